import { awardLabel } from '#domain/awards/award.ts'
import { listedName, recipientName, recipientPost } from '#domain/awards/recipient.ts'
import { numberInRun, numbersInRun } from '#domain/handovers/handoverNumber.ts'
import { presenterName } from '#domain/handovers/presenter.ts'
import { timingOf } from '#domain/pace/runTiming.ts'
import { capitalized } from '#domain/personForm.ts'
import { conferenceOf, recipientsOfHandover } from '#domain/plan.ts'
import type { Id, PartialDate } from '#domain/record.ts'
import { lineMoves } from '#domain/run/lineMoves.ts'
import { handoverOfStep, planOfRun } from '#domain/run/run.ts'
import type { Outcome, Run, RunMode, RunStep, Scope } from '#domain/run/run.ts'
import { lineOf, outcomeOf, presentersOf, ranFor } from '#domain/run/runState.ts'
import type { RunState } from '#domain/run/runState.ts'
import type { ToldRun } from '#domain/run/toldRun.ts'

import { awardCounts } from './runCounts.ts'
import type { AwardCount } from './runCounts.ts'
import { owedCertificates } from './tray.ts'
import type { OwedCertificate } from './tray.ts'

/** What happened, as a document: every time is ISO, nothing refers to a record elsewhere. */
export interface RunReport {
  readonly conference: {
    readonly parentAgency: string
    readonly agency: string
    readonly title: string
    readonly place: string
    readonly locality: string
    readonly date: PartialDate
  }
  readonly mode: RunMode
  readonly startedAt: string
  /** Null while the run is not ended. */
  readonly endedAt: string | null
  /** Null when the plan was counted from the first GO. */
  readonly plannedStartAt: string | null
  readonly lateSeconds: number | null
  readonly steps: readonly ReportStep[]
  readonly handovers: readonly ReportHandover[]
  readonly absences: readonly ReportRecipient[]
  readonly proxies: readonly ReportRecipient[]
  readonly later: readonly ReportRecipient[]
  /** Trao bổ sung: absent in one handover, came up in a later one. */
  readonly late: readonly ReportLate[]
  /** Certificates that nobody has received yet, in the order of the handovers. */
  readonly owed: readonly ReportOwed[]
  readonly replacements: readonly ReportReplacement[]
  readonly outages: readonly ReportOutage[]
  /** How many actions were taken back. */
  readonly undone: number
  readonly counts: readonly AwardCount[]
}

export interface ReportStep {
  readonly id: Id
  readonly title: string
  /** Of the handover in the whole ceremony, from 1; null for an item of the agenda. */
  readonly number: number | null
  readonly status: 'done' | 'skipped' | 'current' | 'coming'
  readonly plannedStart: string | null
  readonly plannedSeconds: number
  readonly actualStart: string | null
  readonly actualEnd: string | null
  readonly actualSeconds: number | null
}

export interface ReportHandover {
  readonly stepId: Id
  readonly award: string
  readonly reached: boolean
  /** Empty name: nobody was known. */
  readonly presenters: readonly string[]
  readonly plannedPresenters: readonly string[]
  readonly recipientsText: string
  readonly recipients: readonly ReportRecipient[]
}

export interface ReportRecipient {
  readonly name: string
  readonly post: string
  readonly award: string
  /** Truy tặng: the family comes up, or is absent. */
  readonly posthumous: boolean
  readonly outcome: Outcome
  /** True when nobody marked it: left as given by GO. */
  readonly implied: boolean
  readonly proxyName: string
  readonly proxyRelation: string
}

export interface ReportLate extends Pick<ReportRecipient, 'name' | 'award' | 'posthumous'> {
  /** Numbers of the handovers in the whole ceremony, from 1. */
  readonly from: number
  readonly to: number
}

export interface ReportOwed {
  readonly name: string
  readonly award: string
  /** Number of the decision; empty while nobody knows it. */
  readonly decision: string
  readonly posthumous: boolean
  readonly why: OwedCertificate['why']
}

export interface ReportReplacement {
  readonly award: string
  readonly before: string
  readonly after: string
  readonly scope: Scope
  readonly reason: string
  readonly at: string
  /** How many handovers it changed. */
  readonly handovers: number
}

export interface ReportOutage {
  readonly lastAt: string
  readonly resumedAt: string
  readonly seconds: number
  /** Taken as a pause of the step that was on. */
  readonly paused: boolean
}

/** The report of a run, whether it is ended or not. */
export function reportOf({ run, state, undone }: ToldRun): RunReport {
  const plan = planOfRun(run)
  const conference = conferenceOf(plan)
  const handovers = run.steps.flatMap((step) => reportHandover(run, state, step))
  const recipients = handovers.flatMap((handover) => handover.recipients)
  const having = (outcome: Outcome) => recipients.filter((one) => one.outcome === outcome)
  return {
    conference: {
      parentAgency: conference?.parentAgency ?? '',
      agency: conference?.agency ?? '',
      title: conference?.title ?? '',
      place: conference?.place ?? '',
      locality: conference?.locality ?? '',
      date: conference?.date ?? { year: null, month: null, day: null },
    },
    mode: run.mode,
    startedAt: run.startedAt,
    endedAt: iso(state.endedAt),
    plannedStartAt: iso(run.plannedStartAt),
    lateSeconds: timingOf(run, state, state.lastEventAt ?? 0).lateSeconds,
    steps: reportSteps(run, state),
    handovers,
    absences: having('absent'),
    proxies: having('proxy'),
    later: having('later'),
    late: lateOf(run, state),
    owed: owedCertificates(run, state).map((one) => ({
      name: one.name,
      award: one.award,
      decision: one.decision?.number ?? '',
      posthumous: plan.recipients.get(one.recipientId)?.posthumous ?? false,
      why: one.why,
    })),
    replacements: state.replacements.map((one) => ({
      award: awardOfStep(
        run,
        run.steps.find((step) => step.id === one.stepId),
      ),
      before: presenterName(plan, one.before),
      after: presenterName(plan, one.after),
      scope: one.scope,
      reason: one.reason,
      at: new Date(one.at).toISOString(),
      handovers: one.stepIds.length,
    })),
    outages: state.outages.map((outage) => ({
      lastAt: new Date(outage.lastAt).toISOString(),
      resumedAt: new Date(outage.resumedAt).toISOString(),
      seconds: Math.round(outage.outageMs / 1000),
      paused: outage.paused,
    })),
    undone,
    counts: awardCounts(run, state),
  }
}

function lateOf(run: Run, state: RunState): readonly ReportLate[] {
  const plan = planOfRun(run)
  const numbers = numbersInRun(run)
  return lineMoves(state).joins.flatMap(({ recipientId, from, to }) => {
    const recipient = plan.recipients.get(recipientId)
    if (recipient === undefined || !state.times.has(to)) return []
    const award = awardOfStep(
      run,
      run.steps.find(({ id }) => id === to),
    )
    const name = listedName(plan, recipient)
    const { posthumous } = recipient
    return [{ name, award, posthumous, from: numbers.get(from) ?? 0, to: numbers.get(to) ?? 0 }]
  })
}

function reportSteps(run: Run, state: RunState): readonly ReportStep[] {
  return timingOf(run, state, state.lastEventAt ?? 0).steps.map((timing) => ({
    id: timing.step.id,
    title: titleOfStep(run, timing.step),
    number: numberInRun(run, timing.step.id),
    status: timing.status,
    plannedStart: iso(timing.plannedStart),
    plannedSeconds: timing.step.plannedSeconds,
    actualStart: iso(timing.actualStart),
    actualEnd: iso(timing.actualEnd),
    actualSeconds: secondsTaken(state, timing.step.id),
  }))
}

/** Of a step that is over, without its pauses. */
function secondsTaken(state: RunState, stepId: Id): number | null {
  const time = state.times.get(stepId)
  if (time === undefined || time.endedAt === null) return null
  return Math.round(ranFor(state, time, time.endedAt) / 1000)
}

function reportHandover(run: Run, state: RunState, step: RunStep): readonly ReportHandover[] {
  const plan = planOfRun(run)
  const handover = handoverOfStep(run, step)
  if (handover === null) return []
  const award = awardOfStep(run, step)
  return [
    {
      stepId: step.id,
      award,
      reached: state.times.has(step.id),
      presenters: presentersOf(run, state, step).map((slot) => presenterName(plan, slot)),
      plannedPresenters: handover.presenters.map((slot) => presenterName(plan, slot)),
      recipientsText: handover.recipientsText,
      recipients: lineOf(run, state, step).flatMap((id) => {
        const recipient = plan.recipients.get(id)
        if (recipient === undefined) return []
        return [
          {
            name: listedName(plan, recipient),
            post: recipientPost(plan, recipient),
            award,
            posthumous: recipient.posthumous,
            ...outcomeOf(state, step.id, id),
          },
        ]
      }),
    },
  ]
}

/** What a step is called where it stands alone: the title of its item, or the award of its handover. */
export function titleOfStep(run: Run, step: RunStep): string {
  if (step.handoverId !== null) return capitalized(awardOfStep(run, step))
  return planOfRun(run).agendaItems.get(step.itemId ?? '')?.title ?? ''
}

/** The same, told apart from other handovers of the award by who receives: "Bằng khen – các cá nhân". */
export function fullTitleOfStep(run: Run, step: RunStep): string {
  const title = titleOfStep(run, step)
  const handover = handoverOfStep(run, step)
  if (handover === null) return title
  const plan = planOfRun(run)
  const names = recipientsOfHandover(plan, handover).map((one) => recipientName(plan, one))
  const shown = names.length > 2 ? [`${names[0]}, … (${names.length})`] : names
  const receiving = handover.recipientsText || shown.join(', ')
  return receiving === '' ? title : `${title} – ${receiving}`
}

/** The same for a list of steps: with the number of the handover, as papers and readiness count them. */
export function listedTitleOfStep(run: Run, step: RunStep, place: (number: number) => string) {
  const title = fullTitleOfStep(run, step)
  const number = numberInRun(run, step.id)
  return number === null ? title : `${place(number)}${title}`
}

function awardOfStep(run: Run, step: RunStep | undefined): string {
  const handover = step === undefined ? null : handoverOfStep(run, step)
  const award = planOfRun(run).awards.get(handover?.awardId ?? '')
  return award === undefined ? '' : awardLabel(award)
}

function iso(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}
