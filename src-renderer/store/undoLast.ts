import { undo } from './edit.ts'
import { undoLine, useHistory } from './history.ts'

/**
 * What the button "Hoàn tác" of a note does: takes back the step that is the last one now. Once
 * another step has followed it does nothing, since it would take back that one.
 */
export function undoOfLastStep(): () => Promise<void> {
  const seq = undoLine(useHistory.getState())?.seq
  return async () => {
    if (undoLine(useHistory.getState())?.seq === seq) await undo()
  }
}
