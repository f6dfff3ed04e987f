import { groupedBy } from '#domain/group.ts'
import type { Id } from '#domain/record.ts'

import { likeness } from './samePerson.ts'
import type { ComparedPerson, Likeness } from './samePerson.ts'

/** Somebody who may be meant, and what speaks for it. */
export interface Candidate {
  readonly id: Id
  readonly likeness: Likeness
}

/** Who of the known people a row is: somebody, nobody, or perhaps one of several. */
export interface Match {
  readonly id: Id | null
  /** The likeliest first; filled only while `id` is null. */
  readonly candidates: readonly Candidate[]
}

export interface KnownPerson {
  readonly id: Id
  readonly person: ComparedPerson
}

/** People by name, since nobody is meant by a row of another name; each list in the order of the plan. */
export type PeopleByName = ReadonlyMap<string, readonly KnownPerson[]>

/** Adds people to those who are found by name. */
export function addByName(
  byName: Map<string, KnownPerson[]>,
  people: readonly KnownPerson[],
): Map<string, KnownPerson[]> {
  for (const one of people) {
    const before = byName.get(one.person.name)
    if (before === undefined) byName.set(one.person.name, [one])
    else before.push(one)
  }
  return byName
}

export interface Row {
  readonly line: number
  readonly person: ComparedPerson
}

/** So many candidates are shown for one row; more nobody compares. */
const MOST = 5

/** So many of one name are looked at for one row: five thousand namesakes must not cost five thousand squared. */
const LOOKED_AT = 24

/** Known people under one key, in their order; those that were found already are passed over. */
interface Bucket {
  readonly people: KnownPerson[]
  from: number
}

/**
 * Who each row of a list is among the people of the plan. Nobody is two rows, and no row two people.
 * Rows told by date of birth or phone come first, then those that say the same in everything, then those
 * told by post and unit; what is left and like somebody is a doubt. Of people whom nothing tells apart
 * the first is taken, but not by a row that says of him what is known of none. Linear in rows and
 * people, also where all have one name.
 *
 * @param ids of all people
 * @param said who a row is, as the user said; null: somebody else than all who are known
 */
export function matchPeople(
  byName: PeopleByName,
  ids: Pick<ReadonlySet<Id>, 'has'>,
  rows: readonly Row[],
  said: ReadonlyMap<number, Id | null>,
): ReadonlyMap<number, Match> {
  const bucketOf = bucketsOf(byName)
  const taken = new Set<Id>()
  const matches = new Map<number, Match>()
  const take = (line: number, id: Id) => {
    taken.add(id)
    matches.set(line, { id, candidates: [] })
  }
  for (const { line } of rows) {
    const id = said.get(line)
    if (id !== undefined && id !== null && ids.has(id) && !taken.has(id)) take(line, id)
    else if (id === null) matches.set(line, NOBODY)
  }
  // Most rows of a list are of names that nobody has yet.
  for (const { line, person } of rows)
    if (!matches.has(line) && !byName.has(person.name)) matches.set(line, NOBODY)
  const open = () => rows.filter(({ line }) => !matches.has(line))
  const found = (row: Row, keys: readonly string[]) =>
    candidatesIn(
      keys.flatMap((key) => free(bucketOf(row.person.name, key), taken)),
      row,
    )
  for (const row of open()) {
    const best = likeliest(found(row, row.person.ownKeys).filter(isSame))
    if (best !== null) take(row.line, best.id)
  }
  const alike: Row[] = []
  const doubtful = new Set<Row>()
  for (const row of open()) {
    const exact = found(row, row.person.placeKeys).filter(isExact)
    const [first] = exact
    const best = likeliest(exact)
    if (best !== null) take(row.line, best.id)
    else if (first !== undefined) {
      if (saysMore(row.person, first)) doubtful.add(row)
      else alike.push(row)
    }
  }
  for (const row of alike) {
    const first = found(row, row.person.placeKeys).find(isExact)
    if (first !== undefined) take(row.line, first.id)
  }
  for (const row of open().filter((one) => !doubtful.has(one))) {
    const best = likeliest(found(row, tellingBuckets(row.person)).filter(isSame))
    if (best !== null) take(row.line, best.id)
  }
  for (const row of open()) {
    const keys = [...tellingBuckets(row.person), ...doubtBuckets(row.person)]
    matches.set(row.line, { id: null, candidates: found(row, keys).slice(0, MOST) })
  }
  return matches
}

const NO_CANDIDATES: readonly Candidate[] = []

const NOBODY: Match = { id: null, candidates: [] }

function isSame({ likeness: { verdict } }: Candidate): boolean {
  return verdict === 'same'
}

/** Nothing that both say differs. */
function isExact({ likeness: { verdict, differ } }: Candidate): boolean {
  return verdict === 'same' && differ.length === 0
}

/** The one who is likelier than all others; null: there is none, or two are equally likely. */
function likeliest([best, second]: readonly Candidate[]): Candidate | null {
  if (best === undefined) return null
  return second === undefined || second.likeness.score < best.likeness.score ? best : null
}

/** The row has a phone or a part of a date of birth that is not known of the candidate. */
function saysMore({ phone, birth }: ComparedPerson, { likeness: { unknown } }: Candidate): boolean {
  const isBorn = birth.year !== null || birth.month !== null || birth.day !== null
  return (phone !== '' && unknown.includes('phone')) || (isBorn && unknown.includes('birth'))
}

function candidatesIn(people: readonly KnownPerson[], row: Row): readonly Candidate[] {
  if (people.length === 0) return NO_CANDIDATES
  const candidates = new Map<Id, Candidate>()
  for (const { id, person } of people) {
    if (candidates.has(id)) continue
    const found = likeness(row.person, person)
    if (found !== null) candidates.set(id, { id, likeness: found })
  }
  return [...candidates.values()].toSorted((a, b) => b.likeness.score - a.likeness.score)
}

/** The known people of a name under a key; those of a name are sorted when it is first asked for. */
function bucketsOf(byName: PeopleByName): (name: string, key: string) => Bucket | undefined {
  const sorted = new Map<string, ReadonlyMap<string, Bucket>>()
  return (name, key) => {
    const before = sorted.get(name) ?? sortedByKey(byName.get(name) ?? [])
    sorted.set(name, before)
    return before.get(key)
  }
}

function sortedByKey(known: readonly KnownPerson[]): ReadonlyMap<string, Bucket> {
  const index = new Map<string, Bucket>()
  for (const one of known) {
    const { person } = one
    const unit = person.unitKey === '' ? NO_UNIT : person.unitKey
    for (const key of [...tellingBuckets(person), unit, ALL]) {
      const bucket = index.get(key)
      if (bucket === undefined) index.set(key, { people: [one], from: 0 })
      else bucket.people.push(one)
    }
  }
  return index
}

const ALL = 'all'
const NO_UNIT = 'no unit'

function free(bucket: Bucket | undefined, taken: ReadonlySet<Id>): readonly KnownPerson[] {
  if (bucket === undefined) return []
  const { people } = bucket
  while (bucket.from < people.length && taken.has(people[bucket.from]?.id ?? '')) bucket.from += 1
  return people.slice(bucket.from, bucket.from + LOOKED_AT).filter(({ id }) => !taken.has(id))
}

/**
 * The keys under which those stand who may be told to be the same. Keys are of one name: another name has
 * buckets of its own.
 */
function tellingBuckets({ ownKeys, placeKeys }: ComparedPerson): readonly string[] {
  return [...ownKeys, ...placeKeys]
}

function doubtBuckets({ unitKey }: ComparedPerson): readonly string[] {
  return unitKey === '' ? [ALL] : [unitKey, NO_UNIT]
}

/** Another row of the same list that a row is like. */
export interface Twin {
  readonly line: number
  readonly likeness: Likeness
}

/**
 * Rows that are like an earlier row of their list, and which that is. Rows of one name without anything
 * else to tell them apart are alike too.
 */
export function twinsIn(rows: readonly Row[]): ReadonlyMap<number, Twin> {
  const twins = new Map<number, Twin>()
  for (const of of groupedBy(rows, ({ person }) => person.name).values())
    if (of.length > 1) noteTwins(of, twins)
  return twins
}

/** Among rows of one name. */
function noteTwins(rows: readonly Row[], twins: Map<number, Twin>) {
  const earlier = new Map<string, Row[]>()
  for (const row of rows) {
    const { person } = row
    const bare = person.unit === '' && person.posts[0] === '' ? ['bare'] : []
    const keys = [
      ...tellingBuckets(person),
      ...(person.unitKey === '' ? [] : [person.unitKey]),
      ...bare,
    ]
    const before = new Set(keys.flatMap((key) => earlier.get(key) ?? []))
    const twin = firstAlike(row, before)
    if (twin !== null) twins.set(row.line, twin)
    for (const key of keys) {
      const rowsBefore = earlier.get(key) ?? []
      if (rowsBefore.length === 0) earlier.set(key, rowsBefore)
      if (rowsBefore.length < MOST) rowsBefore.push(row)
    }
  }
}

function firstAlike(row: Row, before: ReadonlySet<Row>): Twin | null {
  let best: Twin | null = null
  for (const { line, person } of before) {
    const found = likeness(row.person, person)
    if (found !== null && (best === null || found.score > best.likeness.score))
      best = { line, likeness: found }
  }
  return best
}
