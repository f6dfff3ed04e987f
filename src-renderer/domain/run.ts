import type { ClockTime, Id, PresenterSlot } from './record.ts'

/**
 * A run of the ceremony: a frozen list of steps and an append-only list of events. What is true at
 * any moment is `fold(run, events)`; nothing else is stored, so resume, undo, report and captions
 * all come from the same place. The plan is never changed by a run.
 */
export interface Run {
  readonly id: Id
  readonly conferenceId: Id
  readonly mode: 'rehearsal' | 'live'
  /** ISO time of the start. */
  readonly startedAt: string
  readonly steps: readonly RunStep[]
  /** The plan as it was at the start: rows by table (see `rowsOf`). */
  readonly plan: unknown
}

/** One thing that GO brings up: an agenda item, or one handover of an award item. */
export interface RunStep {
  readonly id: Id
  readonly itemId: Id
  readonly handoverId: Id | null
  /** Planned start, or null when the conference has no start time. */
  readonly plannedStart: ClockTime | null
  readonly plannedSeconds: number
  /** True when the start is fixed to the clock: a gap before it absorbs a delay. */
  readonly fixed: boolean
}

/** chờ, đã trao, vắng, nhận thay, trao sau */
export type Outcome = 'pending' | 'given' | 'absent' | 'proxy' | 'later'

/** đợt này, từ đây trở đi */
export type Scope = 'this' | 'onward'

interface EventBase {
  readonly id: Id
  readonly runId: Id
  /** 1, 2, 3 … within the run. */
  readonly seq: number
  /** Milliseconds of the wall clock. */
  readonly at: number
}

export type RunEvent = EventBase & RunAction

export type RunAction =
  | { readonly type: 'started' }
  /** GO: the operator saw `from` as current (null: before the first step) and takes `to`. */
  | { readonly type: 'went'; readonly from: Id | null; readonly to: Id }
  | {
      readonly type: 'marked'
      readonly stepId: Id
      readonly recipientId: Id
      readonly outcome: Outcome
      /** For `proxy`: who received, and what they are to the recipient. */
      readonly proxyName: string
      readonly proxyRelation: string
    }
  | {
      readonly type: 'presenterReplaced'
      readonly stepId: Id
      /** Index of the slot. */
      readonly slot: number
      readonly presenter: PresenterSlot
      readonly scope: Scope
      readonly reason: string
    }
  | { readonly type: 'safeCard'; readonly on: boolean }
  | { readonly type: 'undone'; readonly eventId: Id }
  /** The program was started again; it had last written at `lastAt`. */
  | { readonly type: 'resumed'; readonly lastAt: number; readonly outageMs: number }
  | { readonly type: 'ended' }
