import { uiWords } from '#text/uiWords.ts'

import { attempt } from './attempt.ts'
import { toast } from './toast.ts'

/** Says what was just done, with a button that takes it back. */
export function tellUndoable(text: string, undo: () => Promise<void>): void {
  toast.show({
    text,
    action: {
      label: uiWords.undo,
      run: async () => {
        await attempt(undo())
      },
    },
  })
}
