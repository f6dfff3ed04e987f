import { delegationKeysOf, isSameDelegation } from '#domain/attendees/delegation.ts'
import { sameValue } from '#domain/change.ts'
import { folded, normalizedWords } from '#domain/name.ts'
import { comparablePost, isMarkedOtherwise } from '#domain/precedence/comparablePost.ts'
import type { Attendee, Id } from '#domain/record.ts'
import { ERROR_CELL } from '#domain/table/bodyRow.ts'

import type { AttendeeEntry, EntryFields } from './entries.ts'
import { addByName, matchPeople, twinsIn } from './match.ts'
import type { Candidate, KnownPerson, Match, Row, Twin } from './match.ts'
import { hasOtherMarks, personComparer, phoneOf } from './samePerson.ts'
import type { ComparedPerson } from './samePerson.ts'

/** An attendee as far as a list can speak of one. */
export type PlanPerson = EntryFields & Pick<Attendee, 'id'>

/** add: somebody else than all who are there; skip: not to be taken over; else who it is. */
export type RowAnswer = 'add' | 'skip' | { readonly is: Id }

/** All that the user said, of kinds of rows and of single ones. */
export interface Answers {
  readonly newcomers: 'add' | 'leave'
  /** update: the list is right; fill: only what was empty; leave: nothing changes. */
  readonly matched: 'update' | 'fill' | 'leave'
  /** Possible duplicates that were not answered one by one; ask: they stay out. */
  readonly doubts: 'ask' | 'same' | 'add' | 'skip'
  /** People of the plan whom the list does not name: nobody is removed by default. */
  readonly missing: 'keep' | 'removeOfUnits' | 'removeAll'
  readonly rows: ReadonlyMap<number, RowAnswer>
}

export const NO_ANSWERS: Answers = {
  newcomers: 'add',
  matched: 'update',
  doubts: 'ask',
  missing: 'keep',
  rows: new Map(),
}

export type RowState = 'new' | 'changed' | 'same' | 'doubt' | 'skipped' | 'error'

/** What must be answered before a row is taken over. */
export type Doubt =
  | { readonly kind: 'person'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'twin'; readonly twin: Twin }
  | { readonly kind: 'collective' }
  | { readonly kind: 'several'; readonly people: readonly string[] }
  | { readonly kind: 'open' }

const FIELDS = [
  'fullName',
  'salutation',
  'partyPost',
  'statePost',
  'unit',
  'delegation',
  'birth',
  'officeSince',
  'phone',
  'seat',
  'note',
] as const

export type ListedField = (typeof FIELDS)[number]

export type FieldChange = {
  readonly [F in ListedField]: {
    readonly field: F
    readonly from: EntryFields[F]
    readonly to: EntryFields[F]
  }
}[ListedField]

export interface ReviewedRow {
  readonly entry: AttendeeEntry
  readonly state: RowState
  readonly doubt: Doubt | null
  /** The attendee that it is. */
  readonly person: PlanPerson | null
  /** What the row says differently. */
  readonly changes: readonly FieldChange[]
  /** Whether it changes the plan when the list is taken over. */
  readonly isTaken: boolean
}

/** Somebody of the plan whom no row names. */
export interface Missing {
  readonly person: PlanPerson
  /** Of a unit or a delegation that the list speaks of. */
  readonly isOfUnits: boolean
  readonly isRemoved: boolean
}

export interface Review {
  readonly rows: readonly ReviewedRow[]
  readonly missing: readonly Missing[]
  /**
   * By the line of a new row: people of the same name whom no row names. Nothing else says that they are
   * one, so that it is no doubt; but it is said, since nobody else would notice.
   */
  readonly namesakes: ReadonlyMap<number, readonly Id[]>
}

/** The people of a plan as they are compared and found: made once for many reviews, also bit by bit. */
export interface KnownPeople {
  readonly byId: ReadonlyMap<Id, PlanPerson>
  readonly known: readonly KnownPerson[]
  readonly byName: ReadonlyMap<string, readonly KnownPerson[]>
  readonly compared: ReadonlyMap<Id, ComparedPerson>
  readonly add: (people: readonly PlanPerson[]) => void
}

export function knownPeople(first: readonly PlanPerson[] = []): KnownPeople {
  const compare = personComparer()
  const byId = new Map<Id, PlanPerson>()
  const known: KnownPerson[] = []
  const byName = new Map<string, KnownPerson[]>()
  const compared = new Map<Id, ComparedPerson>()
  const add = (people: readonly PlanPerson[]) => {
    const more = people.map((one) => ({ id: one.id, person: compare(one) }))
    for (const one of people) byId.set(one.id, one)
    for (const { id, person } of more) compared.set(id, person)
    known.push(...more)
    addByName(byName, more)
  }
  add(first)
  return { byId, known, byName, compared, add }
}

/** The rows of a list as they are compared: made once for many reviews. */
export interface ComparedEntries {
  readonly entries: readonly AttendeeEntry[]
  /** Those without errors. */
  readonly rows: readonly Row[]
  readonly personOf: ReadonlyMap<number, ComparedPerson>
  readonly twins: ReadonlyMap<number, Twin>
}

export function comparedEntries(entries: readonly AttendeeEntry[]): ComparedEntries {
  const compare = personComparer()
  const rows = entries
    .filter(({ errors }) => errors.length === 0)
    .map(({ line, fields }) => ({ line, person: compare(fields) }))
  const personOf = new Map(rows.map(({ line, person }) => [line, person]))
  return { entries, rows, personOf, twins: twinsIn(rows) }
}

/**
 * Holds a list against the people of the plan: each row is new, changed, the same, in doubt or an error.
 * Nothing is guessed: what birth, phone, post and unit do not tell is asked.
 */
export function reviewAttendees(
  people: KnownPeople,
  { entries, rows, personOf, twins }: ComparedEntries,
  answers: Answers,
): Review {
  const { byId, known, byName, compared } = people
  const said = saidOf(rows, answers)
  const first = matchPeople(byName, byId, rows, said)
  const matches =
    answers.doubts === 'same' ? matchPeople(byName, byId, rows, withOnlyOnes(said, first)) : first
  const reviewed = entries.map((entry) => {
    const person = byId.get(matches.get(entry.line)?.id ?? '') ?? null
    const doubt = doubtOf(entry, matches.get(entry.line), twins.get(entry.line), answers)
    return rowOf(entry, person, doubt, answers, compared, personOf)
  })
  const named = namedBy(reviewed, matches)
  const besides = entries.filter(
    ({ line, errors }) => errors.length > 0 || answers.rows.get(line) === 'skip',
  )
  for (const id of namedBesides(besides, known, named)) named.add(id)
  return {
    rows: reviewed,
    missing: missingOf([...byId.values()], compared, reviewed, rows, named, answers),
    namesakes: namesakesOf(reviewed, known, named, personOf, answers),
  }
}

function namesakesOf(
  reviewed: readonly ReviewedRow[],
  known: readonly KnownPerson[],
  named: ReadonlySet<Id>,
  personOf: ReadonlyMap<number, ComparedPerson>,
  answers: Answers,
): Review['namesakes'] {
  const byName = new Map<string, Id[]>()
  for (const { id, person } of known) {
    if (named.has(id)) continue
    const ids = byName.get(person.marked)
    if (ids === undefined) byName.set(person.marked, [id])
    else if (ids.length < MOST_NAMESAKES) ids.push(id)
  }
  const namesakes = new Map<number, readonly Id[]>()
  for (const { entry, state } of reviewed) {
    if (state !== 'new' || answers.rows.has(entry.line)) continue
    const ids = byName.get(personOf.get(entry.line)?.marked ?? '')
    if (ids !== undefined) namesakes.set(entry.line, ids)
  }
  return namesakes
}

/** So many of one name are shown for one row; more nobody compares. */
const MOST_NAMESAKES = 5

function saidOf(rows: readonly Row[], answers: Answers): ReadonlyMap<number, Id | null> {
  const said = new Map<number, Id | null>()
  for (const { line } of rows) {
    const answer = answers.rows.get(line)
    if (typeof answer === 'object') said.set(line, answer.is)
    else if (answer !== undefined) said.set(line, null)
  }
  return said
}

/** The user said of all doubts that they are who they look like: so where there is one candidate only. */
function withOnlyOnes(
  said: ReadonlyMap<number, Id | null>,
  matches: ReadonlyMap<number, Match>,
): ReadonlyMap<number, Id | null> {
  const all = new Map(said)
  const claims = new Set<Id>()
  for (const [line, { id, candidates }] of matches) {
    const [only, second] = candidates
    if (id !== null || only === undefined || second !== undefined || claims.has(only.id)) continue
    claims.add(only.id)
    all.set(line, only.id)
  }
  return all
}

function doubtOf(
  entry: AttendeeEntry,
  match: Match | undefined,
  twin: Twin | undefined,
  answers: Answers,
): Doubt | null {
  if (match === undefined || match.id !== null || answers.rows.has(entry.line)) return null
  if (entry.isOpen) return { kind: 'open' }
  if (match.candidates.length > 0) return { kind: 'person', candidates: match.candidates }
  if (twin !== undefined) return { kind: 'twin', twin }
  if (entry.isCollective) return { kind: 'collective' }
  return entry.isSeveral ? { kind: 'several', people: entry.people } : null
}

function rowOf(
  entry: AttendeeEntry,
  person: PlanPerson | null,
  doubt: Doubt | null,
  answers: Answers,
  compared: ReadonlyMap<Id, ComparedPerson>,
  personOf: ReadonlyMap<number, ComparedPerson>,
): ReviewedRow {
  const base = { entry, doubt, person, changes: [], isTaken: false }
  if (entry.errors.length > 0) return { ...base, doubt: null, state: 'error' }
  if (answers.rows.get(entry.line) === 'skip') return { ...base, state: 'skipped' }
  if (doubt !== null) return settled(base, doubt, answers)
  if (person === null) return { ...base, state: 'new', isTaken: isAdded(entry, answers) }
  const row = personOf.get(entry.line)
  const before = compared.get(person.id)
  const isPlaced = row !== undefined && before !== undefined && isPlacedThere(row, before)
  const changes = changesOf(entry.fields, person, isPlaced)
  if (changes.length === 0) return { ...base, state: 'same' }
  return { ...base, state: 'changed', changes, isTaken: applied(changes, answers).length > 0 }
}

function isAdded({ line }: AttendeeEntry, { newcomers, rows }: Answers): boolean {
  return newcomers === 'add' || rows.get(line) === 'add'
}

/** A doubt as the answer to all doubts settles it; a place without a name becomes nobody by such an answer. */
function settled(row: Omit<ReviewedRow, 'state'>, doubt: Doubt, { doubts }: Answers): ReviewedRow {
  if (doubts === 'add' && doubt.kind !== 'open')
    return { ...row, state: 'new', doubt: null, isTaken: true }
  const isAlready = doubts === 'same' && doubt.kind === 'twin'
  if (doubts === 'skip' || isAlready) return { ...row, state: 'skipped', doubt: null }
  return { ...row, state: 'doubt' }
}

/** All that a row says of post and unit is known of the person, in one column or in two. */
function isPlacedThere(row: ComparedPerson, known: ComparedPerson): boolean {
  const [whole] = row.places
  return whole !== undefined && known.places.includes(whole) && !hasOtherMarks(row, known)
}

/** A cell that says nothing changes nothing; nor does one that says the same in other letters. */
function changesOf(
  fields: EntryFields,
  person: PlanPerson,
  isPlaced: boolean,
): readonly FieldChange[] {
  const isChanged = (field: ListedField) => {
    const from = person[field]
    const to = fields[field]
    if (saysNothing(to) || sameValue(from, to) || saysLess(to, from)) return false
    // Post and unit in one column or in two are the same post of the same unit.
    if (isPlaced && PLACED.has(field) && !saysNothing(from)) return false
    if (isPlaced && PLACED.has(field) && fields.unit === '') return false
    // Of most rows only what the plan did not know is new: there is nothing to compare.
    if (from === '' && typeof to === 'string' && /[\p{L}\p{N}]/u.test(to)) return true
    return typeof from !== 'string' || typeof to !== 'string' || !isSameText(field, from, to)
  }
  return FIELDS.filter(isChanged).map(
    (field) => ({ field, from: person[field], to: fields[field] }) as FieldChange,
  )
}

const PLACED: ReadonlySet<ListedField> = new Set(['partyPost', 'statePost', 'unit'])

function saysNothing(value: EntryFields[ListedField]): boolean {
  if (typeof value === 'string') return value === ''
  return value.year === null && value.month === null && value.day === null
}

/** 1977 says nothing new of who was born on 09/08/1977. */
function saysLess(to: EntryFields[ListedField], from: EntryFields[ListedField]): boolean {
  if (typeof to === 'string' || typeof from === 'string') return false
  return (['year', 'month', 'day'] as const).every(
    (part) => to[part] === null || to[part] === from[part],
  )
}

function isSameText(field: ListedField, from: string, to: string): boolean {
  if (field === 'fullName') return isSameName(from, to)
  if (field === 'phone') return phoneOf(from) !== '' && phoneOf(from) === phoneOf(to)
  if (field === 'delegation') return isSameDelegation(from, to)
  if (field === 'note' || field === 'seat') return normalizedWords(from) === normalizedWords(to)
  return comparablePost(from) === comparablePost(to) && !isMarkedOtherwise(from, to)
}

/** A name that is known with its marks is not exchanged for the same without them. */
function isSameName(from: string, to: string): boolean {
  const said = normalizedWords(to)
  return said === normalizedWords(from) || said === folded(to)
}

/** The changes of a row that the answer for matched people lets through. */
export function applied(
  changes: readonly FieldChange[],
  { matched }: Answers,
): readonly FieldChange[] {
  if (matched === 'leave') return []
  return matched === 'fill' ? changes.filter(({ from }) => saysNothing(from)) : changes
}

/** Whoever is a row, or may be meant by one. */
function namedBy(reviewed: readonly ReviewedRow[], matches: ReadonlyMap<number, Match>): Set<Id> {
  const named = new Set(reviewed.flatMap(({ person }) => person?.id ?? []))
  for (const { candidates } of matches.values()) for (const { id } of candidates) named.add(id)
  return named
}

/**
 * Who else is named by rows that are not taken over, skipped or with errors: as far as their cells can
 * be read, by the name like any row, and without a name by phone or place.
 */
function namedBesides(
  entries: readonly AttendeeEntry[],
  known: readonly KnownPerson[],
  named: ReadonlySet<Id>,
): readonly Id[] {
  if (entries.length === 0) return []
  const compare = personComparer()
  const others = known.filter(({ id }) => !named.has(id))
  const rows = entries.map(({ line, fields }) => ({ line, person: compare(readable(fields)) }))
  const ids = new Set(others.map(({ id }) => id))
  const matches = matchPeople(addByName(new Map(), others), ids, rows, new Map())
  const byName = [...matches.values()].flatMap(({ id, candidates }) =>
    id === null ? candidates.map((one) => one.id) : [id],
  )
  const keys = new Set(
    rows.flatMap(({ person }) =>
      person.name === '' ? [person.phone, ...person.places].filter(Boolean) : [],
    ),
  )
  const byPlace = others.filter(({ person }) =>
    [person.phone, ...person.places].some((key) => keys.has(key)),
  )
  return [...byName, ...byPlace.map(({ id }) => id)]
}

/** The fields of a row without those that hold nothing but the error of a formula. */
function readable(fields: EntryFields): EntryFields {
  const texts = Object.entries(fields).map(([field, value]) => [
    field,
    typeof value === 'string' && ERROR_CELL.test(value) ? '' : value,
  ])
  return Object.fromEntries(texts) as EntryFields
}

function missingOf(
  people: readonly PlanPerson[],
  compared: ReadonlyMap<Id, ComparedPerson>,
  reviewed: readonly ReviewedRow[],
  rows: readonly { readonly person: ComparedPerson }[],
  named: ReadonlySet<Id>,
  answers: Answers,
): readonly Missing[] {
  const units = new Set(rows.map(({ person }) => person.unit).filter((unit) => unit !== ''))
  const listed = reviewed.map(({ entry }) => entry.fields.delegation)
  const keyOf = delegationKeysOf([...listed, ...people.map(({ delegation }) => delegation)])
  const delegations = new Set(listed.map(keyOf).filter(Boolean))
  return people
    .filter(({ id }) => !named.has(id))
    .map((person) => {
      const isOfUnits =
        units.has(compared.get(person.id)?.unit ?? '') || delegations.has(keyOf(person.delegation))
      const { missing } = answers
      const isRemoved = missing === 'removeAll' || (missing === 'removeOfUnits' && isOfUnits)
      return { person, isOfUnits, isRemoved }
    })
}
