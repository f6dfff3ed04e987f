import { sameValue, updated } from '#domain/change.ts'
import type { Change } from '#domain/change.ts'
import { folded } from '#domain/name.ts'
import {
  STEP,
  checkFacts,
  checkReason,
  joinedRows,
  landingOf,
  overlap,
  ownRowOf,
  rowStates,
  withOwnRows,
} from '#domain/ownRows.ts'
import type { Whose } from '#domain/ownRows.ts'
import { attendeesOf, conferenceOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { OwnRung, PartialDate, Rung } from '#domain/record.ts'
import { Refused } from '#domain/refused.ts'
import { cleaned, isBlank, openConference } from '#domain/row.ts'
import { isValidOn } from '#domain/rules.ts'
import type { PrecedenceRow, Rules } from '#domain/rules.ts'
import { NO_DATE } from '#domain/time.ts'

import { rungOf } from './rungs.ts'

// The precedence ladder as an office has it: the rungs that ship, and its own (domain-vn §4.2).

/** What an office may say of a rung; the code is its identity. */
export type RungFields = Partial<Omit<OwnRung, 'code'>>

/** A rung of the ladder as the office has it. */
export interface LadderRow {
  readonly rung: PrecedenceRow
  readonly own: Whose
  /** On the date of the conference. */
  readonly isValid: boolean
}

/** Every rung from high to low, whether valid or not. */
export function ladderOf(plan: Plan, shipped: Rules): readonly LadderRow[] {
  const { ownRungs, date } = conferenceOf(plan) ?? { ownRungs: [], date: NO_DATE }
  const rows = joined(shipped, ownRungs)
  return rowStates(rows, shipped.precedence, ownRungs, date).map(({ row, ...state }) => ({
    rung: row,
    ...state,
  }))
}

/** The rungs that hold on a day, from high to low. */
export function ladderOn(
  shipped: Rules,
  ownRungs: readonly OwnRung[],
  date: PartialDate,
): readonly PrecedenceRow[] {
  return joined(shipped, ownRungs).filter((row) => isValidOn(row, date))
}

function joined(shipped: Rules, ownRungs: readonly OwnRung[]): readonly PrecedenceRow[] {
  return joinedRows<Rung>(shipped.precedence, ownRungs).toSorted((a, b) => a.rank - b.rank)
}

/**
 * Adds a rung of the office's own, below the last one unless a rank is given. Refuses an empty name, a
 * post that another rung names at the same time, a rank that is no number, and an end before the
 * start. Unlike a change of a shipped rung it needs no reason.
 */
export function addOwnRung(
  plan: Plan,
  shipped: Rules,
  fields: RungFields,
  newCode: () => string,
): readonly Change[] {
  const last = joined(shipped, openConference(plan).ownRungs).at(-1)
  const row: OwnRung = {
    code: newCode(),
    rank: (last?.rank ?? 0) + STEP,
    name: '',
    posts: [],
    introduced: 'group',
    validFrom: null,
    validTo: null,
    reason: '',
    ...cleaned(fields),
  }
  checkRung(plan, shipped, row)
  return put(plan, shipped, [row])
}

/**
 * Changes a rung: an own one, or, with a reason, a shipped one, in whose place an own one comes. People
 * on the rung go along when its rank changes. Refuses as `addOwnRung` does, and last of all a change
 * of a shipped rung without a reason.
 */
export function setOwnRung(
  plan: Plan,
  shipped: Rules,
  code: string,
  fields: RungFields,
): readonly Change[] {
  const before = ownRung(plan, shipped, code)
  const row = { ...before, ...cleaned(fields) }
  if (sameValue(row, before)) return []
  checkRung(plan, shipped, row, before)
  checkReason<Rung>(shipped.precedence, row)
  return put(plan, shipped, [row])
}

/**
 * Moves rungs, in their present order, before another one (null: to the end), with the people on
 * them: they get ranks between those of their new neighbours. A shipped rung needs a reason for it, an
 * own one keeps its own.
 */
export function moveOwnRungs(
  plan: Plan,
  shipped: Rules,
  codes: readonly string[],
  beforeCode: string | null,
  reason: string,
): readonly Change[] {
  const rows = joined(shipped, openConference(plan).ownRungs)
  const landing = landingOf(rows, codes, beforeCode, ({ rank }) => rank)
  if (landing === null) return []
  const moved = landing.movers.map(({ code }, index) => {
    const before = ownRung(plan, shipped, code)
    const rank = landing.places[index] as number
    const row = { ...before, rank, reason: before.reason || cleaned(reason) }
    checkReason<Rung>(shipped.precedence, row)
    return row
  })
  return put(plan, shipped, moved)
}

/**
 * Drops own rungs: where one ships under the same code, that holds again ("Về mặc định"), and the
 * people on it go along. People of a rung that is gone altogether keep their rank. Refuses when none
 * of the rungs is the office's own.
 */
export function dropOwnRungs(
  plan: Plan,
  shipped: Rules,
  codes: readonly string[],
): readonly Change[] {
  const { ownRungs } = openConference(plan)
  const gone = new Set(codes)
  const left = ownRungs.filter(({ code }) => !gone.has(code))
  if (left.length === ownRungs.length) {
    const { name } = ownRung(plan, shipped, codes[0] ?? '')
    throw new Refused({ kind: 'shippedRow', name })
  }
  return withLadder(plan, shipped, left)
}

function ownRung(plan: Plan, shipped: Rules, code: string): OwnRung {
  return ownRowOf<Rung>(shipped.precedence, openConference(plan).ownRungs, code)
}

function put(plan: Plan, shipped: Rules, rows: readonly OwnRung[]): readonly Change[] {
  return withLadder(plan, shipped, withOwnRows<Rung>(openConference(plan).ownRungs, rows))
}

/** Another ladder, and the people on rungs whose rank is another now. */
function withLadder(plan: Plan, shipped: Rules, ownRungs: readonly OwnRung[]): readonly Change[] {
  const conference = openConference(plan)
  const { date } = conference
  const before = { ...shipped, precedence: ladderOn(shipped, conference.ownRungs, date) }
  const after = ladderOn(shipped, ownRungs, date)
  const shifts = shiftsOf(plan, before, after)
  return [
    ...updated('conferences', conference, { ownRungs }),
    ...attendeesOf(plan).flatMap((one) => {
      const shift = shifts.get(rungOf(one.precedence, before)?.code ?? '')
      if (shift === undefined || one.precedence === null) return []
      return updated('attendees', one, {
        precedence: shift.to + (one.precedence - shift.from) * shift.scale,
      })
    }),
  ]
}

interface Shift {
  readonly from: number
  readonly to: number
  /** Below 1 where decimals behind the rung would reach over the next one. */
  readonly scale: number
}

function shiftsOf(
  plan: Plan,
  before: Rules,
  after: readonly PrecedenceRow[],
): ReadonlyMap<string, Shift> {
  const furthest = new Map<string, number>()
  for (const { precedence } of attendeesOf(plan)) {
    const rung = rungOf(precedence, before)
    if (rung === null || precedence === null) continue
    furthest.set(rung.code, Math.max(furthest.get(rung.code) ?? 0, precedence - rung.rank))
  }
  const ranks = new Map(after.map(({ code, rank }) => [code, rank]))
  const shifts = new Map<string, Shift>()
  for (const { code, rank: from } of before.precedence) {
    const to = ranks.get(code)
    const reach = furthest.get(code)
    if (to === undefined || to === from || reach === undefined) continue
    const next = after.find(({ rank }) => rank > to)?.rank ?? Infinity
    shifts.set(code, { from, to, scale: to + reach < next ? 1 : (next - to) / (2 * reach) })
  }
  return shifts
}

function checkRung(plan: Plan, shipped: Rules, row: OwnRung, before?: OwnRung) {
  if (isBlank(row.name)) throw new Refused({ kind: 'emptyRung' })
  checkFacts(row)
  if (before === undefined || !sameValue(claimOf(row), claimOf(before)))
    checkPosts(plan, shipped, row)
}

/** What two rungs may quarrel about. */
function claimOf({ posts, validFrom, validTo }: OwnRung): unknown {
  return { posts, validFrom, validTo }
}

/** A post puts on one rung at any time, compared as `recognisedRung` compares. */
function checkPosts(plan: Plan, shipped: Rules, row: OwnRung) {
  const others = joined(shipped, openConference(plan).ownRungs).filter(
    (each) => each.code !== row.code && overlap(each, row),
  )
  for (const post of row.posts) {
    const key = folded(post)
    const by = others.find((each) => each.posts.some((other) => folded(other) === key))
    if (by !== undefined) throw new Refused({ kind: 'postTaken', post, by: by.name })
  }
}
