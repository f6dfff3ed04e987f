import { joinAttendees } from '#domain/attendees/joinAttendees.ts'
import type { JoinField } from '#domain/attendees/joinAttendees.ts'
import { sayTwoPeople } from '#domain/attendees/listedTwice.ts'
import type { Attendee } from '#domain/record.ts'
import { edit } from '#store/edit.ts'
import { undoOfLastStep } from '#store/undoStep.ts'
import { joinWords } from '#text/joinWords.ts'
import { registerWords } from '#text/registerWords.ts'
import { worded } from '#ui/attempt.ts'
import { tellUndoable } from '#ui/tellUndoable.ts'

/** Makes two rows one, as one step that can be taken back. */
export async function join(
  kept: Attendee,
  gone: Attendee,
  fromGone: ReadonlySet<JoinField>,
): Promise<void> {
  const { fullName } = kept
  const label = joinWords.steps.join(fullName)
  await worded(edit(label, (plan) => joinAttendees(plan, kept.id, gone.id, fromGone)))
  tellUndoable(joinWords.done.joined(fullName), undoOfLastStep())
}

/** Notes that two rows are two people, as one step that can be taken back. */
export async function sayTwo(first: Attendee, second: Attendee): Promise<void> {
  const { fullName } = second
  const label = registerWords.steps.apart(fullName)
  await edit(label, (plan) => sayTwoPeople(plan, first.id, second.id))
  tellUndoable(registerWords.done.apart(fullName), undoOfLastStep())
}
