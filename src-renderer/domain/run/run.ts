import { planOf } from '#domain/plan.ts'
import type { Plan, PlanRows } from '#domain/plan.ts'
import type { Handover, Id, PresenterSlot } from '#domain/record.ts'

/**
 * A run of the ceremony: a frozen list of steps and an append-only list of events. What is true at
 * any moment is `fold(run, events)`; nothing else is stored, so resume, undo, report and captions
 * all come from the same place. The plan is never changed by a run.
 */
export interface Run {
  readonly id: Id
  readonly conferenceId: Id
  readonly mode: RunMode
  /** ISO time of the start. */
  readonly startedAt: string
  /**
   * Milliseconds of the wall clock at which the programme should begin, or null: then the plan is
   * counted from the first GO (a rehearsal the day before is not "late by nine hours").
   */
  readonly plannedStartAt: number | null
  readonly steps: readonly RunStep[]
  /** The plan as it was at the start. */
  readonly plan: PlanRows
}

/** tổng duyệt, chạy chính thức */
export type RunMode = 'rehearsal' | 'live'

/** One thing that GO brings up: an agenda item, or one handover of an award item. */
export interface RunStep {
  /** The id of the handover, else of the agenda item: the same in every run of one plan. */
  readonly id: Id
  /** Null for a handover that no agenda item takes in. */
  readonly itemId: Id | null
  readonly handoverId: Id | null
  /** Planned start in seconds after the planned start of the first step. */
  readonly offsetSeconds: number
  readonly plannedSeconds: number
  /** True when the start is fixed to the clock: it never comes earlier, and a gap before it absorbs a delay. */
  readonly fixed: boolean
}

/** chờ, đã trao, vắng, nhận thay, trao sau */
export type Outcome = 'pending' | 'given' | 'absent' | 'proxy' | 'later'

/** lượt này, các lượt còn lại của cùng hình thức, từ đây trở đi */
export type Scope = 'this' | 'award' | 'onward'

/** What somebody in the wings has seen of a person or a certificate: đủ, thiếu, chưa xem. */
export type Found = 'ok' | 'notOk' | 'unknown'

/**
 * One way to win time: a coming agenda item is left out; a step gets fewer seconds; the line of one
 * coming handover comes up together with that of another of the same award.
 */
export type Cut =
  | { readonly how: 'drop'; readonly stepId: Id }
  | { readonly how: 'shorten'; readonly stepId: Id; readonly seconds: number }
  | { readonly how: 'merge'; readonly from: Id; readonly into: Id; readonly seconds: number }

/** In which capacity somebody hands over in a step, in place of another (`replacement.ts`). */
export interface OtherCapacity extends Pick<PresenterSlot, 'capacity' | 'principal'> {
  readonly stepId: Id
}

interface EventBase {
  readonly id: Id
  readonly runId: Id
  /** 1, 2, 3 … within the run. */
  readonly seq: number
  /** Milliseconds of the wall clock, never less than those of the event before. */
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
      /** In which capacity in the later handovers; one that is not named keeps the planned one. */
      readonly others?: readonly OtherCapacity[]
    }
  /** What was found, before a handover, of some who are to come up in it. */
  | {
      readonly type: 'prepared'
      readonly stepId: Id
      readonly recipientIds: readonly Id[]
      readonly person: Found
      readonly certificate: Found
    }
  /** Who did not come up in `from` has come after all, and goes to the end of the line of `to`. */
  | { readonly type: 'joined'; readonly recipientId: Id; readonly from: Id; readonly to: Id }
  /** A name or a post was mistyped; who it is does not change. */
  | {
      readonly type: 'corrected'
      readonly recipientId: Id
      readonly name: string
      readonly post: string
    }
  | { readonly type: 'cut'; readonly cuts: readonly Cut[] }
  | { readonly type: 'safeCard'; readonly on: boolean }
  /** The hall screen goes black, or shows again what it showed. */
  | { readonly type: 'blackout'; readonly on: boolean }
  /** Takes back the last effective event; anything else it names stays as it is. */
  | { readonly type: 'undone'; readonly eventId: Id }
  /**
   * The program was started again; it had last written at `lastAt`. `paused`: the operator takes the time
   * in between as a pause of the step that was on, and not as time that the step took.
   */
  | {
      readonly type: 'resumed'
      readonly lastAt: number
      readonly outageMs: number
      readonly paused?: boolean
    }
  | { readonly type: 'ended' }

const plans = new WeakMap<Run, Plan>()

/** The plan that the run froze; built once per run. */
export function planOfRun(run: Run): Plan {
  const known = plans.get(run)
  if (known !== undefined) return known
  const plan = planOf(run.plan)
  plans.set(run, plan)
  return plan
}

/** The planned handover of a step, or null for an agenda item. */
export function handoverOfStep(run: Run, step: RunStep): Handover | null {
  if (step.handoverId === null) return null
  return planOfRun(run).handovers.get(step.handoverId) ?? null
}
