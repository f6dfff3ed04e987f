import type { SceneRecipient } from '#domain/stage/stageScene.ts'
import { runWords } from '#text/runWords.ts'

import type { NameSize } from './fit.ts'

const words = runWords.stage

/** The name that the hall reads: of the dead with "Truy tặng". */
export function nameOf({ name, posthumous }: SceneRecipient): string {
  return posthumous ? `${words.posthumous}: ${name}` : name
}

/** What stands under it: who receives instead, who comes up for a collective, or the post. */
export function secondOf({ proxyName, representative, post }: SceneRecipient): string {
  if (proxyName !== '') return words.proxy(proxyName)
  return representative === '' ? post : words.representative(representative)
}

/** What its layout goes by. */
export function sizeOfName(recipient: SceneRecipient): NameSize {
  return {
    name: nameOf(recipient).length,
    second: secondOf(recipient).length,
    kept: recipient.proxyName !== '',
  }
}
