import { updated } from '#domain/change.ts'
import type { Change } from '#domain/change.ts'
import { normalizedWords } from '#domain/name.ts'
import { compareOrder } from '#domain/order.ts'
import { attendeesOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Attendee, Id, PartialDate } from '#domain/record.ts'
import { Refused } from '#domain/refused.ts'
import { rowsOfIds } from '#domain/row.ts'
import { compareDates } from '#domain/time.ts'

import { leadingOf } from './leadingPost.ts'

/**
 * Why one comes before the other: the higher rank, or a rank at all; of equal rank the place by hand,
 * or a place by hand at all; the head of a place before its deputy, or before whoever leads nothing; the
 * deputy who stands in for the head (thường trực) before other deputies, or before the others; who
 * holds the office before who held it; longer in office, or known since when; older, or known when born;
 * and where nothing tells them apart the office's own list.
 */
export type OrderReason =
  | 'rank'
  | 'ranked'
  | 'pin'
  | 'pinned'
  | 'head'
  | 'headOfAll'
  | 'standing'
  | 'standingOfAll'
  | 'incumbent'
  | 'officeSince'
  | 'officeSinceKnown'
  | 'birth'
  | 'birthKnown'
  | 'list'

export interface PrecedenceComparison {
  /** Below 0: the first comes first. */
  readonly order: number
  readonly reason: OrderReason
}

/**
 * The one comparison by precedence (thứ bậc): rank; then, of equal rank, the place by hand, the heads
 * before all others (cấp trưởng trước cấp phó), then the standing deputies (cấp phó thường trực, by custom),
 * incumbents before former ones, the longer in office, the
 * older, and last the office's own order of the list. Ties as in HD 112-HD/BTGTU Đắk Lắk 2020, which has
 * the former secretary before the deputy in office (domain-vn §4.1). What nobody knows comes after what
 * is known, so that of any three the first is before the third. Whoever has no rank yet is on no rung,
 * so that heads come first among the ranked only.
 */
export function comparePrecedence(a: Attendee, b: Attendee): PrecedenceComparison {
  if (a.precedence !== b.precedence)
    return a.precedence === null || b.precedence === null
      ? { order: a.precedence === null ? 1 : -1, reason: 'ranked' }
      : { order: a.precedence - b.precedence, reason: 'rank' }
  if (a.pin !== b.pin)
    return a.pin === null || b.pin === null
      ? { order: a.pin === null ? 1 : -1, reason: 'pinned' }
      : { order: a.pin - b.pin, reason: 'pin' }
  const leading = a.precedence === null ? 0 : leadingRank(a) - leadingRank(b)
  if (leading !== 0) {
    const [first, second] = leading < 0 ? [a, b] : [b, a]
    const isBeforeDeputy = ['standing', 'deputy'].includes(leadingOf(second))
    if (leadingOf(first) === 'head')
      return { order: leading, reason: isBeforeDeputy ? 'head' : 'headOfAll' }
    return { order: leading, reason: isBeforeDeputy ? 'standing' : 'standingOfAll' }
  }
  const former = Number(isFormer(a)) - Number(isFormer(b))
  if (former !== 0) return { order: former, reason: 'incumbent' }
  const office = compareDates(a.officeSince, b.officeSince)
  if (office !== 0)
    return {
      order: office,
      reason: tellsApart(a.officeSince, b.officeSince) ? 'officeSince' : 'officeSinceKnown',
    }
  const birth = compareDates(a.birth, b.birth)
  if (birth !== 0)
    return { order: birth, reason: tellsApart(a.birth, b.birth) ? 'birth' : 'birthKnown' }
  return { order: compareOrder(a, b), reason: 'list' }
}

const LEADING_RANK = { head: 0, standing: 1, deputy: 2, none: 2 } as const

function leadingRank(attendee: Attendee): number {
  return LEADING_RANK[leadingOf(attendee)]
}

/** For sorting: see `comparePrecedence`. */
export function byPrecedence(a: Attendee, b: Attendee): number {
  return comparePrecedence(a, b).order
}

/** Every attendee of the plan, the highest first; see `comparePrecedence`. Sorted once per table state. */
export function inPrecedenceOrder(plan: Plan): readonly Attendee[] {
  const known = ordered.get(plan.attendees)
  if (known !== undefined) return known
  const made = nearlyOrdered(plan).toSorted(byPrecedence)
  ordered.set(plan.attendees, made)
  lastOrdered = made
  return made
}

/** The order of the last list: an edit moves few people, and what is nearly sorted sorts quickly. */
let lastOrdered: readonly Attendee[] = []

function nearlyOrdered(plan: Plan): readonly Attendee[] {
  const kept = lastOrdered.flatMap(({ id }) => plan.attendees.get(id) ?? [])
  return kept.length === plan.attendees.size ? kept : attendeesOf(plan)
}

const ordered = new WeakMap<Plan['attendees'], readonly Attendee[]>()

/** True when the parts that both dates have say which is the earlier. */
function tellsApart(a: PartialDate, b: PartialDate): boolean {
  if (a.year === null || b.year === null) return false
  if (a.year !== b.year) return true
  if (a.month === null || b.month === null) return false
  if (a.month !== b.month) return true
  return a.day !== null && b.day !== null && a.day !== b.day
}

const formers = new WeakMap<Attendee, boolean>()

/** Whoever has posts and holds none of them any more: "Nguyên Chủ tịch UBND tỉnh". */
export function isFormer(attendee: Attendee): boolean {
  const known = formers.get(attendee)
  if (known !== undefined) return known
  const posts = `${attendee.partyPost},${attendee.statePost}`
    .split(/[,;\n]/u)
    .map(normalizedWords)
    .filter((post) => post !== '')
  const former = posts.length > 0 && posts.every(isFormerPost)
  formers.set(attendee, former)
  return former
}

/** "Nguyên Bí thư Tỉnh ủy", "cựu Bộ trưởng". */
export function isFormerPost(post: string): boolean {
  return /^(nguyên|cựu) /u.test(normalizedWords(post))
}

/**
 * Puts attendees, in their present order, by hand before another one of the same rank (null: after the
 * last of it). Whoever comes before a place by hand has one too, because such places come first; those
 * behind stay under the rule. Refuses when they are not all of one rank.
 */
export function pinAttendees(
  plan: Plan,
  ids: readonly Id[],
  beforeId: Id | null,
): readonly Change[] {
  const moving = new Set(ids)
  const movers = inPrecedenceOrder(plan).filter(({ id }) => moving.has(id))
  const [first] = movers
  if (first === undefined) return []
  const before = beforeId === null ? undefined : plan.attendees.get(beforeId)
  const isApart = (one: Attendee) => one.precedence !== first.precedence
  if (movers.some(isApart) || (before !== undefined && isApart(before)))
    throw new Refused({ kind: 'pinAcrossRanks' })
  const rank = inPrecedenceOrder(plan).filter((one) => !isApart(one))
  const from = beforeId === null ? -1 : rank.findIndex(({ id }) => id === beforeId)
  const target = from < 0 ? undefined : rank.slice(from).find(({ id }) => !moving.has(id))
  const staying = rank.filter(({ id }) => !moving.has(id))
  const at = target === undefined ? staying.length : staying.indexOf(target)
  const landed = [...staying.slice(0, at), ...movers, ...staying.slice(at)]
  if (landed.every((one, index) => one === rank[index])) return []
  const last = landed.findLastIndex((one) => moving.has(one.id) || one.pin !== null)
  return landed
    .slice(0, last + 1)
    .flatMap((one, index) => updated('attendees', one, { pin: index + 1 }))
}

/** Takes back the places by hand: the rule says again where they stand. */
export function unpinAttendees(plan: Plan, ids: readonly Id[]): readonly Change[] {
  return rowsOfIds(plan, 'attendees', ids).flatMap((one) =>
    updated('attendees', one, { pin: null }),
  )
}
