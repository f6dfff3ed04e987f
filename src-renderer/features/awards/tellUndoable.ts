import { undoOfLastStep } from '#store/undoLast.ts'
import { uiWords } from '#text/uiWords.ts'
import { attempt } from '#ui/attempt.ts'
import { toast } from '#ui/toast.ts'

/** Says what was just done, with a button that takes it back. */
export function tellUndoable(text: string): void {
  const takeBack = undoOfLastStep()
  toast.show({
    text,
    action: {
      label: uiWords.undo,
      run: async () => {
        await attempt(takeBack())
      },
    },
  })
}
