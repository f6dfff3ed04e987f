import type { Id, PresenterSlot } from '#domain/record.ts'

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
  /** By step that has begun: who was known not to come, so that the others closed up. */
  readonly closedUp: ReadonlyMap<Id, ReadonlySet<Id>>
  /** Names and posts that were put right, by recipient; see `runCorrections.ts`. */
  readonly corrections: ReadonlyMap<Id, Correction>
  /** Steps that are left out, so that GO passes over them. */
  readonly dropped: ReadonlySet<Id>
  /** Seconds of the steps that were made shorter or longer than planned; see `secondsOf`. */
  readonly lengths: ReadonlyMap<Id, number>
  readonly safeCard: boolean
  /** The hall screen is black, whatever lies under it. */
  readonly black: boolean
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

export interface Correction {
  readonly name: string
  readonly post: string
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

export interface Outage {
  readonly lastAt: number
  readonly resumedAt: number
  readonly outageMs: number
  /** Taken as a pause of the step that was on; see `ranFor`. */
  readonly paused: boolean
}

export type UndoableEvent = Exclude<RunEvent, { type: 'started' | 'undone' | 'resumed' }>

/** Milliseconds within a step, until a moment, that the operator has taken as a pause. */
export function pausedFor(
  { outages }: Pick<RunState, 'outages'>,
  { startedAt }: StepTime,
  until: number,
): number {
  return outages
    .filter(({ paused, lastAt, resumedAt }) => paused && lastAt >= startedAt && resumedAt <= until)
    .reduce((sum, { outageMs }) => sum + outageMs, 0)
}

/** How long a step has been on until a moment, in milliseconds: pauses are no time of it. */
export function ranFor(state: Pick<RunState, 'outages'>, time: StepTime, until: number): number {
  return Math.max(0, until - time.startedAt - pausedFor(state, time, until))
}

/** True for who does not come up in a step: absent, or to be handed over another day. */
export function isLeftOut(outcome: Outcome): boolean {
  return outcome === 'absent' || outcome === 'later'
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

/** How long a step may take, in seconds: as planned, unless it was cut. */
export function secondsOf(state: Pick<RunState, 'lengths'>, step: RunStep): number {
  return state.lengths.get(step.id) ?? step.plannedSeconds
}

/** The steps that are still to come, without those that are left out. */
export function stepsToCome(
  run: Run,
  state: Pick<RunState, 'current' | 'dropped'>,
): readonly RunStep[] {
  return run.steps.slice(state.current + 1).filter(({ id }) => !state.dropped.has(id))
}

/** The step that is current, or null before the first. */
export function currentStep(run: Run, state: RunState): RunStep | null {
  return run.steps[state.current] ?? null
}

/** True while the hall sees the safe card, by the operator's key or after a restart. */
export function isCovered(state: RunState): boolean {
  return state.safeCard || state.held
}

/** Who does not come up in a step as things stand. */
export function leftOutOf(run: Run, state: RunState, step: RunStep): readonly Id[] {
  return lineOf(run, state, step).filter((id) => isLeftOut(outcomeOf(state, step.id, id).outcome))
}

/**
 * True for who was found missing once the handover was on: the name has been read, the others stand in
 * their places with their certificates in order, so the place stays empty.
 */
export function isMissingOnStage(state: RunState, stepId: Id, recipientId: Id): boolean {
  const closed = state.closedUp.get(stepId)
  if (closed === undefined || closed.has(recipientId)) return false
  return isLeftOut(outcomeOf(state, stepId, recipientId).outcome)
}

/**
 * The place on stage, from 1, of each who comes up in a step. Those who are known not to come before
 * it begins have none, and the others close up; once it is on, nobody moves any more.
 */
export function placesOf(run: Run, state: RunState, step: RunStep): ReadonlyMap<Id, number> {
  const places = new Map<Id, number>()
  let place = 0
  for (const id of lineOf(run, state, step)) {
    const isOut = isLeftOut(outcomeOf(state, step.id, id).outcome)
    if (isOut && !isMissingOnStage(state, step.id, id)) continue
    place += 1
    if (!isOut) places.set(id, place)
  }
  return places
}
