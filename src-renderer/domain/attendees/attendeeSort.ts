import type { DoorDay } from '#domain/door/doorDay.ts'
import { presenceOn } from '#domain/door/presence.ts'
import type { Presence } from '#domain/door/presence.ts'
import { namePartsOf } from '#domain/name.ts'
import type { NameParts } from '#domain/name.ts'
import { byPrecedence } from '#domain/precedence/precedenceOrder.ts'
import type { Attendee, Invitation, PartialDate } from '#domain/record.ts'
import { textRanks } from '#domain/textRanks.ts'
import type { TextRanks } from '#domain/textRanks.ts'

/** What a list of attendees may be sorted by; `list` is the order in which the office laid it. */
export const ATTENDEE_SORTS = [
  'list',
  'name',
  'precedence',
  'unit',
  'delegation',
  'invitation',
  'presence',
  'birth',
  'officeSince',
] as const

export type AttendeeSort = (typeof ATTENDEE_SORTS)[number]

export type Direction = 'up' | 'down'

/**
 * Attendees in another order than the list's, which is left alone: names by tên, họ, đệm (each by
 * the order of Vietnamese letters), ranks as `comparePrecedence` has them, dates by size. Those of whom
 * the thing is not known come last in both directions, and equals stay as the office laid the list.
 *
 * @param rows in the order of the list
 * @param day of which `presence` speaks; without it of all days
 */
export function sortedAttendees(
  rows: readonly Attendee[],
  by: AttendeeSort,
  direction: Direction = 'up',
  day: DoorDay = ALL_DAYS,
): readonly Attendee[] {
  if (by === 'list') return direction === 'up' ? rows : rows.toReversed()
  if (by === 'precedence') return sortedByPrecedence(rows, direction)
  // The least key first: each sort keeps the order of the one before among its equals.
  return ranksOf(rows, by, day).reduceRight<readonly Attendee[]>(
    (sorted, { rankOf, count }) => sortedByRank(sorted, rankOf, count, direction),
    rows,
  )
}

const ALL_DAYS: DoorDay = { from: null, until: null }

/** Rank of each row by one key, 0 … `count` - 1; `count` stands for what is not known. */
interface Ranks {
  readonly rankOf: (row: Attendee) => number
  readonly count: number
}

/**
 * Sorts by counting how many there are of each rank: in the time of one look at each row, where ten
 * thousand comparisons by a function would cost frames. Equals keep their order, the unknown come last.
 */
function sortedByRank(
  rows: readonly Attendee[],
  rankOf: Ranks['rankOf'],
  count: number,
  direction: Direction,
): readonly Attendee[] {
  const ranks = new Uint32Array(rows.length)
  const starts = new Uint32Array(count + 2)
  let index = 0
  for (const row of rows) {
    const rank = rankOf(row)
    const turned = rank === count || direction === 'up' ? rank : count - 1 - rank
    ranks[index] = turned
    starts[turned + 1] = (starts[turned + 1] as number) + 1
    index += 1
  }
  for (let rank = 1; rank < starts.length; rank += 1)
    starts[rank] = (starts[rank] as number) + (starts[rank - 1] as number)
  const sorted = rows.slice()
  index = 0
  for (const row of rows) {
    const rank = ranks[index] as number
    sorted[starts[rank] as number] = row
    starts[rank] = (starts[rank] as number) + 1
    index += 1
  }
  return sorted
}

const INVITATION_ORDER: Readonly<Record<Invitation, number>> = {
  notInvited: 0,
  invited: 1,
  accepted: 2,
  substitute: 3,
  declined: 4,
}

/** Who is here first, then who has gone, then who has not come. */
const PRESENCE_ORDER: Readonly<Record<Presence, number>> = { arrived: 0, left: 1, notArrived: 2 }

function ranksOf(
  rows: readonly Attendee[],
  by: Exclude<AttendeeSort, 'list' | 'precedence'>,
  day: DoorDay,
): readonly Ranks[] {
  switch (by) {
    case 'name':
      // Who has no middle name comes before those who have one.
      return (['given', 'family', 'middle'] as const).map((part) =>
        textRanksOf(part, rows, (row) => partsOf(row)[part]),
      )
    case 'unit':
    case 'delegation': {
      const ranks = textRanksOf(by, rows, (row) => row[by].trim())
      return [
        { ...ranks, rankOf: (row) => (row[by].trim() === '' ? ranks.count : ranks.rankOf(row)) },
      ]
    }
    case 'invitation':
      return [numberRanks(rows, (row) => INVITATION_ORDER[row.invitation])]
    case 'presence':
      return [numberRanks(rows, (row) => PRESENCE_ORDER[presenceOn(row, day)])]
    case 'birth':
    case 'officeSince':
      return [numberRanks(rows, (row) => dateKey(row[by]))]
  }
}

function numberRanks(rows: readonly Attendee[], numberOf: (row: Attendee) => number | null): Ranks {
  const found = new Set<number>()
  for (const row of rows) {
    const value = numberOf(row)
    if (value !== null) found.add(value)
  }
  const ranks = new Map([...Float64Array.from(found).sort()].map((value, rank) => [value, rank]))
  const count = ranks.size
  return { rankOf: (row) => ranks.get(numberOf(row) ?? Number.NaN) ?? count, count }
}

/** In the order of `comparePrecedence`; the other way round, those without a rank still come last. */
function sortedByPrecedence(rows: readonly Attendee[], direction: Direction): readonly Attendee[] {
  const { rankOf, count } = numberRanks(rows, (row) => row.precedence)
  // By rank alone first, which only counts: what is nearly sorted is compared quickly.
  const sorted = sortedByRank(rows, rankOf, count, 'up').toSorted(byPrecedence)
  if (direction === 'up') return sorted
  const ranked = sorted.filter(({ precedence }) => precedence !== null).reverse()
  return [...ranked, ...sorted.slice(ranked.length).reverse()]
}

/** A date without its year cannot be put in order; a missing month or day comes before the known. */
function dateKey({ year, month, day }: PartialDate): number | null {
  return year === null ? null : year * 10_000 + (month ?? 0) * 100 + (day ?? 0)
}

/** The ranks of the last sort by a field: most of its texts come again. */
const lastRanks = new Map<string, TextRanks>()

function textRanksOf(
  field: string,
  rows: readonly Attendee[],
  textOf: (row: Attendee) => string,
): Ranks {
  const ranks = textRanks(rows.map(textOf), lastRanks.get(field) ?? null)
  lastRanks.set(field, ranks)
  const count = ranks.sorted.length
  return { rankOf: (row) => ranks.rankOf.get(textOf(row)) ?? count, count }
}

const parts = new WeakMap<Attendee, NameParts>()

function partsOf(row: Attendee): NameParts {
  const known = parts.get(row)
  if (known !== undefined) return known
  const made = namePartsOf(row.fullName)
  parts.set(row, made)
  return made
}
