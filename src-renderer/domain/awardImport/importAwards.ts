import { addAward, setAward } from '#domain/awards/award.ts'
import { awardFieldsFor, levelOfGrantor } from '#domain/awards/catalogue.ts'
import { addDecision } from '#domain/awards/decision.ts'
import { addRecipient } from '#domain/awards/recipient.ts'
import { updated } from '#domain/change.ts'
import type { Change } from '#domain/change.ts'
import { groupedBy } from '#domain/group.ts'
import { keysAtEnd } from '#domain/order.ts'
import { applyChanges, awardsOf, decisionsOf, recipientsOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Award, Id, OrderKey, Recipient } from '#domain/record.ts'
import type { Fields } from '#domain/row.ts'

import { missingFields, noteOf } from './awardGroups.ts'
import type { AwardGroup } from './awardGroups.ts'
import { keysFor, orderByList } from './order.ts'
import { isTakenOver } from './review.ts'
import type { Review, ReviewedRow } from './review.ts'
import { grantorFields, leavesGrantorOpen } from './severalGrantors.ts'
import { decisionKey } from './statedDecision.ts'

/**
 * Takes a reviewed list over: its new decisions, awards and recipients, what it changes, and its order.
 * Rows in doubt, skipped and in error change nothing; nobody is ever removed. The same list again, over
 * the plan that it made, changes nothing.
 */
export function importAwards(plan: Plan, review: Review, newId: () => Id): readonly Change[] {
  const changes: Change[] = []
  const byGroup = groupedBy(review.rows, ({ group }) => group?.key ?? '')
  const decisions = new Map<string, Id>()
  const awards = new Map<string, Id>()
  const made: { readonly decisions: Change[]; readonly awards: Change[] } = {
    decisions: [],
    awards: [],
  }
  for (const group of review.groups) {
    const isUsed = (byGroup.get(group.key) ?? []).some(isTakenOver)
    const missing = missingFields(plan, group)
    if (group.choice === null || !(isUsed || missing.decision || missing.reason)) continue
    const decisionId = decisionOf(group, decisions, (fields) => {
      const id = newId()
      made.decisions.push(...addDecision(plan, fields, () => id))
      return id
    })
    if (group.choice.kind === 'new') {
      const id = newId()
      awards.set(group.key, id)
      made.awards.push(...addAward(plan, newAwardFields(group, decisionId), () => id))
    } else
      changes.push(
        ...setAward(plan, group.choice.id, {
          ...(missing.decision ? { decisionId } : {}),
          ...(missing.reason ? { reason: group.reason } : {}),
        }),
      )
  }
  changes.push(...inTheirOrder(decisionsOf(plan), made.decisions))
  changes.push(...inTheirOrder(awardsOf(plan), made.awards))
  for (const { key, choice } of review.groups)
    if (choice?.kind === 'present') awards.set(key, choice.id)
  const now = applyChanges(plan, changes)
  const present = groupedBy(recipientsOf(plan), ({ awardId }) => awardId)
  const added: Change[] = []
  let last = recipientsOf(plan).at(-1)?.order ?? null
  for (const [awardId, rows] of rowsByAward(review, awards)) {
    const placed = recipientChanges(now, awardId, present.get(awardId) ?? [], rows, last, newId)
    for (const change of placed.changes) added.push(change)
    last = placed.last
  }
  return [...changes, ...added]
}

/** New rows, each of which was made to come at the end, one behind the other. */
function inTheirOrder(
  present: readonly { readonly id: Id; readonly order: OrderKey }[],
  made: readonly Change[],
): readonly Change[] {
  const keys = keysAtEnd(present, made.length)
  return made.map((change, at) => placedAt(change, keys[at]))
}

function placedAt(change: Change, order: OrderKey | undefined): Change {
  return { ...change, after: { ...change.after, order } } as Change
}

function newAwardFields(group: AwardGroup, decisionId: Id | null): Fields<Award> {
  const fields = awardFieldsFor({}, group.name, group.row)
  const named = leavesGrantorOpen(group.label, group.row) ? namedGrantor(group) : {}
  const said = group.choice?.kind === 'new' ? group.choice.grantor : undefined
  const grantor = fields.grantor ?? said ?? (group.stated?.authority || (named.grantor ?? ''))
  return { ...fields, ...named, grantor, decisionId, reason: group.reason }
}

/** Of an award whose code leaves it open, who grants is what the answer or the decision says; no level is guessed. */
function namedGrantor({ name, label, grantor }: AwardGroup): Fields<Award> {
  return name === label ? { grantorLevel: levelOfGrantor(grantor) } : grantorFields(name)
}

function decisionOf(
  { stated, decision }: AwardGroup,
  made: Map<string, Id>,
  make: (fields: NonNullable<AwardGroup['stated']>) => Id,
): Id | null {
  if (decision !== null) return decision.id
  if (stated === null) return null
  const key = decisionKey(stated.number)
  const id = made.get(key) ?? make(stated)
  made.set(key, id)
  return id
}

/** Two ways of writing one award may have been said to be one. */
function rowsByAward(
  review: Review,
  awards: ReadonlyMap<string, Id>,
): ReadonlyMap<Id, readonly ReviewedRow[]> {
  const rows = review.rows.filter(({ group }) => awards.has(group?.key ?? ''))
  return groupedBy(rows, ({ group }) => awards.get(group?.key ?? '') ?? '')
}

function recipientChanges(
  plan: Plan,
  awardId: Id,
  present: readonly Recipient[],
  rows: readonly ReviewedRow[],
  last: OrderKey | null,
  newId: () => Id,
): { readonly changes: readonly Change[]; readonly last: OrderKey | null } {
  const listed: Id[] = []
  const made = new Map<Id, Change>()
  const set = new Map<Id, Fields<Recipient>>()
  for (const row of rows) {
    if (row.recipient !== null && row.recipient.awardId === awardId) listed.push(row.recipient.id)
    if (row.state === 'new') {
      const id = newId()
      listed.push(id)
      for (const change of addRecipient(plan, awardId, fieldsOf(row), () => id))
        made.set(id, change)
    } else if (row.state === 'changed' && row.recipient !== null)
      set.set(row.recipient.id, changedFields(row))
  }
  const keys = keysFor(present, orderByList(present, listed), last)
  const changes = [...made].map(([id, change]) => placedAt(change, keys.get(id)))
  for (const one of present) {
    const order = keys.get(one.id)
    const fields = { ...set.get(one.id), ...(order === undefined ? {} : { order }) }
    changes.push(...updated('recipients', one, fields))
  }
  const greatest = [...keys.values()].reduce((most, key) => (key > most ? key : most), last ?? '')
  return { changes, last: greatest === '' ? null : greatest }
}

function fieldsOf({ entry, group, kind, link }: ReviewedRow): Fields<Recipient> {
  const { name, post, unit, representative, count, posthumous } = entry
  const attendeeId = linkedTo(link)
  const subject = kind ?? 'individual'
  return {
    ...(count === null ? { kind: subject } : { kind: 'group', members: subject, count }),
    name,
    post,
    unit,
    representative,
    posthumous,
    note: noteOf(entry, group),
    ...(attendeeId === null ? {} : { attendeeId }),
  }
}

function changedFields({ changes, link }: ReviewedRow): Fields<Recipient> {
  const attendeeId = linkedTo(link)
  return {
    ...Object.fromEntries(
      changes.map(({ field, to }) => [field, field === 'posthumous' ? true : to]),
    ),
    ...(attendeeId === null ? {} : { attendeeId }),
  }
}

function linkedTo(link: ReviewedRow['link']): Id | null {
  return link === null || link.kind === 'ask' ? null : (link.attendee?.id ?? null)
}
