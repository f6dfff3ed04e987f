import { undo } from './edit.ts'
import { undoLine, useHistory } from './history.ts'

/**
 * Undo of the step that was just done, for the button of a note about it. After another step it does
 * nothing, since it would take back that one: then Ctrl+Z goes step by step.
 */
export function undoOfLastStep(): () => Promise<void> {
  const step = undoLine(useHistory.getState())?.seq
  return async () => {
    if (undoLine(useHistory.getState())?.seq === step) await undo()
  }
}
