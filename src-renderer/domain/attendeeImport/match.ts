import type { Id } from '#domain/record.ts'

import { birthKey, likeness, placeKeys } from './samePerson.ts'
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
 * @param said who a row is, as the user said; null: somebody else than all who are known
 */
export function matchPeople(
  known: readonly KnownPerson[],
  rows: readonly Row[],
  said: ReadonlyMap<number, Id | null>,
): ReadonlyMap<number, Match> {
  const index = indexOf(known)
  const byId = new Map(known.map((one) => [one.id, one]))
  const taken = new Set<Id>()
  const matches = new Map<number, Match>()
  const take = (line: number, id: Id) => {
    taken.add(id)
    matches.set(line, { id, candidates: [] })
  }
  for (const { line } of rows) {
    const id = said.get(line)
    if (id !== undefined && id !== null && byId.has(id) && !taken.has(id)) take(line, id)
    else if (id === null) matches.set(line, { id: null, candidates: [] })
  }
  const open = () => rows.filter(({ line }) => !matches.has(line))
  const found = (row: Row, keys: readonly string[]) =>
    candidatesIn(
      keys.flatMap((key) => free(index.get(key), taken)),
      row,
    )
  for (const row of open()) {
    const best = likeliest(found(row, ownBuckets(row.person)).filter(isSame))
    if (best !== null) take(row.line, best.id)
  }
  const alike: Row[] = []
  const doubtful = new Set<Row>()
  for (const row of open()) {
    const exact = found(row, placeBuckets(row.person)).filter(isExact)
    const [first] = exact
    const best = likeliest(exact)
    if (best !== null) take(row.line, best.id)
    else if (first !== undefined) {
      if (saysMore(row.person, first)) doubtful.add(row)
      else alike.push(row)
    }
  }
  for (const row of alike) {
    const first = found(row, placeBuckets(row.person)).find(isExact)
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
  const candidates = new Map<Id, Candidate>()
  for (const { id, person } of people) {
    if (candidates.has(id)) continue
    const found = likeness(row.person, person)
    if (found !== null) candidates.set(id, { id, likeness: found })
  }
  return [...candidates.values()].toSorted((a, b) => b.likeness.score - a.likeness.score)
}

function indexOf(known: readonly KnownPerson[]): ReadonlyMap<string, Bucket> {
  const index = new Map<string, Bucket>()
  for (const one of known) {
    const { person } = one
    const noUnit = person.unit === '' ? [`no unit|${person.name}`] : []
    const keys = [...tellingBuckets(person), unitBucket(person), `all|${person.name}`, ...noUnit]
    for (const key of keys) {
      const bucket = index.get(key)
      if (bucket === undefined) index.set(key, { people: [one], from: 0 })
      else bucket.people.push(one)
    }
  }
  return index
}

function free(bucket: Bucket | undefined, taken: ReadonlySet<Id>): readonly KnownPerson[] {
  if (bucket === undefined) return []
  const { people } = bucket
  while (bucket.from < people.length && taken.has(people[bucket.from]?.id ?? '')) bucket.from += 1
  return people.slice(bucket.from, bucket.from + LOOKED_AT).filter(({ id }) => !taken.has(id))
}

function placeBuckets(person: ComparedPerson): readonly string[] {
  return placeKeys(person).map((place) => `place|${person.name}|${place}`)
}

/** What is nobody else's: birth and phone. */
function ownBuckets({ name, phone, birth }: ComparedPerson): readonly string[] {
  const born = birthKey(birth)
  return [
    ...(born === '' ? [] : [`birth|${name}|${born}`]),
    ...(phone === '' ? [] : [`phone|${name}|${phone}`]),
  ]
}

/** The keys under which those stand who may be told to be the same. */
function tellingBuckets(person: ComparedPerson): readonly string[] {
  return [...ownBuckets(person), ...placeBuckets(person)]
}

function unitBucket({ name, unit }: ComparedPerson): string {
  return `unit|${name}|${unit}`
}

function doubtBuckets(person: ComparedPerson): readonly string[] {
  if (person.unit === '') return [`all|${person.name}`]
  return [unitBucket(person), `no unit|${person.name}`]
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
  const earlier = new Map<string, Row[]>()
  const twins = new Map<number, Twin>()
  for (const row of rows) {
    const { person } = row
    const bare = person.unit === '' && person.posts[0] === '' ? [`bare|${person.name}`] : []
    const keys = [
      ...tellingBuckets(person),
      ...(person.unit === '' ? [] : [unitBucket(person)]),
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
  return twins
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
