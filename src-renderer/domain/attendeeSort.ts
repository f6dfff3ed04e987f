import { namePartsOf } from './name.ts'
import type { NameParts } from './name.ts'
import { byPrecedence } from './precedenceOrder.ts'
import { presenceOf } from './presence.ts'
import type { Presence } from './presence.ts'
import type { Attendee, Invitation, PartialDate } from './record.ts'
import { textRanks } from './textRanks.ts'
import type { TextRanks } from './textRanks.ts'

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
 * the order of Vietnamese letters), ranks as `comparePrecedence` has them, dates by size. Those of whom the thing is not known come
 * last in both directions, and equals stay as the office laid the list.
 *
 * @param rows in the order of the list
 */
export function sortedAttendees(
  rows: readonly Attendee[],
  by: AttendeeSort,
  direction: Direction = 'up',
): readonly Attendee[] {
  if (by === 'list') return direction === 'up' ? rows : rows.toReversed()
  const keys = keysOf(rows, by)
  const way = direction === 'up' ? 1 : -1
  const compare = (a: number, b: number): number => {
    for (const key of keys) {
      const left = key[a] as number
      const right = key[b] as number
      if (left === right) continue
      if (left === UNKNOWN) return 1
      return right === UNKNOWN ? -1 : (left - right) * way
    }
    return a - b
  }
  const places = new Uint32Array(rows.length)
  for (let index = 0; index < places.length; index += 1) places[index] = index
  const sorted: Attendee[] = []
  for (const place of places.sort(compare)) sorted.push(rows[place] as Attendee)
  return sorted
}

/** One number for each row. */
type Keys = Float64Array

/** Stands for what is not known. */
const UNKNOWN = Number.MAX_SAFE_INTEGER

const INVITATION_ORDER: Readonly<Record<Invitation, number>> = {
  notInvited: 0,
  invited: 1,
  accepted: 2,
  substitute: 3,
  declined: 4,
}

/** Who is here first, then who has gone, then who has not come. */
const PRESENCE_ORDER: Readonly<Record<Presence, number>> = { arrived: 0, left: 1, notArrived: 2 }

function keysOf(rows: readonly Attendee[], by: Exclude<AttendeeSort, 'list'>): readonly Keys[] {
  switch (by) {
    case 'name':
      // Who has no middle name comes before those who have one.
      return (['given', 'family', 'middle'] as const).map((part) =>
        textKeys(part, rows, (row) => partsOf(row)[part], -1),
      )
    case 'unit':
    case 'delegation':
      return [textKeys(by, rows, (row) => row[by].trim(), UNKNOWN)]
    case 'precedence':
      return [numberKeys(rows, (row) => row.precedence), placeKeys(rows)]
    case 'invitation':
      return [numberKeys(rows, (row) => INVITATION_ORDER[row.invitation])]
    case 'presence':
      return [numberKeys(rows, (row) => PRESENCE_ORDER[presenceOf(row)])]
    case 'birth':
    case 'officeSince':
      return [numberKeys(rows, (row) => dateKey(row[by]))]
  }
}

function numberKeys(rows: readonly Attendee[], keyOf: (row: Attendee) => number | null): Keys {
  const keys = new Float64Array(rows.length)
  for (const [index, row] of rows.entries()) keys[index] = keyOf(row) ?? UNKNOWN
  return keys
}

/** Among those of one rank the place that `comparePrecedence` gives. */
function placeKeys(rows: readonly Attendee[]): Keys {
  const places = new Map(rows.toSorted(byPrecedence).map((row, index) => [row, index]))
  return Float64Array.from(rows, (row) => places.get(row) ?? UNKNOWN)
}

/** A date without its year cannot be put in order; a missing month or day comes before the known. */
function dateKey({ year, month, day }: PartialDate): number | null {
  return year === null ? null : year * 10_000 + (month ?? 0) * 100 + (day ?? 0)
}

/** The ranks of the last sort by a field: most of its texts come again. */
const lastRanks = new Map<string, TextRanks>()

function textKeys(
  field: string,
  rows: readonly Attendee[],
  textOf: (row: Attendee) => string,
  blank: number,
): Keys {
  const texts = rows.map(textOf)
  const ranks = textRanks(texts, lastRanks.get(field) ?? null)
  lastRanks.set(field, ranks)
  const keys = new Float64Array(rows.length)
  for (const [index, text] of texts.entries())
    keys[index] = text === '' ? blank : (ranks.rankOf.get(text) ?? UNKNOWN)
  return keys
}

const parts = new WeakMap<Attendee, NameParts>()

function partsOf(row: Attendee): NameParts {
  const known = parts.get(row)
  if (known !== undefined) return known
  const made = namePartsOf(row.fullName)
  parts.set(row, made)
  return made
}
