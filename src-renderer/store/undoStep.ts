import { undo } from './edit.ts'
import { undoLine, useHistory } from './history.ts'

/**
 * Undo of the step that was just done, for the button of a note about it. After another step it does
 * nothing and gives false, since it would take back that one.
 */
export function undoOfLastStep(): () => Promise<boolean> {
  const step = undoLine(useHistory.getState())?.seq
  return async () => {
    if (undoLine(useHistory.getState())?.seq !== step) return false
    await undo()
    return true
  }
}
