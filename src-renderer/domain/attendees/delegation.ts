import { updated } from '#domain/change.ts'
import type { Change } from '#domain/change.ts'
import { lastDoorDay } from '#domain/door/doorDay.ts'
import type { DoorDay } from '#domain/door/doorDay.ts'
import { isExpected, presenceOn } from '#domain/door/presence.ts'
import { isAnswer, isUnanswered } from '#domain/invitations/invitation.ts'
import { foldedWords, normalizedWords } from '#domain/name.ts'
import { oncePerText } from '#domain/oncePerText.ts'
import { attendeesOf, conferenceOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Attendee, Delegation } from '#domain/record.ts'
import { Refused } from '#domain/refused.ts'
import { cleaned, isBlank, isWhole, openConference, rowOf } from '#domain/row.ts'

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
  /** Who is there now, on the last day of the door. */
  readonly arrived: number
  /** How many more take a place than the quota allows; 0 without a quota. */
  readonly over: number
}

/**
 * What the delegations of a list are compared by: without case and doubled spaces, but with marks,
 * since Tân An and Tân Ân are two communes. A name without any marks means the one that is written
 * with them, where there is only one.
 */
export function delegationKeysOf(names: Iterable<string>): (name: string) => string {
  const plain = new Set<string>()
  const marked = new Map<string, Set<string>>()
  for (const name of new Set(names)) {
    const words = normalizedWords(name)
    const letters = foldedWords(words)
    if (letters === words) plain.add(words)
    else marked.set(letters, (marked.get(letters) ?? new Set()).add(words))
  }
  const keyOf = (name: string) => {
    const words = normalizedWords(name)
    const letters = foldedWords(words)
    const [only, another] = marked.get(letters) ?? []
    if (letters === words) return only === undefined || another !== undefined ? words : only
    return only === undefined && plain.has(letters) ? letters : words
  }
  // Thousands of people name some hundred delegations.
  return oncePerText(keyOf)
}

/** Whether two names mean one delegation, as long as no third one is in question. */
export function isSameDelegation(one: string, other: string): boolean {
  const [words, others] = [normalizedWords(one), normalizedWords(other)]
  if (words === others) return true
  if (words === '' || others === '') return false
  const letters = foldedWords(words)
  // A name without any marks means the one that is written with them.
  return letters === foldedWords(others) && (letters === words || letters === others)
}

/** Whether somebody of the list belongs to the delegation of this name or key; empty: to none. */
export function isOfDelegation(
  attendees: readonly Attendee[],
  name: string,
): (attendee: Attendee) => boolean {
  const keyOf = delegationKeysOf(attendees.map(({ delegation }) => delegation))
  const asked = keyOf(name)
  return ({ delegation }) => keyOf(delegation) === asked
}

interface Known {
  readonly stored: readonly Delegation[]
  readonly keyOf: (name: string) => string
  readonly totals: readonly DelegationTotals[]
}

const known = new WeakMap<Plan['attendees'], Known>()

/**
 * Every delegation in the order among delegations: first those of which something is kept, then the
 * others as the list of attendees first names them, and last, with an empty key, whoever names none.
 * One is called as it is kept, else as the list first writes it. Worked out once per state of the list.
 */
export function delegationsOf(plan: Plan): readonly DelegationTotals[] {
  return knownOf(plan).totals
}

function knownOf(plan: Plan): Known {
  const stored = conferenceOf(plan)?.delegations ?? NONE
  const before = known.get(plan.attendees)
  if (before?.stored === stored) return before
  const names = [
    ...stored.map(({ name }) => name),
    ...attendeesOf(plan).map((one) => one.delegation),
  ]
  const keyOf = delegationKeysOf(names)
  const made = { stored, keyOf, totals: computed(plan, stored, keyOf) }
  known.set(plan.attendees, made)
  return made
}

const NONE: readonly Delegation[] = []

/** A delegation of which nothing is kept. */
function unstored(name: string): Delegation {
  return { name, quota: null, headId: null, contact: '' }
}

function computed(
  plan: Plan,
  stored: readonly Delegation[],
  keyOf: (name: string) => string,
): readonly DelegationTotals[] {
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
  const day = lastDoorDay(plan)
  return [...groups].map(([key, { delegation, people }]) => ({
    ...delegation,
    key,
    people,
    head: plan.attendees.get(delegation.headId ?? '') ?? null,
    ...countsOf(delegation, people, day),
  }))
}

function countsOf({ quota }: Delegation, people: readonly Attendee[], day: DoorDay) {
  const count = (counts: (one: Attendee) => boolean) => people.filter(counts).length
  const expected = count(isExpected)
  return {
    invited: count(({ invitation }) => isAnswer(invitation) || invitation === 'invited'),
    accepted: count(({ invitation }) => invitation === 'accepted'),
    declined: count(({ invitation }) => invitation === 'declined'),
    substitute: count(({ invitation }) => invitation === 'substitute'),
    unanswered: count(isUnanswered),
    expected,
    arrived: count((one) => presenceOn(one, day) === 'arrived'),
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
  const { keyOf } = knownOf(plan)
  const key = keyOf(name)
  const kept = keptFor(plan, key)
  const present = kept.some((one) => keyOf(one.name) === key)
  const all = present ? kept : [...kept, unstored(cleaned(name).trim())]
  return stored(
    plan,
    all.map((one) => (keyOf(one.name) === key ? { ...one, ...cleaned(fields) } : one)),
  )
}

/** Moves a delegation before another one (null: to the end); names that are unknown change nothing. */
export function moveDelegation(
  plan: Plan,
  name: string,
  beforeName: string | null,
): readonly Change[] {
  const kept = keptOf(delegationsOf(plan))
  const { keyOf } = knownOf(plan)
  const key = keyOf(name)
  const moved = kept.find((one) => keyOf(one.name) === key)
  const target = beforeName === null ? null : keyOf(beforeName)
  if (moved === undefined || target === key) return []
  const rest = kept.filter((one) => one !== moved)
  const at = rest.findIndex((one) => keyOf(one.name) === target)
  if (at < 0 && target !== null) return []
  return stored(plan, rest.toSpliced(at < 0 ? rest.length : at, 0, moved))
}

/** Forgets what is kept of a delegation; where people name it, it stays, as the list has it. */
export function forgetDelegation(plan: Plan, name: string): readonly Change[] {
  const { keyOf } = knownOf(plan)
  const key = keyOf(name)
  const { delegations } = openConference(plan)
  return stored(
    plan,
    delegations.filter((one) => keyOf(one.name) !== key),
  )
}

/**
 * What has to be kept so that this one keeps its place: what is kept already, and those before it.
 * Those behind it are not, so that a name that is put right in the list later leaves nothing behind.
 */
function keptFor(plan: Plan, key: string): readonly Delegation[] {
  const { totals, keyOf, stored: before } = knownOf(plan)
  const at = totals.findIndex((one) => one.key === key)
  if (at < 0) return keptOf(totals)
  const keptKeys = new Set(before.map(({ name }) => keyOf(name)))
  return keptOf(totals.filter((one, index) => index <= at || keptKeys.has(one.key)))
}

function keptOf(totals: readonly DelegationTotals[]): readonly Delegation[] {
  return totals.flatMap(({ key, name, quota, headId, contact }) =>
    key === '' ? [] : { name, quota, headId, contact },
  )
}

function stored(plan: Plan, delegations: readonly Delegation[]): readonly Change[] {
  return updated('conferences', openConference(plan), { delegations })
}

/** The delegation that a name means, or null: nobody is kept or named so. */
export function delegationNamed(plan: Plan, name: string): DelegationTotals | null {
  const key = knownOf(plan).keyOf(name)
  return delegationsOf(plan).find((one) => one.key === key) ?? null
}
