import { itemPersonName } from '#domain/agenda/agenda.ts'
import { awardName } from '#domain/awards/awardName.ts'
import { listedName } from '#domain/awards/recipient.ts'
import { groupedBy } from '#domain/group.ts'
import { numberInRun } from '#domain/handovers/handoverNumber.ts'
import { presenterPerson } from '#domain/handovers/presenter.ts'
import { folded } from '#domain/name.ts'
import { agendaOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { AgendaKind, ItemPerson, PresenterSlot, SubjectKind } from '#domain/record.ts'
import { lineMoves } from '#domain/run/lineMoves.ts'
import { handoverOfStep, planOfRun } from '#domain/run/run.ts'
import type { Run, RunStep } from '#domain/run/run.ts'
import { lineOf } from '#domain/run/runState.ts'
import type { RunState } from '#domain/run/runState.ts'
import type { ToldRun } from '#domain/run/toldRun.ts'

import { iso, minutesOfHandover, personOf } from './minutesHandover.ts'
import type { Ceremony, MinutesHandover, MinutesPerson } from './minutesHandover.ts'
import type { AwardCount, Tally } from './runCounts.ts'
import type { ReportOwed, RunReport } from './runReport.ts'

/**
 * Biên bản of the award part, as facts (NĐ 30/2020 PL III, form 1.9): what the log of a live run
 * says, and of the plan only what no run can say. An empty text or list is something that nobody
 * knows, to be shown as a gap; nothing is taken for granted. Times are ISO.
 */
export interface Minutes {
  readonly conference: RunReport['conference']
  /** From the first step of the award part that was reached to the last one that was left. */
  readonly startedAt: string
  readonly endedAt: string
  /** Who the programme says presides, and who it says takes the minutes. */
  readonly chairs: readonly MinutesPerson[]
  readonly secretaries: readonly MinutesPerson[]
  /** The reading of the decisions; null: the programme has no such item, or it was not reached. */
  readonly announcement: { readonly at: string; readonly by: readonly MinutesPerson[] } | null
  /** Those that took place, in their order. */
  readonly handovers: readonly MinutesHandover[]
  /** Those that never came; not those that came up together with another one. */
  readonly notReached: readonly MinutesSkipped[]
  readonly counts: readonly AwardCount[]
  readonly totals: readonly MinutesTotal[]
  readonly owed: readonly ReportOwed[]
}

export interface MinutesSkipped {
  readonly number: number
  readonly award: string
  readonly recipients: readonly string[]
}

/** All awards together, of one kind: who is granted two awards counts in each. */
export interface MinutesTotal {
  readonly kind: SubjectKind
  /** Handed over, to the recipient or to a proxy. */
  readonly given: Tally
  /** The part of them that went to a proxy. */
  readonly proxy: Tally
  readonly absent: Tally
  readonly later: Tally
  readonly pending: Tally
}

/** Why there are no minutes: only what really happened, and is over, has any. */
export type NoMinutes = 'rehearsal' | 'notEnded' | 'noHandover'

export type MinutesResult =
  | { readonly ok: true; readonly minutes: Minutes }
  | { readonly ok: false; readonly why: NoMinutes }

const AWARD_PART: readonly AgendaKind[] = ['decisions', 'awards']

/**
 * The minutes of a run. None of a rehearsal, of a run that goes on, and of one in which nothing was
 * handed over. `report` is that of the same run.
 */
export function minutesOf({ run, state }: ToldRun, report: RunReport): MinutesResult {
  if (run.mode === 'rehearsal') return { ok: false, why: 'rehearsal' }
  if (state.phase !== 'ended') return { ok: false, why: 'notEnded' }
  const steps = run.steps.filter((step) => step.handoverId !== null)
  const reached = steps.filter((step) => state.times.has(step.id))
  if (reached.length === 0) return { ok: false, why: 'noHandover' }
  const plan = planOfRun(run)
  const { conference, counts, owed } = report
  const part = run.steps.filter((step) => isOfAwardPart(plan, step))
  const times = part.flatMap(({ id }) => state.times.get(id) ?? [])
  const moves = lineMoves(state)
  const told = { run, state, moves }
  return {
    ok: true,
    minutes: {
      conference,
      startedAt: iso(Math.min(...times.map(({ startedAt }) => startedAt))),
      endedAt: iso(Math.max(...times.map(({ startedAt, endedAt }) => endedAt ?? startedAt))),
      chairs: inRole(plan, CHAIR),
      secretaries: inRole(plan, SECRETARY),
      announcement: announcementOf(run, state),
      handovers: reached.flatMap((step) => minutesOfHandover(told, step)),
      notReached: steps
        .filter(({ id }) => !state.times.has(id) && !moves.merged.has(id))
        .map((step) => skippedOf(told, step)),
      counts,
      totals: totalsOf(counts),
      owed,
    },
  }
}

function isOfAwardPart(plan: Plan, { itemId, handoverId }: RunStep): boolean {
  const kind = plan.agendaItems.get(itemId ?? '')?.kind
  return handoverId !== null || (kind !== undefined && AWARD_PART.includes(kind))
}

const CHAIR = /\b(chu tri|chu toa)\b/u
const SECRETARY = /\b(thu ky|ghi bien ban)\b/u

/** People with such a role anywhere in the programme, each once. */
function inRole(plan: Plan, role: RegExp): readonly MinutesPerson[] {
  const people = agendaOf(plan).flatMap((item) => item.people)
  return personsOf(
    plan,
    people.filter((one) => role.test(folded(one.role))),
  )
}

function personsOf(plan: Plan, people: readonly ItemPerson[]): readonly MinutesPerson[] {
  const named = people.filter((one) => itemPersonName(plan, one).trim() !== '')
  return [...groupedBy(named, (one) => one.attendeeId ?? one.name).values()].flatMap(([one]) =>
    one === undefined ? [] : [personOf(presenterPerson(plan, slotOf(one)))],
  )
}

function slotOf({ attendeeId, name }: ItemPerson): PresenterSlot {
  return { attendeeId, name, capacity: 'own', principal: '' }
}

/** When the decisions were read first, and who the programme says reads them. */
function announcementOf(run: Run, state: RunState): Minutes['announcement'] {
  const plan = planOfRun(run)
  for (const { id, itemId, handoverId } of run.steps) {
    const item = plan.agendaItems.get(itemId ?? '')
    const time = state.times.get(id)
    if (handoverId !== null || item?.kind !== 'decisions' || time === undefined) continue
    return { at: iso(time.startedAt), by: personsOf(plan, item.people) }
  }
  return null
}

function skippedOf({ run, state }: Ceremony, step: RunStep): MinutesSkipped {
  const plan = planOfRun(run)
  const handover = handoverOfStep(run, step)
  const listed = lineOf(run, state, step).flatMap((id) => {
    const recipient = plan.recipients.get(id)
    return recipient === undefined ? [] : [listedName(plan, recipient)]
  })
  const together = handover?.recipientsText.trim() ?? ''
  return {
    number: numberInRun(run, step.id) ?? 0,
    award: awardName(plan.awards.get(handover?.awardId ?? '')),
    recipients: listed.length === 0 && together !== '' ? [together] : listed,
  }
}

const KINDS: readonly SubjectKind[] = ['collective', 'individual', 'household']

function totalsOf(counts: readonly AwardCount[]): readonly MinutesTotal[] {
  return KINDS.flatMap((kind) => {
    const ofKind = counts.flatMap(({ kinds }) => kinds.filter((one) => one.kind === kind))
    if (ofKind.length === 0) return []
    const proxy = sumOf(ofKind.map((one) => one.proxy))
    return [
      {
        kind,
        given: sumOf([...ofKind.map((one) => one.given), proxy]),
        proxy,
        absent: sumOf(ofKind.map((one) => one.absent)),
        later: sumOf(ofKind.map((one) => one.later)),
        pending: sumOf(ofKind.map((one) => one.pending)),
      },
    ]
  })
}

function sumOf(tallies: readonly Tally[]): Tally {
  return {
    count: tallies.reduce((sum, { count }) => sum + count, 0),
    open: tallies.flatMap(({ open }) => open),
  }
}
