import type { HandoverScene, ScenePresenter } from '#domain/stage/stageScene.ts'
import { runWords } from '#text/runWords.ts'

import { pagesOfNames } from './fit.ts'
import { sizeOfName } from './names.ts'

/** Advance of an average letter of running text, in font sizes. */
const LETTER = 0.56

/** Height of a line, in font sizes. */
const LINE = 1.35

/** Width of what is inside the frame, for names. Percent of the height of the picture. */
export function widthFor(aspect: number): number {
  return 86 * aspect
}

/** Percent of the height that is left for the names: see the sizes in the style sheet. */
export function roomFor(scene: HandoverScene, aspect: number): number {
  const { award, leastSize } = scene
  const lines = Math.min(3, Math.ceil((award.length * 0.6 * 6.4) / (84 * aspect)))
  const heading = showsTitle(scene, aspect) ? LINE * leastSize : 0
  return 100 - 8 - 4 - heading - lines * 8.4 - presenting(scene, aspect) - 2
}

/** The title of the conference stands above an award only where all of it fits on a line. */
export function showsTitle({ title, leastSize }: HandoverScene, aspect: number): boolean {
  return title.length * LETTER * leastSize <= 90 * aspect
}

/** Several stand side by side, more than four in two rows. */
export function rowsOf(presenters: readonly ScenePresenter[]): number {
  return presenters.length > 4 ? 2 : 1
}

/** Above whom somebody hands over: "Thừa ủy quyền của …"; empty in the own right. */
export function leadOf({ capacity, principal }: ScenePresenter): string {
  return capacity === 'own' || principal === '' ? '' : runWords.stage[capacity](principal)
}

/** Percent of the height that the presenters take, with the line above them. */
function presenting({ presenters, leastSize }: HandoverScene, aspect: number): number {
  const [only] = presenters
  if (only === undefined) return 0
  if (presenters.length > 1) return 23
  const linesOf = (text: string) => Math.ceil((text.length * LETTER * leastSize) / (90 * aspect))
  const name = `${runWords.stage.present} ${only.salutation} ${only.name}`
  const lines = linesOf(leadOf(only)) + linesOf(name) + linesOf(only.post)
  return Math.min(20, lines * LINE * leastSize) + 4
}

/** On how many pages the names of a handover stand, so that the last seat can read them. */
export function pagesOfScene(scene: HandoverScene, aspect: number): number {
  if (scene.recipients.length === 0) return 1
  const sizes = scene.recipients.map(sizeOfName)
  const { leastSize: least } = scene
  const height = roomFor(scene, aspect)
  return pagesOfNames(sizes, { height, width: widthFor(aspect), least }).length
}
