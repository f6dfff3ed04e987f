import { UNKNOWN_PRESENTER } from '#domain/handovers/handover.ts'
import type { Id, PresenterSlot } from '#domain/record.ts'

import { handoverOfStep } from './run.ts'
import type { Cut, OtherCapacity, Run, RunEvent, RunStep, Scope } from './run.ts'
import { placesToJoin } from './runLate.ts'
import {
  isLeftOut,
  isSamePerson,
  leftOutOf,
  lineOf,
  markKey,
  presentersOf,
  secondsOf,
  stepsToCome,
} from './runState.ts'
import type { RunState, UndoableEvent } from './runState.ts'

/** A state that is being worked on. */
export type Draft = {
  -readonly [K in keyof RunState]: K extends 'corrections'
    ? RunState[K]
    : RunState[K] extends ReadonlyMap<infer Key, infer Value>
      ? Map<Key, Value>
      : RunState[K] extends ReadonlySet<infer Item>
        ? Set<Item>
        : RunState[K] extends readonly (infer Item)[]
          ? Item[]
          : RunState[K]
}

/** Takes back what one event did. */
export type Revert = (draft: Draft) => void

/** What one event does to the state; gives what takes it back, or null when it does not fit. */
export function applyEvent(run: Run, draft: Draft, event: UndoableEvent): Revert | null {
  switch (event.type) {
    case 'went':
      return go(run, draft, event)
    case 'marked':
      return mark(run, draft, event)
    case 'presenterReplaced':
      return replace(run, draft, event)
    case 'prepared':
      return prepare(run, draft, event)
    case 'joined':
      return join(run, draft, event)
    case 'corrected':
      return correct(run, draft, event)
    case 'cut':
      return cut(run, draft, event.cuts)
    case 'safeCard':
      return cover(draft, event.on)
    case 'blackout':
      return blacken(draft, event.on)
    case 'ended':
      return end(run, draft, event.at)
  }
}

/** What was there before, or nothing. */
function putBack<Key, Value>(map: Map<Key, Value>, key: Key, before: Value | undefined) {
  if (before === undefined) map.delete(key)
  else map.set(key, before)
}

function go(run: Run, draft: Draft, event: Extract<RunEvent, { type: 'went' }>): Revert | null {
  const from = run.steps[draft.current]
  if ((from?.id ?? null) !== event.from) return null
  const index = run.steps.findIndex((step) => step.id === event.to)
  if (index <= draft.current) return null
  const { phase, current, held } = draft
  const left = leave(draft, from, event.at)
  draft.phase = 'running'
  draft.current = index
  draft.held = false
  draft.times.set(event.to, { startedAt: event.at, endedAt: null })
  const step = run.steps[index]
  if (step !== undefined) draft.closedUp.set(event.to, new Set(leftOutOf(run, draft, step)))
  return (then) => {
    then.times.delete(event.to)
    then.closedUp.delete(event.to)
    then.phase = phase
    then.current = current
    then.held ||= held
    left(then)
  }
}

/** Writes when a step ended; gives what takes that back. */
function leave(draft: Draft, step: RunStep | undefined, at: number): Revert {
  const time = step && draft.times.get(step.id)
  if (step === undefined || time === undefined) return () => undefined
  draft.times.set(step.id, { ...time, endedAt: Math.max(time.startedAt, at) })
  return (then) => then.times.set(step.id, time)
}

function end(run: Run, draft: Draft, at: number): Revert {
  const { phase } = draft
  const left = leave(draft, run.steps[draft.current], at)
  draft.phase = 'ended'
  draft.endedAt = at
  return (then) => {
    then.phase = phase
    then.endedAt = null
    left(then)
  }
}

/** The safe card can be shown at any time: it lifts the black, under which nobody would see it. */
function cover(draft: Draft, on: boolean): Revert | null {
  const { safeCard, held, black } = draft
  const lifts = on && black
  if ((safeCard || held) === on && !lifts) return null
  draft.safeCard = on
  draft.held = false
  if (lifts) draft.black = false
  return (then) => {
    then.safeCard = safeCard
    then.held ||= held
    then.black ||= lifts
  }
}

function mark(run: Run, draft: Draft, event: Extract<RunEvent, { type: 'marked' }>): Revert | null {
  const step = run.steps.find(({ id }) => id === event.stepId)
  if (step === undefined || !lineOf(run, draft, step).includes(event.recipientId)) return null
  const key = markKey(event.stepId, event.recipientId)
  const before = draft.marks.get(key)
  const { outcome, proxyName, proxyRelation, at } = event
  draft.marks.set(key, { outcome, proxyName, proxyRelation, at })
  const moved = isLeftOut(outcome) ? null : comeAfterAll(run, draft, step, event.recipientId)
  return (then) => {
    moved?.(then)
    putBack(then.marks, key, before)
  }
}

/**
 * Who had no place in a line that stands already, and has come after all, goes to its end: nobody else
 * moves for that.
 */
function comeAfterAll(run: Run, draft: Draft, step: RunStep, recipientId: Id): Revert | null {
  const closed = draft.closedUp.get(step.id)
  if (closed?.has(recipientId) !== true) return null
  const line = draft.lines.get(step.id)
  const others = lineOf(run, draft, step).filter((id) => id !== recipientId)
  draft.lines.set(step.id, [...others, recipientId])
  draft.closedUp.set(step.id, new Set([...closed].filter((id) => id !== recipientId)))
  return (then) => {
    putBack(then.lines, step.id, line)
    then.closedUp.set(step.id, closed)
  }
}

function prepare(
  run: Run,
  draft: Draft,
  event: Extract<RunEvent, { type: 'prepared' }>,
): Revert | null {
  const step = run.steps.find(({ id }) => id === event.stepId)
  if (step === undefined) return null
  const { person, certificate } = event
  const line = lineOf(run, draft, step)
  const keys = event.recipientIds
    .filter((id) => line.includes(id))
    .map((id) => markKey(step.id, id))
  if (keys.length === 0) return null
  const before = keys.map((key) => [key, draft.prepared.get(key)] as const)
  for (const key of keys) draft.prepared.set(key, { person, certificate })
  return (then) => {
    for (const [key, found] of before) putBack(then.prepared, key, found)
  }
}

function join(run: Run, draft: Draft, event: Extract<RunEvent, { type: 'joined' }>): Revert | null {
  const { recipientId } = event
  const from = run.steps.find(({ id }) => id === event.from)
  const to = placesToJoin(run, draft, event.from, recipientId).find(({ id }) => id === event.to)
  if (from === undefined || to === undefined) return null
  const before = [from, to].map(({ id }) => [id, draft.lines.get(id)] as const)
  draft.lines.set(
    from.id,
    lineOf(run, draft, from).filter((id) => id !== recipientId),
  )
  draft.lines.set(to.id, [...lineOf(run, draft, to), recipientId])
  return (then) => {
    for (const [id, line] of before) putBack(then.lines, id, line)
  }
}

function correct(
  run: Run,
  draft: Draft,
  { recipientId, name, post }: Extract<RunEvent, { type: 'corrected' }>,
): Revert | null {
  if (!run.plan.recipients.some(({ id }) => id === recipientId)) return null
  // A new list each time, since whole runs are made by it.
  const before = draft.corrections
  const corrections = new Map(before)
  // The newest last: two recipients may be one attendee.
  corrections.delete(recipientId)
  draft.corrections = corrections.set(recipientId, { name, post })
  return (then) => {
    then.corrections = before
  }
}

function blacken(draft: Draft, on: boolean): Revert | null {
  if (draft.black === on) return null
  draft.black = on
  return (then) => {
    then.black = !on
  }
}

type CutParts = Pick<Draft, 'dropped' | 'lengths' | 'lines' | 'marks' | 'prepared'>

/** All of the cuts or, when one does not fit any more, none. */
function cut(run: Run, draft: Draft, cuts: readonly Cut[]): Revert | null {
  const before = whatIsCut(draft)
  // Copied again each time: whoever goes on from there must not change what is kept here.
  const revert: Revert = (then) => Object.assign(then, whatIsCut(before))
  if (cuts.every((each) => cutOne(run, draft, each))) return revert
  revert(draft)
  return null
}

function whatIsCut({ dropped, lengths, lines, marks, prepared }: CutParts): CutParts {
  return {
    dropped: new Set(dropped),
    lengths: new Map(lengths),
    lines: new Map(lines),
    marks: new Map(marks),
    prepared: new Map(prepared),
  }
}

function cutOne(run: Run, draft: Draft, each: Cut): boolean {
  if (each.how === 'merge') return merge(run, draft, each)
  const step = stepsToCome(run, draft).find(({ id }) => id === each.stepId)
  if (step === undefined || step.handoverId !== null) return false
  if (each.how === 'drop') draft.dropped.add(step.id)
  else if (secondsOf(draft, step) === each.seconds) return false
  else draft.lengths.set(step.id, each.seconds)
  return true
}

/** The line of one handover goes behind that of another, with all that is known of who stands in it. */
function merge(run: Run, draft: Draft, each: Extract<Cut, { how: 'merge' }>): boolean {
  const coming = stepsToCome(run, draft)
  const into = coming.find(({ id }) => id === each.into)
  const from = coming.find(({ id }) => id === each.from)
  if (into === undefined || from === undefined || into === from) return false
  const award = handoverOfStep(run, into)?.awardId
  if (award === undefined || handoverOfStep(run, from)?.awardId !== award) return false
  const moved = lineOf(run, draft, from)
  const standing = lineOf(run, draft, into)
  if (moved.some((id) => standing.includes(id))) return false
  for (const id of moved) {
    const mark = draft.marks.get(markKey(from.id, id))
    if (mark !== undefined) draft.marks.set(markKey(into.id, id), mark)
    const found = draft.prepared.get(markKey(from.id, id))
    if (found !== undefined) draft.prepared.set(markKey(into.id, id), found)
  }
  draft.lines.set(into.id, [...standing, ...moved])
  draft.lines.set(from.id, [])
  draft.dropped.add(from.id)
  draft.lengths.set(into.id, each.seconds)
  return true
}

function replace(
  run: Run,
  draft: Draft,
  event: Extract<RunEvent, { type: 'presenterReplaced' }>,
): Revert | null {
  const step = run.steps.find(({ id }) => id === event.stepId)
  if (step === undefined || step.handoverId === null) return null
  const slots = presentersOf(run, draft, step)
  if (event.slot < 0 || event.slot > slots.length) return null
  const before = slots[event.slot] ?? UNKNOWN_PRESENTER
  const earlier = new Map(draft.replaced)
  const own = [...slots.slice(0, event.slot), event.presenter, ...slots.slice(event.slot + 1)]
  const changed = stepsReplacedIn(run, draft, step, before, event.scope)
  draft.replaced.set(step.id, event.scope === 'this' ? own : swap(own, before, event.presenter))
  for (const later of changed.slice(1)) {
    const capacity = event.others?.find((one) => one.stepId === later.id)
    const slots = presentersOf(run, draft, later)
    draft.replaced.set(later.id, swap(slots, before, event.presenter, capacity))
  }
  const stepIds = changed.map(({ id }) => id)
  const { slot, presenter: after, scope, reason } = event
  draft.replacements.push({
    stepId: step.id,
    slot,
    before,
    after,
    scope,
    reason,
    at: event.at,
    stepIds,
  })
  return (then) => {
    then.replaced.clear()
    for (const [id, slots] of earlier) then.replaced.set(id, slots)
    then.replacements.pop()
  }
}

/** Another person in every place of one; in the capacity that is told, else in the one of the place. */
function swap(
  slots: readonly PresenterSlot[],
  before: PresenterSlot,
  { attendeeId, name }: PresenterSlot,
  told?: OtherCapacity,
): readonly PresenterSlot[] {
  return slots.map((slot) => {
    if (!isSamePerson(slot, before)) return slot
    const { capacity, principal } = told ?? slot
    return { attendeeId, name, capacity, principal }
  })
}

/**
 * The steps that another presenter in a place of this one changes: itself, and by the scope the later
 * ones in which the same person hands over – all of them, or those of the same award.
 */
export function stepsReplacedIn(
  run: Run,
  state: Pick<RunState, 'replaced'>,
  step: RunStep,
  before: PresenterSlot,
  scope: Scope,
): readonly RunStep[] {
  if (scope === 'this') return [step]
  const awardId = handoverOfStep(run, step)?.awardId
  const later = run.steps.slice(run.steps.indexOf(step) + 1).filter((each) => {
    const handover = handoverOfStep(run, each)
    if (handover === null || (scope === 'award' && handover.awardId !== awardId)) return false
    return presentersOf(run, state, each).some((slot) => isSamePerson(slot, before))
  })
  return [step, ...later]
}
