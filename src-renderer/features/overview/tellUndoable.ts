import { undo } from '#store/edit.ts'
import { undoLine, useHistory } from '#store/history.ts'
import { uiWords } from '#text/uiWords.ts'
import { attempt } from '#ui/attempt.ts'
import { toast } from '#ui/toast.ts'

/**
 * Says what was just done, with a button that takes it back. After another edit the button does
 * nothing, since it would take back that one: Ctrl+Z then goes step by step.
 */
export function tellUndoable(text: string): void {
  const step = undoLine(useHistory.getState())?.seq
  toast.show({
    text,
    action: {
      label: uiWords.undo,
      run: async () => {
        if (undoLine(useHistory.getState())?.seq === step) await attempt(undo())
      },
    },
  })
}
