import { UNKNOWN_PRESENTER } from './handover.ts'
import type { Id, PresenterSlot } from './record.ts'
import { handoverOfStep } from './run.ts'
import type { Found, Outcome, Run, RunEvent, RunStep, Scope } from './run.ts'

/** What is true after a list of events. Undone events leave no trace but the times of the log. */
export interface RunState {
  readonly phase: 'ready' | 'running' | 'ended'
  /** Index of the current step; -1 before the first. It stays where it was when the run ends. */
  readonly current: number
  readonly times: ReadonlyMap<Id, StepTime>
  /** What the operator marked, by `markKey`. */
  readonly marks: ReadonlyMap<string, Mark>
  /** What was found in the wings, by `markKey`; see `runReady.ts`. */
  readonly prepared: ReadonlyMap<string, Prepared>
  /** Presenters of the steps in which someone was replaced; see `presentersOf`. */
  readonly replaced: ReadonlyMap<Id, readonly PresenterSlot[]>
  readonly replacements: readonly Replacement[]
  /** Lines of recipients that are not as planned any more; see `lineOf`. */
  readonly lines: ReadonlyMap<Id, readonly Id[]>
  readonly safeCard: boolean
  /** After a restart the hall sees the safe card until the operator goes on. */
  readonly held: boolean
  /** Effective events that Ctrl+Z takes back, last at the end. */
  readonly undoable: readonly UndoableEvent[]
  readonly outages: readonly Outage[]
  readonly endedAt: number | null
  /** Times of the log, undone or not. */
  readonly lastEventAt: number | null
  readonly lastGoAt: number | null
}

export interface StepTime {
  readonly startedAt: number
  readonly endedAt: number | null
}

export interface Mark {
  readonly outcome: Outcome
  readonly proxyName: string
  readonly proxyRelation: string
  readonly at: number
}

export interface Prepared {
  readonly person: Found
  readonly certificate: Found
}

export interface Replacement {
  readonly stepId: Id
  readonly slot: number
  readonly before: PresenterSlot
  readonly after: PresenterSlot
  readonly scope: Scope
  readonly reason: string
  readonly at: number
  /** All steps that the replacement changed, this one included. */
  readonly stepIds: readonly Id[]
}

/** A recipient who did not come up in a step, and the later ones in which that may still happen. */
export interface LateOne {
  readonly recipientId: Id
  readonly from: RunStep
  readonly places: readonly RunStep[]
}

export interface Outage {
  readonly lastAt: number
  readonly resumedAt: number
  readonly outageMs: number
}

export type UndoableEvent = Extract<
  RunEvent,
  { type: 'went' | 'marked' | 'presenterReplaced' | 'prepared' | 'joined' | 'safeCard' | 'ended' }
>

type Draft = {
  -readonly [K in keyof RunState]: RunState[K] extends ReadonlyMap<infer Key, infer Value>
    ? Map<Key, Value>
    : RunState[K] extends readonly (infer Item)[]
      ? Item[]
      : RunState[K]
}

/** Takes back what one event did. */
type Revert = (draft: Draft) => void

/** A state, and what takes back each of its `undoable`: enough to go on from. */
export interface Folded {
  readonly state: RunState
  readonly reverts: readonly Revert[]
}

/** The state before the first event. */
export const UNTOUCHED: Folded = {
  state: {
    phase: 'ready',
    current: -1,
    times: new Map(),
    marks: new Map(),
    prepared: new Map(),
    replaced: new Map(),
    replacements: [],
    lines: new Map(),
    safeCard: false,
    held: false,
    undoable: [],
    outages: [],
    endedAt: null,
    lastEventAt: null,
    lastGoAt: null,
  },
  reverts: [],
}

/**
 * The state after these events, in their order. An event that does not fit (a GO from a step that
 * is not current, an undo of anything but the last effective event, a mark after the end) changes
 * nothing, so that no log, however it came about, has two current steps.
 */
export function fold(run: Run, events: readonly RunEvent[]): RunState {
  return foldOn(run, UNTOUCHED, events).state
}

/** The state after more events: a key costs the same after eight hours as after one minute. */
export function foldOn(run: Run, known: Folded, events: readonly RunEvent[]): Folded {
  const draft = copyOf(known.state)
  const reverts = [...known.reverts]
  for (const event of events) {
    draft.lastEventAt = Math.max(draft.lastEventAt ?? event.at, event.at)
    if (event.type === 'went') draft.lastGoAt = event.at
    if (event.type === 'undone') undo(draft, reverts, event.eventId)
    else if (event.type === 'resumed') resume(draft, event)
    else if (event.type !== 'started') take(run, draft, reverts, event)
  }
  return { state: draft, reverts }
}

function copyOf(state: RunState): Draft {
  return {
    ...state,
    times: new Map(state.times),
    marks: new Map(state.marks),
    prepared: new Map(state.prepared),
    replaced: new Map(state.replaced),
    replacements: [...state.replacements],
    lines: new Map(state.lines),
    undoable: [...state.undoable],
    outages: [...state.outages],
  }
}

function take(run: Run, draft: Draft, reverts: Revert[], event: UndoableEvent) {
  if (draft.phase === 'ended') return
  const revert = apply(run, draft, event)
  if (revert === null) return
  draft.undoable.push(event)
  reverts.push(revert)
}

function undo(draft: Draft, reverts: Revert[], eventId: Id) {
  if (draft.undoable.at(-1)?.id !== eventId) return
  draft.undoable.pop()
  reverts.pop()?.(draft)
}

function resume(draft: Draft, event: Extract<RunEvent, { type: 'resumed' }>) {
  if (draft.phase === 'ended') return
  draft.outages.push({ lastAt: event.lastAt, resumedAt: event.at, outageMs: event.outageMs })
  draft.held = true
}

function apply(run: Run, draft: Draft, event: UndoableEvent): Revert | null {
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
    case 'safeCard':
      return cover(draft, event.on)
    case 'ended':
      return end(run, draft, event.at)
  }
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
  return (then) => {
    then.times.delete(event.to)
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

function cover(draft: Draft, on: boolean): Revert | null {
  const { safeCard, held } = draft
  if ((safeCard || held) === on) return null
  draft.safeCard = on
  draft.held = false
  return (then) => {
    then.safeCard = safeCard
    then.held ||= held
  }
}

function mark(run: Run, draft: Draft, event: Extract<RunEvent, { type: 'marked' }>): Revert | null {
  const step = run.steps.find(({ id }) => id === event.stepId)
  if (step === undefined || !lineOf(run, draft, step).includes(event.recipientId)) return null
  const key = markKey(event.stepId, event.recipientId)
  const before = draft.marks.get(key)
  const { outcome, proxyName, proxyRelation, at } = event
  draft.marks.set(key, { outcome, proxyName, proxyRelation, at })
  return (then) => {
    if (before === undefined) then.marks.delete(key)
    else then.marks.set(key, before)
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
    for (const [key, found] of before)
      if (found === undefined) then.prepared.delete(key)
      else then.prepared.set(key, found)
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
    for (const [id, line] of before)
      if (line === undefined) then.lines.delete(id)
      else then.lines.set(id, line)
  }
}

/**
 * Where a recipient who did not come up in a step may still do so: in a handover of the same award
 * that is on or still to come. Nobody is handed an award after a lower one has begun (C-06), so there
 * is none once the award is over; what is left then is to hand it over another day.
 */
export function placesToJoin(
  run: Run,
  state: RunState,
  fromId: Id,
  recipientId: Id,
): readonly RunStep[] {
  const at = run.steps.findIndex(({ id }) => id === fromId)
  const from = run.steps[at]
  if (from === undefined || state.phase !== 'running' || at >= state.current) return []
  if (!lineOf(run, state, from).includes(recipientId)) return []
  if (!isLeftOut(outcomeOf(state, fromId, recipientId).outcome)) return []
  const award = handoverOfStep(run, from)?.awardId
  return run.steps.slice(state.current).filter((step) => {
    const handover = handoverOfStep(run, step)
    // Where recipients are told in one text, a single name would stand for all of them.
    if (handover?.awardId !== award || handover?.recipientIds.length === 0) return false
    return !lineOf(run, state, step).includes(recipientId)
  })
}

/** Who did not come up so far and still may: in the order of the steps, each with the places. */
export function lateOnes(run: Run, state: RunState): readonly LateOne[] {
  return run.steps.slice(0, Math.max(0, state.current)).flatMap((step) =>
    lineOf(run, state, step).flatMap((recipientId) => {
      // Asked first, as it is true of few: every GO asks for all that have been.
      if (!isLeftOut(outcomeOf(state, step.id, recipientId).outcome)) return []
      const places = placesToJoin(run, state, step.id, recipientId)
      return places.length === 0 ? [] : [{ recipientId, from: step, places }]
    }),
  )
}

/** True for who does not come up in a step: absent, or to be handed over another day. */
export function isLeftOut(outcome: Outcome): boolean {
  return outcome === 'absent' || outcome === 'later'
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
  for (const later of changed.slice(1))
    draft.replaced.set(later.id, swap(presentersOf(run, draft, later), before, event.presenter))
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

/** In later handovers the capacity stays as it was planned there: only the person changes. */
function swap(
  slots: readonly PresenterSlot[],
  before: PresenterSlot,
  after: PresenterSlot,
): readonly PresenterSlot[] {
  return slots.map((slot) =>
    isSamePerson(slot, before) ? { ...slot, attendeeId: after.attendeeId, name: after.name } : slot,
  )
}

/** The same attendee, or the same free name; a place without anybody equals nothing. */
export function isSamePerson(a: PresenterSlot, b: PresenterSlot): boolean {
  if (a.attendeeId !== null || b.attendeeId !== null) return a.attendeeId === b.attendeeId
  return a.name !== '' && a.name === b.name
}

/** Who hands over in a step: the plan's presenters with the replacements of this run. */
export function presentersOf(
  run: Run,
  state: Pick<RunState, 'replaced'>,
  step: RunStep,
): readonly PresenterSlot[] {
  return state.replaced.get(step.id) ?? handoverOfStep(run, step)?.presenters ?? []
}

/**
 * Who stands in the line of a step, in order: the one list from which the stage, the script, the
 * certificates and the captions are made.
 */
export function lineOf(run: Run, state: Pick<RunState, 'lines'>, step: RunStep): readonly Id[] {
  return state.lines.get(step.id) ?? handoverOfStep(run, step)?.recipientIds ?? []
}

/** Key of a mark: one recipient may be in several handovers. */
export function markKey(stepId: Id, recipientId: Id): string {
  return `${stepId}/${recipientId}`
}

/** Outcome of one recipient in one handover; `implied` when nobody marked it. */
export interface RecipientOutcome {
  readonly outcome: Outcome
  readonly implied: boolean
  readonly proxyName: string
  readonly proxyRelation: string
}

/**
 * What became of a recipient in a step. Who is still waiting when the step is left, by GO or at the
 * end, counts as given: the operator marks the exceptions only. In a step that was never reached
 * he is still waiting.
 */
export function outcomeOf(state: RunState, stepId: Id, recipientId: Id): RecipientOutcome {
  const mark = state.marks.get(markKey(stepId, recipientId))
  const marked = mark?.outcome ?? 'pending'
  const isLeft = (state.times.get(stepId)?.endedAt ?? null) !== null
  const outcome = marked === 'pending' && isLeft ? 'given' : marked
  return {
    outcome,
    implied: outcome !== marked,
    proxyName: mark?.proxyName ?? '',
    proxyRelation: mark?.proxyRelation ?? '',
  }
}

/** The step that is current, or null before the first. */
export function currentStep(run: Run, state: RunState): RunStep | null {
  return run.steps[state.current] ?? null
}

/** True while the hall sees the safe card, by the operator's key or after a restart. */
export function isCovered(state: RunState): boolean {
  return state.safeCard || state.held
}
