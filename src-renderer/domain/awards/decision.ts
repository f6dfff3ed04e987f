import { added, removed, updated } from '#domain/change.ts'
import type { Change } from '#domain/change.ts'
import { unlinkedOpenPoints } from '#domain/openPoint.ts'
import { keyAtEnd } from '#domain/order.ts'
import { awardsOf, decisionsOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Decision, Id } from '#domain/record.ts'
import { cleaned, movedRows, openConference, rowOf, rowsOfIds } from '#domain/row.ts'
import type { Fields } from '#domain/row.ts'
import { NO_DATE } from '#domain/time.ts'

/** Adds a decision at the end; every part of it may be unknown yet. */
export function addDecision(
  plan: Plan,
  fields: Fields<Decision>,
  newId: () => Id,
): readonly Change[] {
  return [
    added('decisions', {
      id: newId(),
      conferenceId: openConference(plan).id,
      order: keyAtEnd(decisionsOf(plan)),
      number: '',
      date: NO_DATE,
      authority: '',
      signer: '',
      title: '',
      ...cleaned(fields),
    }),
  ]
}

/** Sets fields of a decision, its texts as `cleaned` leaves them. */
export function setDecision(plan: Plan, id: Id, fields: Fields<Decision>): readonly Change[] {
  return updated('decisions', rowOf(plan, 'decisions', id), cleaned(fields))
}

/** Removes decisions; their awards stay, without a decision. */
export function removeDecisions(plan: Plan, ids: readonly Id[]): readonly Change[] {
  const decisions = rowsOfIds(plan, 'decisions', ids)
  const gone = new Set(decisions.map(({ id }) => id))
  return [
    ...awardsOf(plan)
      .filter((award) => gone.has(award.decisionId ?? ''))
      .flatMap((award) => updated('awards', award, { decisionId: null })),
    ...unlinkedOpenPoints(plan, 'decisions', gone),
    ...decisions.map((decision) => removed('decisions', decision)),
  ]
}

/** Moves decisions, in their present order, before another one (null: to the end). */
export function moveDecisions(
  plan: Plan,
  ids: readonly Id[],
  beforeId: Id | null,
): readonly Change[] {
  return movedRows('decisions', decisionsOf(plan), ids, beforeId)
}
