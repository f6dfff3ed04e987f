import { setAttendee } from '#domain/attendees/attendee.ts'
import { rulesOf } from '#domain/awards/ownCatalogue.ts'
import { rankByOwnPosts } from '#domain/precedence/precedence.ts'
import { pinAttendees, unpinAttendees } from '#domain/precedence/precedenceOrder.ts'
import type { Attendee, Id } from '#domain/record.ts'
import type { Fields } from '#domain/row.ts'
import { edit } from '#store/edit.ts'
import { openPlan } from '#store/plan.ts'
import { proposeRanks as rankByPosts } from '#store/proposeRanks.ts'
import { rules } from '#store/rules.ts'
import { undoOfLastStep } from '#store/undoStep.ts'
import { attendeeWords } from '#text/attendeeWords.ts'
import { precedenceWords } from '#text/precedenceWords.ts'
import { worded } from '#ui/attempt.ts'
import { tellUndoable } from '#ui/tellUndoable.ts'
import { toast } from '#ui/toast.ts'

const { steps, columns } = precedenceWords.people

/** What is done to the order of people, each as one labelled step. */

/** Sets one field of one attendee; a refusal comes back as a sentence for the cell. */
export function changePerson(
  row: Attendee,
  column: keyof typeof columns,
  fields: () => Fields<Attendee>,
): Promise<void> {
  return worded(
    (async () =>
      edit(steps.change(columns[column], row.fullName), (plan) =>
        setAttendee(plan, row.id, fields()),
      ))(),
  )
}

/** Puts people by hand before another one of their rank; null: after the last of it. */
export function pin(ids: readonly Id[], beforeId: Id | null): Promise<void> {
  return edit(steps.pin(ids.length, nameOf(ids)), (plan) => pinAttendees(plan, ids, beforeId))
}

export function unpin(ids: readonly Id[]): Promise<void> {
  return edit(steps.unpin(ids.length, nameOf(ids)), (plan) => unpinAttendees(plan, ids))
}

export function rankAnew(ids: readonly Id[]): Promise<void> {
  return edit(steps.ownPosts(ids.length, nameOf(ids)), (plan) =>
    rankByOwnPosts(plan, ids, rulesOf(plan, rules)),
  )
}

/** Gives a rank by post to whoever has none, as one step that can be taken back. */
export async function proposeRanks(): Promise<void> {
  const count = await rankByPosts(attendeeWords.steps.propose)
  if (count === 0) toast.show({ text: attendeeWords.proposedNone })
  else tellUndoable(attendeeWords.proposed(count), undoOfLastStep())
}

function nameOf([id]: readonly Id[]): string {
  return openPlan().plan.attendees.get(id ?? '')?.fullName ?? ''
}
