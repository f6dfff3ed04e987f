import { redo, undo } from '#store/edit.ts'
import { shellWords } from '#text/shellWords.ts'
import { attempt } from '#ui/attempt.ts'
import { toast } from '#ui/toast.ts'

/** Takes the last step back and says which it was. */
export async function undoAndTell(): Promise<void> {
  const done = await attempt(undo())
  if (done.ok) tell(done.value, shellWords.undone, shellWords.nothingToUndo)
}

/** Does the last undone step again and says which it was. */
export async function redoAndTell(): Promise<void> {
  const done = await attempt(redo())
  if (done.ok) tell(done.value, shellWords.redone, shellWords.nothingToRedo)
}

let last: number | null = null

/** A newer note takes the place of an older one: with several steps taken back, only the last counts. */
function tell(label: string | null, sentence: (label: string) => string, nothing: string) {
  if (last !== null) toast.close(last)
  last = toast.show({ text: label === null ? nothing : sentence(label) })
}
