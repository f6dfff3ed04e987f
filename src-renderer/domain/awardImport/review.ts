import { groupedBy } from '#domain/group.ts'
import { bareName } from '#domain/listText/nameCell.ts'
import { folded } from '#domain/name.ts'
import { attendeesOf, recipientsOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import { comparablePost } from '#domain/precedence/comparablePost.ts'
import type { Attendee, Id, Recipient, SubjectKind } from '#domain/record.ts'
import type { Rules } from '#domain/rules.ts'

import { awardGroups, noteOf } from './awardGroups.ts'
import type { AwardChoice, AwardGroup } from './awardGroups.ts'
import type { AwardList, Entry } from './entries.ts'
import { comparer, isAttendee, relation, subjectOf } from './sameSubject.ts'
import type { Compared } from './sameSubject.ts'
import type { StatedDecision } from './statedDecision.ts'

/** What the user said about one row. */
export interface RowAnswer {
  readonly kind?: SubjectKind
  /** add: somebody else than all that are there; skip: not to be taken over; else the recipient it is. */
  readonly as?: 'add' | 'skip' | { readonly recipientId: Id }
  /** The attendee it is; null: none of them. */
  readonly attendeeId?: Id | null
}

/** All that the user said. */
export interface Answers {
  readonly rows: ReadonlyMap<string, RowAnswer>
  readonly awards: ReadonlyMap<string, AwardChoice>
  /** The decision of rows that name none. */
  readonly decisionId: Id | null
  /** The same, where the plan does not have it yet; of no use without a number. */
  readonly newDecision: StatedDecision | null
}

export const NO_ANSWERS: Answers = {
  rows: new Map(),
  awards: new Map(),
  decisionId: null,
  newDecision: null,
}

export type RowState = 'new' | 'changed' | 'same' | 'doubt' | 'skipped' | 'error'

/** What must be answered before a row is taken over. */
export type Doubt =
  | { readonly kind: 'award' }
  | { readonly kind: 'kind' }
  | { readonly kind: 'alike'; readonly line: number }
  | { readonly kind: 'sameName'; readonly recipients: readonly Recipient[] }
  | { readonly kind: 'twoLines' }
  | { readonly kind: 'several' }
  | { readonly kind: 'nobody' }

const FIELDS = ['post', 'unit', 'representative', 'note'] as const

export interface FieldChange {
  /** `posthumous` is only ever set: a list that does not say it takes it from nobody. */
  readonly field: (typeof FIELDS)[number] | 'posthumous'
  readonly from: string
  readonly to: string
}

/** Whether a row is an attendee: sure by name, post and unit; else asked, and not linked until said. */
export type Link =
  | { readonly kind: 'sure'; readonly attendee: Attendee }
  | { readonly kind: 'ask'; readonly attendees: readonly Attendee[] }
  | {
      readonly kind: 'said'
      readonly attendee: Attendee | null
      readonly attendees: readonly Attendee[]
    }

export interface ReviewedRow {
  readonly entry: Entry
  readonly state: RowState
  /** The award it goes to; undefined for a row without one. */
  readonly group: AwardGroup | undefined
  readonly kind: SubjectKind | null
  readonly doubt: Doubt | null
  /** The recipient of the plan that it is. */
  readonly recipient: Recipient | null
  readonly changes: readonly FieldChange[]
  readonly link: Link | null
}

export interface Review {
  readonly groups: readonly AwardGroup[]
  readonly rows: readonly ReviewedRow[]
  /** Recipients of the awards of the list whom the list does not name; they stay. */
  readonly unnamed: number
}

/**
 * Holds a list against the plan: each row is new, changed, the same, in doubt or an error. Nothing is
 * guessed: two of one name are told apart by post and unit, and where these do not say it, asked.
 */
export function reviewAwardList(
  plan: Plan,
  { entries }: AwardList,
  rules: Rules,
  answers: Answers,
): Review {
  const groups = awardGroups(plan, entries, rules, answers)
  const byKey = new Map(groups.map((group) => [group.key, group]))
  const awardIdOf = (entry: Entry) => {
    const choice = byKey.get(entry.group)?.choice
    return choice?.kind === 'present' ? choice.id : null
  }
  const present = presentOf(plan, groups)
  const compare = comparer()
  const said = new Map(entries.map((entry) => [entry.key, compare(entry)]))
  const compared: Letters = {
    ofRow: ({ key }) => said.get(key) ?? refuseRow(key),
    ofRecipient: memoized((recipient) => compare(subjectOf(plan, recipient))),
  }
  const matched = matchedRows(plan, entries, present, awardIdOf, answers, compared)
  const alike = alikeRows(entries, matched, compared)
  const attendees = groupedBy(attendeesOf(plan), ({ fullName }) => folded(bareName(fullName)))
  const linked = linkedOf(present)
  const rows = entries.map((entry): ReviewedRow => {
    const group = entry.award === '' ? undefined : byKey.get(entry.group)
    const answer = answers.rows.get(entry.key)
    const match = matched.get(entry.key)
    const recipient = match?.recipient ?? null
    const kind = subjectKind(entry, recipient, answer)
    const base = { entry, group, kind, recipient, doubt: null, changes: [], link: null }
    if (entry.errors.length > 0) return { ...base, state: 'error' }
    if (answer?.as === 'skip') return { ...base, state: 'skipped' }
    const doubt = doubtOf(entry, group, kind, match, alike.get(entry.key), answer)
    if (doubt !== null) return { ...base, doubt, state: 'doubt' }
    const noted = { ...entry, note: noteOf(entry, group) }
    const changes = recipient === null ? [] : changesOf(plan, noted, recipient, compared)
    const taken = linked.get(awardIdOf(entry) ?? '')
    const link = linkOf(entry, kind, recipient, attendees, taken, answer, compared)
    const links = link?.kind === 'sure' || (link?.kind === 'said' && link.attendee !== null)
    if (recipient === null) return { ...base, state: 'new', link }
    if (changes.length === 0 && !links) return { ...base, state: 'same' }
    return { ...base, state: 'changed', changes, link }
  })
  const found = new Set([...matched.values()].map(({ recipient }) => recipient?.id))
  const unnamed = [...present.values()].flat().filter(({ id }) => !found.has(id)).length
  return { groups, rows: withoutTwoOnOne(rows), unnamed }
}

/** What is compared of rows and recipients, worked out once. */
interface Letters {
  readonly ofRow: (entry: Entry) => Compared
  readonly ofRecipient: (recipient: Recipient) => Compared
}

function refuseRow(key: string): never {
  throw new Error(`no such row: ${key}`)
}

function memoized(work: (recipient: Recipient) => Compared): (recipient: Recipient) => Compared {
  const known = new Map<Id, Compared>()
  return (recipient) => {
    const before = known.get(recipient.id) ?? work(recipient)
    known.set(recipient.id, before)
    return before
  }
}

/** The recipients of the awards of the plan that the list speaks of. */
function presentOf(
  plan: Plan,
  groups: readonly AwardGroup[],
): ReadonlyMap<Id, readonly Recipient[]> {
  const ids = new Set(
    groups.flatMap(({ choice }) => (choice?.kind === 'present' ? [choice.id] : [])),
  )
  return groupedBy(
    recipientsOf(plan).filter(({ awardId }) => ids.has(awardId)),
    ({ awardId }) => awardId,
  )
}

interface Match {
  readonly recipient: Recipient | null
  /** Of the same name, not told apart by post and unit, nor taken by another row. */
  readonly doubtful: readonly Recipient[]
}

/** Which row is which recipient: first those that say the same, then those that say nearly so. */
function matchedRows(
  plan: Plan,
  entries: readonly Entry[],
  present: ReadonlyMap<Id, readonly Recipient[]>,
  awardIdOf: (entry: Entry) => Id | null,
  answers: Answers,
  { ofRow, ofRecipient }: Letters,
): ReadonlyMap<string, Match> {
  const byName = new Map(
    [...present].map(([awardId, recipients]) => [
      awardId,
      groupedBy(recipients, (one) => ofRecipient(one).folded),
    ]),
  )
  const matched = new Map<string, Match>()
  const taken = new Set<Id>()
  const open: { readonly entry: Entry; readonly found: readonly Recipient[] }[] = []
  const take = ({ key }: Entry, recipient: Recipient) => {
    taken.add(recipient.id)
    matched.set(key, { recipient, doubtful: [] })
  }
  for (const entry of entries) {
    const said = answers.rows.get(entry.key)?.as
    const recipient = typeof said === 'object' ? plan.recipients.get(said.recipientId) : undefined
    if (recipient !== undefined) take(entry, recipient)
    else if (said === undefined) {
      const named = byName.get(awardIdOf(entry) ?? '')?.get(ofRow(entry).folded) ?? []
      const found = named.filter(({ members }) => entry.kind === null || members === entry.kind)
      if (found.length > 0) open.push({ entry, found })
    }
  }
  const relationTo = (entry: Entry, recipient: Recipient) =>
    relation(ofRow(entry), ofRecipient(recipient), recipient.members === 'individual')
  const free = (found: readonly Recipient[]) => found.filter(({ id }) => !taken.has(id))
  for (const { entry, found } of open) {
    const same = free(found).find((one) => relationTo(entry, one) === 'same')
    if (same !== undefined) take(entry, same)
  }
  const left = open.filter(({ entry }) => !matched.has(entry.key))
  for (const { entry, found } of left) {
    const [near, second] = free(found).filter((one) => relationTo(entry, one) === 'changed')
    if (near !== undefined && second === undefined) take(entry, near)
  }
  for (const { entry, found } of left)
    if (!matched.has(entry.key)) matched.set(entry.key, { recipient: null, doubtful: free(found) })
  return matched
}

/** Rows that say what an earlier row says, and which row that is. */
function alikeRows(
  entries: readonly Entry[],
  matched: ReadonlyMap<string, Match>,
  { ofRow }: Letters,
): ReadonlyMap<string, number> {
  const first = new Map<string, Entry>()
  const alike = new Map<string, number>()
  for (const entry of entries) {
    const { name, post, unit } = ofRow(entry)
    const key = [entry.group, entry.kind ?? '', name, post, unit].join('|')
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, entry)
    // Two that are both in the plan were told to be two before.
    else if (!matched.get(entry.key)?.recipient) alike.set(entry.key, earlier.line)
  }
  return alike
}

function subjectKind(
  entry: Entry,
  recipient: Recipient | null,
  answer: RowAnswer | undefined,
): SubjectKind | null {
  return entry.kind ?? answer?.kind ?? recipient?.members ?? null
}

function doubtOf(
  entry: Entry,
  group: AwardGroup | undefined,
  kind: SubjectKind | null,
  match: Match | undefined,
  alike: number | undefined,
  answer: RowAnswer | undefined,
): Doubt | null {
  if (group?.choice === null) return { kind: 'award' }
  if (kind === null) return { kind: 'kind' }
  if (answer?.as !== undefined) return null
  if (match !== undefined && match.recipient === null && match.doubtful.length > 0)
    return { kind: 'sameName', recipients: match.doubtful }
  if (entry.isOpen && !match?.recipient) return { kind: 'nobody' }
  if (alike !== undefined) return { kind: 'alike', line: alike }
  if (match?.recipient) return null
  if (entry.isSeveral) return { kind: 'several' }
  return entry.isBroken ? { kind: 'twoLines' } : null
}

/** What the row says differently; a cell that says nothing changes nothing. */
function changesOf(
  plan: Plan,
  entry: Entry,
  recipient: Recipient,
  { ofRow, ofRecipient }: Letters,
): readonly FieldChange[] {
  const known = { ...recipient, ...subjectOf(plan, recipient) }
  const isPerson = recipient.members === 'individual'
  const isSame = relation(ofRow(entry), ofRecipient(recipient), isPerson) === 'same'
  const died: readonly FieldChange[] =
    entry.posthumous && !recipient.posthumous ? [{ field: 'posthumous', from: '', to: '' }] : []
  const said = FIELDS.flatMap((field): readonly FieldChange[] => {
    const to = entry[field]
    const from = known[field]
    if (to === '' || to === from || (isSame && (field === 'post' || field === 'unit'))) return []
    return comparablePost(to) === comparablePost(from) ? [] : [{ field, from, to }]
  })
  return [...said, ...died]
}

/** Attendees who are linked within each award already: nobody receives one award twice. */
function linkedOf(
  present: ReadonlyMap<Id, readonly Recipient[]>,
): ReadonlyMap<Id, ReadonlySet<Id>> {
  return new Map(
    [...present].map(([awardId, recipients]) => [
      awardId,
      new Set(recipients.flatMap(({ attendeeId }) => attendeeId ?? [])),
    ]),
  )
}

function linkOf(
  entry: Entry,
  kind: SubjectKind | null,
  recipient: Recipient | null,
  byName: ReadonlyMap<string, readonly Attendee[]>,
  taken: ReadonlySet<Id> | undefined,
  answer: RowAnswer | undefined,
  { ofRow }: Letters,
): Link | null {
  if (kind !== 'individual' || entry.count !== null || recipient?.attendeeId) return null
  const attendees = (byName.get(ofRow(entry).folded) ?? []).filter(({ id }) => !taken?.has(id))
  if (attendees.length === 0) return null
  if (answer?.attendeeId !== undefined) {
    const attendee = attendees.find(({ id }) => id === answer.attendeeId) ?? null
    return { kind: 'said', attendee, attendees }
  }
  const [sure, second] = attendees.filter((one) => isAttendee(ofRow(entry), one))
  return sure !== undefined && second === undefined
    ? { kind: 'sure', attendee: sure }
    : { kind: 'ask', attendees }
}

/** Two rows of one award that would both be one attendee: neither is linked unasked. */
function withoutTwoOnOne(rows: readonly ReviewedRow[]): readonly ReviewedRow[] {
  const claims = new Map<string, number>()
  const claimOf = ({ link, group }: ReviewedRow) =>
    link === null || link.kind === 'ask' || link.attendee === null
      ? null
      : `${group?.key} ${link.attendee.id}`
  for (const row of rows) {
    const claim = claimOf(row)
    if (claim !== null) claims.set(claim, (claims.get(claim) ?? 0) + 1)
  }
  return rows.map((row) => {
    if (row.link?.kind !== 'sure' || (claims.get(claimOf(row) ?? '') ?? 0) < 2) return row
    const state = row.state === 'changed' && row.changes.length === 0 ? 'same' : row.state
    return { ...row, state, link: { kind: 'ask', attendees: [row.link.attendee] } }
  })
}

/** True for a row that changes something when the list is imported. */
export function isTakenOver({ state }: ReviewedRow): boolean {
  return state === 'new' || state === 'changed'
}
