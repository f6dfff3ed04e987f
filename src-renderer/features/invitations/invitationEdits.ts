import { forgetDelegation, moveDelegation, setDelegation } from '#domain/attendees/delegation.ts'
import { setConference } from '#domain/conference.ts'
import { dutiesOf } from '#domain/invitations/duties.ts'
import {
  amendAnswer,
  answerInvitation,
  notedTogether,
  takeBackAnswer,
} from '#domain/invitations/invitation.ts'
import type { Answer } from '#domain/invitations/invitation.ts'
import { inSequence } from '#domain/plan.ts'
import type { Attendee, Delegation, Id } from '#domain/record.ts'
import { askAbsence } from '#store/absence.ts'
import { edit } from '#store/edit.ts'
import { now } from '#store/ids.ts'
import { openPlan } from '#store/plan.ts'
import { undoOfLastStep } from '#store/undoStep.ts'
import { answerWords as words } from '#text/answerWords.ts'
import { worded } from '#ui/attempt.ts'
import { tellUndoable } from '#ui/tellUndoable.ts'
import { toast } from '#ui/toast.ts'

/** What the page does, each as one labelled step. */

/**
 * Notes the answer of those who are chosen; of many, that they are invited only of those who have not
 * answered yet. Of one person who does not come and has something to do,
 * and of whoever sends somebody, the rest is asked for, with the answer filled in; true when it was
 * noted or asked for.
 */
export async function noteAnswer(ids: readonly Id[], answer: Answer): Promise<boolean> {
  const { plan } = openPlan()
  const { invitation } = answer
  const chosen = ids.filter((id) => plan.attendees.has(id))
  const present = notedTogether(plan, chosen, invitation)
  const kept = chosen.length - present.length
  const [only] = present
  if (only === undefined) {
    if (kept > 0) toast.show({ text: words.done.allAnswered })
    return false
  }
  const isAlone = chosen.length === 1
  if (invitation === 'substitute' && !isAlone) {
    toast.show({ text: words.oneByOne })
    return false
  }
  if (invitation === 'substitute' || (invitation === 'declined' && isAlone && isBusy(only))) {
    askAbsence(only, answer)
    return true
  }
  const label = isAlone
    ? words.steps.answer(nameOf(only), invitation)
    : words.steps.answerMany(present.length, invitation)
  const at = now()
  if (answerInvitation(plan, present, answer, at).length === 0) {
    toast.show({ text: words.done.nothingNew })
    return false
  }
  await edit(label, (open) => answerInvitation(open, present, answer, at))
  const busy = invitation === 'declined' ? present.filter(isBusy).length : 0
  const told = [
    words.done.answered(present.length, invitation),
    ...(busy === 0 ? [] : [words.done.busy(busy)]),
    ...(kept === 0 ? [] : [words.done.keptAnswers(kept)]),
  ]
  tellUndoable(told.join('. '), undoOfLastStep())
  return true
}

function isBusy(id: Id): boolean {
  return dutiesOf(openPlan().plan, id).length > 0
}

/** Takes the last noted answer of each back. */
export async function takeBack(ids: readonly Id[]): Promise<void> {
  const { plan: before } = openPlan()
  const changed = takeBackAnswer(before, ids).length
  if (changed === 0) {
    toast.show({ text: words.done.nothingToTakeBack })
    return
  }
  await edit(words.steps.takeBack(changed), (plan) => takeBackAnswer(plan, ids))
  const wereAway = ids.some((id) => before.attendees.get(id)?.invitation === 'declined')
  const told = words.done.takenBack(changed)
  tellUndoable(wereAway ? `${told}. ${words.done.dutiesStay}` : told, undoOfLastStep())
}

/** Sets who told the last answer of one person, how and why. */
export function amend(
  { id, fullName }: Attendee,
  column: string,
  fields: Partial<Pick<Answer, 'toldBy' | 'channel' | 'reason'>>,
): Promise<void> {
  const at = now()
  return worded(
    edit(words.steps.amend(column, fullName), (plan) => amendAnswer(plan, id, fields, at)),
  )
}

/** By when answers are asked for; ISO date. */
export function setAnswerBy(answerBy: string | null, shown: string): Promise<void> {
  const label = answerBy === null ? words.steps.noAnswerBy : words.steps.answerBy(shown)
  return worded(edit(label, (plan) => setConference(plan, { answerBy })))
}

/** Sets what is kept of a delegation. */
export function changeDelegation(
  name: string,
  column: string,
  fields: Partial<Omit<Delegation, 'name'>>,
): Promise<void> {
  const label = words.steps.delegation(column, name)
  return worded(edit(label, (plan) => setDelegation(plan, name, fields)))
}

/** Adds a delegation whose people are not known yet. */
export function addDelegation(name: string): Promise<void> {
  return worded(edit(words.steps.addDelegation(name), (plan) => setDelegation(plan, name, {})))
}

/** Moves delegations, in their order, before another one; null: to the end. */
export function moveDelegations(names: readonly string[], before: string | null): Promise<void> {
  const label = words.steps.moveDelegation(names.join(', '))
  return worded(
    edit(label, (plan) =>
      inSequence(
        plan,
        names.map((name) => (open) => moveDelegation(open, name, before)),
      ),
    ),
  )
}

/** Forgets what is kept of a delegation. */
export function forget(name: string): Promise<void> {
  return worded(edit(words.steps.forget(name), (plan) => forgetDelegation(plan, name)))
}

function nameOf(id: Id): string {
  return openPlan().plan.attendees.get(id)?.fullName ?? ''
}
