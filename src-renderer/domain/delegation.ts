import { updated } from './change.ts'
import type { Change } from './change.ts'
import { isAnswer, isUnanswered } from './invitation.ts'
import { folded } from './name.ts'
import { attendeesOf, conferenceOf } from './plan.ts'
import type { Plan } from './plan.ts'
import { isExpected, presenceOf } from './presence.ts'
import type { Attendee, Delegation } from './record.ts'
import { Refused } from './refused.ts'
import { cleaned, isBlank, isWhole, openConference, rowOf } from './row.ts'

/** A delegation, and how its people stand. */
export interface DelegationTotals extends Delegation {
  /** What the name is compared by; empty: the people who name no delegation. */
  readonly key: string
  /** Who names it, in the order of the list. */
  readonly people: readonly Attendee[]
  /** The head, while still in the list. */
  readonly head: Attendee | null
  /** Of all: those who were asked, whatever they answered. */
  readonly invited: number
  readonly accepted: number
  readonly declined: number
  readonly substitute: number
  /** Invited, and nothing said. */
  readonly unanswered: number
  /** Who takes a place: see `isExpected`. */
  readonly expected: number
  /** Who is there now. */
  readonly arrived: number
  /** How many more take a place than the quota allows; 0 without a quota. */
  readonly over: number
}

/** A delegation by name is compared without case, accents and doubled spaces. */
export function delegationKey(name: string): string {
  return folded(name)
}

const known = new WeakMap<
  Plan['attendees'],
  { readonly stored: readonly Delegation[]; readonly totals: readonly DelegationTotals[] }
>()

/**
 * Every delegation in the order among delegations: first those of which something is kept, then the
 * others as the list of attendees first names them, and last, with an empty key, whoever names none.
 * One is called as it is kept, else as the list first writes it. Worked out once per state of the list.
 */
export function delegationsOf(plan: Plan): readonly DelegationTotals[] {
  const stored = conferenceOf(plan)?.delegations ?? NONE
  const before = known.get(plan.attendees)
  if (before?.stored === stored) return before.totals
  const totals = computed(plan, stored)
  known.set(plan.attendees, { stored, totals })
  return totals
}

const NONE: readonly Delegation[] = []

/** A delegation of which nothing is kept. */
function unstored(name: string): Delegation {
  return { name, quota: null, headId: null, contact: '' }
}

function computed(plan: Plan, stored: readonly Delegation[]): readonly DelegationTotals[] {
  const keyOf = keyOnce()
  const groups = new Map<string, { readonly delegation: Delegation; readonly people: Attendee[] }>()
  for (const delegation of stored)
    if (!groups.has(keyOf(delegation.name)))
      groups.set(keyOf(delegation.name), { delegation, people: [] })
  for (const attendee of attendeesOf(plan)) {
    const key = keyOf(attendee.delegation)
    const group = groups.get(key)
    if (group === undefined)
      groups.set(key, { delegation: unstored(attendee.delegation.trim()), people: [attendee] })
    else group.people.push(attendee)
  }
  const without = groups.get('')
  groups.delete('')
  if (without !== undefined) groups.set('', without)
  return [...groups].map(([key, { delegation, people }]) => ({
    ...delegation,
    key,
    people,
    head: plan.attendees.get(delegation.headId ?? '') ?? null,
    ...countsOf(delegation, people),
  }))
}

/** Thousands of people name some hundred delegations. */
function keyOnce(): (name: string) => string {
  const keys = new Map<string, string>()
  return (name) => {
    const before = keys.get(name)
    if (before !== undefined) return before
    const key = delegationKey(name)
    keys.set(name, key)
    return key
  }
}

function countsOf({ quota }: Delegation, people: readonly Attendee[]) {
  const count = (counts: (one: Attendee) => boolean) => people.filter(counts).length
  const expected = count(isExpected)
  return {
    invited: count(({ invitation }) => isAnswer(invitation) || invitation === 'invited'),
    accepted: count(({ invitation }) => invitation === 'accepted'),
    declined: count(({ invitation }) => invitation === 'declined'),
    substitute: count(({ invitation }) => invitation === 'substitute'),
    unanswered: count(isUnanswered),
    expected,
    arrived: count((one) => presenceOf(one) === 'arrived'),
    over: quota === null ? 0 : Math.max(0, expected - quota),
  }
}

/** Whether nobody leads a delegation of several who come: no head is named, or the head does not come. */
export function isHeadless({ key, expected, head }: DelegationTotals): boolean {
  return key !== '' && expected > 1 && (head === null || !isExpected(head))
}

/** The most people that a delegation may be allowed. */
const MAX_QUOTA = 1_000_000

/**
 * Sets what is known of a delegation, which keeps its place; one that nobody names yet is added at
 * the end. Refuses an empty name, a quota that is no whole number from 1 on, and a head who is gone.
 */
export function setDelegation(
  plan: Plan,
  name: string,
  fields: Partial<Omit<Delegation, 'name'>>,
): readonly Change[] {
  if (isBlank(name)) throw new Refused({ kind: 'emptyDelegation' })
  const { quota, headId } = fields
  if (typeof quota === 'number' && !isWhole(quota, 1, MAX_QUOTA))
    throw new Refused({ kind: 'countOutOfRange' })
  if (typeof headId === 'string') rowOf(plan, 'attendees', headId)
  const key = delegationKey(name)
  const kept = keptOf(plan)
  const present = kept.some((one) => delegationKey(one.name) === key)
  const all = present ? kept : [...kept, unstored(cleaned(name).trim())]
  return stored(
    plan,
    all.map((one) => (delegationKey(one.name) === key ? { ...one, ...cleaned(fields) } : one)),
  )
}

/** Moves a delegation before another one (null: to the end); names that are unknown change nothing. */
export function moveDelegation(
  plan: Plan,
  name: string,
  beforeName: string | null,
): readonly Change[] {
  const kept = keptOf(plan)
  const key = delegationKey(name)
  const moved = kept.find((one) => delegationKey(one.name) === key)
  const target = beforeName === null ? null : delegationKey(beforeName)
  if (moved === undefined || target === key) return []
  const rest = kept.filter((one) => one !== moved)
  const at = rest.findIndex((one) => delegationKey(one.name) === target)
  if (at < 0 && target !== null) return []
  return stored(plan, rest.toSpliced(at < 0 ? rest.length : at, 0, moved))
}

/** Forgets what is kept of a delegation; where people name it, it stays, as the list has it. */
export function forgetDelegation(plan: Plan, name: string): readonly Change[] {
  const key = delegationKey(name)
  const { delegations } = openConference(plan)
  return stored(
    plan,
    delegations.filter((one) => delegationKey(one.name) !== key),
  )
}

/** All delegations as they would be kept, so that one that is kept does not pass those before it. */
function keptOf(plan: Plan): readonly Delegation[] {
  return delegationsOf(plan).flatMap(({ key, name, quota, headId, contact }) =>
    key === '' ? [] : { name, quota, headId, contact },
  )
}

function stored(plan: Plan, delegations: readonly Delegation[]): readonly Change[] {
  return updated('conferences', openConference(plan), { delegations })
}

/** The delegation that a name means, or null: nobody is kept or named so. */
export function delegationNamed(plan: Plan, name: string): DelegationTotals | null {
  const key = delegationKey(name)
  return delegationsOf(plan).find((one) => one.key === key) ?? null
}
