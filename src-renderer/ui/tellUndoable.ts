import { uiWords } from '#text/uiWords.ts'

import { attempt } from './attempt.ts'
import { toast } from './toast.ts'

let last: number | null = null

/**
 * Says what was just done, with a button that takes it back; `undo` gives false when other steps
 * came after it. A newer note takes the place of an older one, which could no longer keep its word.
 */
export function tellUndoable(text: string, undo: () => Promise<boolean>): void {
  if (last !== null) toast.close(last)
  last = toast.show({
    text,
    action: {
      label: uiWords.undo,
      run: async () => {
        const done = await attempt(undo())
        if (done.ok && !done.value) toast.show({ text: uiWords.undoInTurn })
      },
    },
  })
}
