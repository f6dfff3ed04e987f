import { awardName } from '#domain/awards/awardName.ts'
import { countOf, listedName, recipientPost } from '#domain/awards/recipient.ts'
import { numberInRun } from '#domain/handovers/handoverNumber.ts'
import { presenterPerson } from '#domain/handovers/presenter.ts'
import { fullForm, shortForm } from '#domain/personForm.ts'
import type { Person } from '#domain/personForm.ts'
import type { Capacity, Decision, Id } from '#domain/record.ts'
import type { LineMoves } from '#domain/run/lineMoves.ts'
import { presenterChanges } from '#domain/run/presenterChange.ts'
import { handoverOfStep, planOfRun } from '#domain/run/run.ts'
import type { Outcome, Run, RunStep } from '#domain/run/run.ts'
import { lineOf, outcomeOf, presentersOf } from '#domain/run/runState.ts'
import type { RunState } from '#domain/run/runState.ts'

export interface MinutesPerson {
  /** As signed: no title before it. */
  readonly name: string
  /** As lists write it, with address and posts. */
  readonly full: string
}

export interface MinutesHandover {
  readonly stepId: Id
  /** Of the handover in the whole ceremony, from 1: as script, trays and console number it. */
  readonly number: number
  readonly award: string
  /** Who grants; not who hands over. */
  readonly grantor: string
  readonly decision: Pick<Decision, 'number' | 'date' | 'authority'> | null
  readonly startedAt: string
  readonly endedAt: string
  readonly presenters: readonly MinutesPresenter[]
  readonly changes: readonly MinutesChange[]
  /** Numbers of the handovers that came up together with this one. */
  readonly merged: readonly number[]
  /** Who came up, in the order in which they stood; then the others of the line. */
  readonly recipients: readonly MinutesRecipient[]
  /** How all are named where no recipient is listed; the log then says of nobody who received. */
  readonly together: string
}

export interface MinutesPresenter extends MinutesPerson {
  readonly capacity: Capacity
  readonly principal: string
}

/** In short form: the full one stands where they hand over. */
export interface MinutesChange {
  /** Empty: nobody was planned. */
  readonly planned: string
  readonly actual: string
  readonly reasons: readonly string[]
}

export interface MinutesRecipient {
  readonly id: Id
  readonly name: string
  readonly post: string
  /** How many; null for a group that nobody has counted. */
  readonly count: number | null
  /** Place in the line, from 1; null: did not come up. */
  readonly place: number | null
  readonly outcome: Outcome
  readonly proxyName: string
  readonly proxyRelation: string
  readonly representative: string
  readonly posthumous: boolean
  /** Was absent in an earlier handover, and came up in this one. */
  readonly isLate: boolean
  /** Number of the later handover to which an absent one was moved; null: stayed in this one. */
  readonly movedTo: number | null
}

/** What the minutes of every handover are made from. */
export interface Ceremony {
  readonly run: Run
  readonly state: RunState
  readonly moves: LineMoves
}

/** What the minutes tell of one handover: a list of one, or nothing where it was never reached. */
export function minutesOfHandover(told: Ceremony, step: RunStep): readonly MinutesHandover[] {
  const { run, state, moves } = told
  const plan = planOfRun(run)
  const handover = handoverOfStep(run, step)
  const time = state.times.get(step.id)
  if (handover === null || time === undefined) return []
  const award = plan.awards.get(handover.awardId)
  return [
    {
      stepId: step.id,
      number: numberInRun(run, step.id) ?? 0,
      award: awardName(award),
      grantor: award?.grantor ?? '',
      decision: plan.decisions.get(award?.decisionId ?? '') ?? null,
      startedAt: iso(time.startedAt),
      endedAt: iso(time.endedAt ?? time.startedAt),
      presenters: presentersOf(run, state, step).map((slot) => ({
        ...personOf(presenterPerson(plan, slot)),
        capacity: slot.capacity,
        principal: slot.principal.trim(),
      })),
      changes: presenterChanges(run, state, step).map(({ planned, actual, reasons }) => ({
        planned: shortForm(presenterPerson(plan, planned)),
        actual: shortForm(presenterPerson(plan, actual)),
        reasons,
      })),
      merged: [...moves.merged].flatMap(([from, into]) =>
        into === step.id ? (numberInRun(run, from) ?? []) : [],
      ),
      recipients: recipientsIn(told, step),
      together: handover.recipientIds.length === 0 ? handover.recipientsText.trim() : '',
    },
  ]
}

/** Who came up, as they stood; who did not; who came up in a later handover after all. */
function recipientsIn(told: Ceremony, step: RunStep): readonly MinutesRecipient[] {
  const line = lineOf(told.run, told.state, step)
  const { joins } = told.moves
  const moved = joins.filter(
    ({ from, recipientId }) => from === step.id && !line.includes(recipientId),
  )
  const stood = line.flatMap((id) => recipientIn(told, step, id))
  const cameUp = stood.filter(({ outcome }) => outcome === 'given' || outcome === 'proxy')
  return [
    ...cameUp.map((one, index) => ({ ...one, place: index + 1 })),
    ...stood.filter((one) => !cameUp.includes(one)),
    ...moved.flatMap(({ recipientId, to }) =>
      recipientIn(told, step, recipientId).map((one) => ({
        ...one,
        movedTo: numberInRun(told.run, to),
      })),
    ),
  ]
}

function recipientIn(
  { run, state, moves }: Ceremony,
  step: RunStep,
  id: Id,
): readonly MinutesRecipient[] {
  const plan = planOfRun(run)
  const recipient = plan.recipients.get(id)
  if (recipient === undefined) return []
  const { outcome, proxyName, proxyRelation } = outcomeOf(state, step.id, id)
  return [
    {
      id,
      name: listedName(plan, recipient),
      post: recipientPost(plan, recipient),
      count: countOf(recipient),
      place: null,
      outcome,
      proxyName,
      proxyRelation,
      representative: recipient.representative.trim(),
      posthumous: recipient.posthumous,
      isLate: moves.joins.some(({ recipientId, to }) => recipientId === id && to === step.id),
      movedTo: null,
    },
  ]
}

/** How the minutes name somebody. */
export function personOf(person: Person): MinutesPerson {
  return { name: person.fullName.trim(), full: fullForm(person) }
}

/** A moment of the log, as documents have it. */
export function iso(at: number): string {
  return new Date(at).toISOString()
}
