import { added, removed, updated } from '#domain/change.ts'
import type { Change } from '#domain/change.ts'
import { unlinkedOpenPoints } from '#domain/openPoint.ts'
import { keyAtEnd } from '#domain/order.ts'
import { awardsOf, handoversOf, recipientsOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Award, Id } from '#domain/record.ts'
import { Refused } from '#domain/refused.ts'
import {
  cleaned,
  isBlank,
  isWhole,
  movedRows,
  openConference,
  rowOf,
  rowsOfIds,
} from '#domain/row.ts'
import type { Fields } from '#domain/row.ts'

import { spelledAward } from './awardName.ts'

/** More than any ceremony has; keeps a slip of the keyboard out of the sums. */
export const MAX_COUNT = 1_000_000

/** Adds an award at the end; refuses an empty name and a stated count that is no whole number. */
export function addAward(plan: Plan, fields: Fields<Award>, newId: () => Id): readonly Change[] {
  checkFields({ name: '', ...fields })
  return [
    added('awards', {
      id: newId(),
      conferenceId: openConference(plan).id,
      order: keyAtEnd(awardsOf(plan)),
      decisionId: null,
      catalogueCode: null,
      name: '',
      shortName: '',
      grantor: '',
      grantorLevel: null,
      reason: '',
      stated: [],
      note: '',
      ...cleaned(fields),
    }),
  ]
}

/** Sets fields of an award; refuses as `addAward` does. */
export function setAward(plan: Plan, id: Id, fields: Fields<Award>): readonly Change[] {
  checkFields(fields)
  return updated('awards', rowOf(plan, 'awards', id), cleaned(fields))
}

function checkFields({ name, stated }: Fields<Award>) {
  if (name !== undefined && isBlank(name)) throw new Refused({ kind: 'emptyName', table: 'awards' })
  if (stated?.some(({ count }) => count !== null && !isWhole(count, 0, MAX_COUNT)) === true)
    throw new Refused({ kind: 'countOutOfRange' })
}

/** Removes awards together with their recipients and handovers. */
export function removeAwards(plan: Plan, ids: readonly Id[]): readonly Change[] {
  const awards = rowsOfIds(plan, 'awards', ids)
  const gone = new Set(awards.map(({ id }) => id))
  const handovers = handoversOf(plan).filter(({ awardId }) => gone.has(awardId))
  const recipients = recipientsOf(plan).filter(({ awardId }) => gone.has(awardId))
  return [
    ...unlinkedOpenPoints(plan, 'handovers', new Set(handovers.map(({ id }) => id))),
    ...unlinkedOpenPoints(plan, 'recipients', new Set(recipients.map(({ id }) => id))),
    ...unlinkedOpenPoints(plan, 'awards', gone),
    ...handovers.map((handover) => removed('handovers', handover)),
    ...recipients.map((recipient) => removed('recipients', recipient)),
    ...awards.map((award) => removed('awards', award)),
  ]
}

/** Moves awards, in their present order, before another one (null: to the end). */
export function moveAwards(plan: Plan, ids: readonly Id[], beforeId: Id | null): readonly Change[] {
  return movedRows('awards', awardsOf(plan), ids, beforeId)
}

/** How captions and scripts name the award: its short form, else the name, as papers write it. */
export function awardLabel(award: Award): string {
  return spelledAward(award.shortName === '' ? award.name : award.shortName)
}
