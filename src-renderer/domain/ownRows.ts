import type { PartialDate } from './record.ts'
import { Refused } from './refused.ts'
import { isBlank } from './row.ts'
import { isValidOn } from './rules.ts'
import type { Provenance } from './rules.ts'

// Rows of a rule table as an office has them: those that ship, and its own in place of them or beside.

/** What every row of such a table has; the code is the row's identity. */
export interface RuleRow {
  readonly code: string
  readonly name: string
  /** Smaller first. */
  readonly rank: number
  /** ISO dates; null: open. */
  readonly validFrom: string | null
  readonly validTo: string | null
}

type Shipped<F> = F & Provenance
type Own<F> = F & { readonly reason: string }

/** changed: in place of a row that ships; added: a row of the office alone; null: as it ships. */
export type Whose = 'changed' | 'added' | null

/** The shipped rows with the own ones in their places, then those that are added. */
export function joinedRows<F extends RuleRow>(
  shipped: readonly Shipped<F>[],
  own: readonly Own<F>[],
): readonly Shipped<F>[] {
  // A file may hold two rows of one code: the last one holds.
  const left = new Map(own.map((row) => [row.code, asShipped<F>(row)]))
  const rows = shipped.map((row) => {
    const ownRow = left.get(row.code)
    left.delete(row.code)
    return ownRow ?? row
  })
  return [...rows, ...left.values()]
}

function asShipped<F extends RuleRow>({ reason, ...facts }: Own<F>): Shipped<F> {
  return { ...facts, source: reason, confidence: 'practice' } as unknown as Shipped<F>
}

/** Whose each row is, and whether it holds on a day. */
export function rowStates<R extends RuleRow & Provenance>(
  rows: readonly R[],
  shipped: readonly { readonly code: string }[],
  own: readonly { readonly code: string }[],
  date: PartialDate,
): readonly { readonly row: R; readonly own: Whose; readonly isValid: boolean }[] {
  const ownCodes = new Set(own.map(({ code }) => code))
  const shippedCodes = new Set(shipped.map(({ code }) => code))
  return rows.map((row) => ({
    row,
    own: !ownCodes.has(row.code) ? null : shippedCodes.has(row.code) ? 'changed' : 'added',
    isValid: isValidOn(row, date),
  }))
}

/** The row as an own one: what the office wrote, else what ships; refused when there is neither. */
export function ownRowOf<F extends RuleRow>(
  shipped: readonly Shipped<F>[],
  own: readonly Own<F>[],
  code: string,
): Own<F> {
  const found = own.findLast((row) => row.code === code)
  if (found !== undefined) return found
  const row = shipped.find((each) => each.code === code)
  if (row === undefined) throw new Refused({ kind: 'gone', table: 'conferences' })
  const { source: _source, confidence: _confidence, ...facts } = row
  return { ...facts, reason: '' } as unknown as Own<F>
}

/** The own rows with these in their places, new ones last. */
export function withOwnRows<F extends RuleRow>(
  own: readonly Own<F>[],
  rows: readonly Own<F>[],
): readonly Own<F>[] {
  const left = new Map(rows.map((row) => [row.code, row]))
  const kept = own.map((row) => {
    const next = left.get(row.code)
    left.delete(row.code)
    return next ?? row
  })
  return [...kept, ...left.values()]
}

/** Refuses a row that differs from what ships and does not say why. */
export function checkReason<F extends RuleRow>(
  shipped: readonly Shipped<F>[],
  { code, reason }: Own<F>,
) {
  if (isBlank(reason) && shipped.some((row) => row.code === code))
    throw new Refused({ kind: 'noReason' })
}

/** Refuses a rank that is no number, and an end before the start. */
export function checkFacts({ rank, validFrom, validTo }: RuleRow) {
  if (!Number.isFinite(rank)) throw new Refused({ kind: 'rankNotANumber' })
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    throw new Refused({ kind: 'validToBeforeFrom' })
}

type Validity = Pick<RuleRow, 'validFrom' | 'validTo'>

/** True when there is a day on which both hold. ISO dates compare as texts. */
export function overlap(a: Validity, b: Validity): boolean {
  const starts = (one: Validity, other: Validity) =>
    one.validFrom === null || other.validTo === null || one.validFrom <= other.validTo
  return starts(a, b) && starts(b, a)
}

/** Room that a row gets where none limits it. */
export const STEP = 10

/** Rows as they land when some move before another one, and the places that those get; null: none moves. */
export interface Landing<R> {
  readonly movers: readonly R[]
  readonly places: readonly number[]
}

/**
 * Where rows land that move, in their present order, before another one (null: to the end): places
 * between those of their new neighbours. Null when nothing moves.
 */
export function landingOf<R extends { readonly code: string }>(
  rows: readonly R[],
  codes: readonly string[],
  beforeCode: string | null,
  placeOf: (row: R) => number,
): Landing<R> | null {
  const moving = new Set(codes)
  const movers = rows.filter(({ code }) => moving.has(code))
  const staying = rows.filter(({ code }) => !moving.has(code))
  const at = gapBefore(rows, beforeCode, moving)
  const landed = [...staying.slice(0, at), ...movers, ...staying.slice(at)]
  if (landed.every((row, index) => row === rows[index])) return null
  return { movers, places: placesBetween(staying.map(placeOf), at, movers.length) }
}

/** How many rows that stay come before the gap. The row named may itself be moving. */
function gapBefore(
  rows: readonly { readonly code: string }[],
  beforeCode: string | null,
  moving: ReadonlySet<string>,
): number {
  const at = rows.findIndex(({ code }) => code === beforeCode)
  const above = at < 0 ? rows : rows.slice(0, at)
  return above.filter(({ code }) => !moving.has(code)).length
}

/** Places for rows before index `at`. Between rows of one place there is none: then after them. */
function placesBetween(staying: readonly number[], at: number, count: number): readonly number[] {
  const low = staying[at - 1]
  const high = staying.slice(at).find((place) => low === undefined || place > low)
  return Array.from({ length: count }, (_, index) => {
    if (low !== undefined && high !== undefined)
      return low + ((high - low) * (index + 1)) / (count + 1)
    if (low !== undefined) return low + STEP * (index + 1)
    return (high ?? 0) - STEP * (count - index)
  })
}
