import {
  addAttendee,
  moveAttendees,
  removeAttendees,
  setAttendee,
} from '#domain/attendees/attendee.ts'
import type { Change } from '#domain/change.ts'
import { dutiesOf } from '#domain/invitations/duties.ts'
import { answerInvitation, bareAnswer, notedTogether } from '#domain/invitations/invitation.ts'
import { attendeesOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Attendee, Id, Invitation } from '#domain/record.ts'
import type { Fields } from '#domain/row.ts'
import { askAbsence } from '#store/absence.ts'
import { edit } from '#store/edit.ts'
import { newId, now } from '#store/ids.ts'
import { openPlan } from '#store/plan.ts'
import { proposeRanks as rankByPosts } from '#store/proposeRanks.ts'
import { undoOfLastStep } from '#store/undoStep.ts'
import { answerWords } from '#text/answerWords.ts'
import { attendeeWords as words } from '#text/attendeeWords.ts'
import { moveStep, removeStep } from '#text/rowSteps.ts'
import { worded } from '#ui/attempt.ts'
import { tellUndoable } from '#ui/tellUndoable.ts'
import { toast } from '#ui/toast.ts'

const { done } = answerWords

/** What the page does, each as one labelled step. */

/** Adds one attendee at the end and gives its id. */
export async function addOne(fields: Fields<Attendee>): Promise<Id> {
  const id = newId()
  const label = words.steps.add(fields.fullName ?? '')
  await worded(edit(label, (plan) => addAttendee(plan, fields, () => id)))
  return id
}

/** Sets one field of one attendee; a refusal comes back as a sentence for the cell. */
export function change(row: Attendee, column: string, fields: Fields<Attendee>): Promise<void> {
  const name = fields.fullName ?? row.fullName
  const label = words.steps.change(column, name)
  return worded(edit(label, (plan) => setAttendee(plan, row.id, fields)))
}

/**
 * Notes the same answer of several, see `notedTogether`; whoever no longer sends a substitute has none. Of
 * one person who does not come and has something to do, it is asked first who does it.
 */
export async function invite(ids: readonly Id[], invitation: Invitation): Promise<void> {
  const state = words.invitations[invitation]
  const [only] = ids
  if (invitation === 'declined' && ids.length === 1 && only !== undefined && isBusy(only)) {
    askAbsence(only, 'declined')
    return
  }
  const noted = notedTogether(openPlan().plan, ids, invitation)
  const kept = ids.length - noted.length
  if (kept > 0)
    toast.show({ text: noted.length === 0 ? done.allAnswered : `${done.keptAnswers(kept)}.` })
  if (noted.length === 0) return
  const label =
    ids.length === 1 && only !== undefined
      ? words.steps.invite(nameOf(only), state)
      : words.steps.changeMany(words.columns.invitation, noted.length)
  await worded(edit(label, (plan) => answer(plan, noted, invitation)))
}

function isBusy(id: Id): boolean {
  return dutiesOf(openPlan().plan, id).length > 0
}

/** The changes of an answer of which only the outcome is known, noted at this moment. */
export function answer(plan: Plan, ids: readonly Id[], invitation: Invitation): readonly Change[] {
  return answerInvitation(plan, ids, bareAnswer(invitation), now())
}

/** Moves rows of the list before another one; null: to the end. */
export function move(ids: readonly Id[], beforeId: Id | null): Promise<void> {
  const next = beforeId === null ? null : nameOf(beforeId)
  const label = moveStep(words.steps, ids.map(nameOf), next)
  return edit(label, (plan) => moveAttendees(plan, ids, beforeId))
}

/** Removes attendees as one step and offers to take it back. */
export async function remove(ids: readonly Id[]): Promise<void> {
  if (ids.length === 0) return
  await edit(removeStep(words.steps, ids.map(nameOf)), (plan) => removeAttendees(plan, ids))
  tellUndoable(words.deleted(ids.length), undoOfLastStep())
}

export function nameOf(id: Id): string {
  return openPlan().plan.attendees.get(id)?.fullName ?? ''
}

/** The list as it is at this moment, for suggestions. */
export function attendeesNow(): readonly Attendee[] {
  return attendeesOf(openPlan().plan)
}

/** Gives a rank by post to whoever has none, as one step that can be taken back. */
export async function proposeRanks(): Promise<void> {
  const count = await rankByPosts(words.steps.propose)
  if (count === 0) toast.show({ text: words.proposedNone })
  else tellUndoable(words.proposed(count), undoOfLastStep())
}
