import { recipientName, recipientPost } from '#domain/awards/recipient.ts'
import { presenterName } from '#domain/handovers/presenter.ts'
import type { Id } from '#domain/record.ts'
import { planOfRun, handoverOfStep } from '#domain/run/run.ts'
import type { Outcome, Run, RunStep } from '#domain/run/run.ts'
import {
  currentStep,
  lineOf,
  outcomeOf,
  placesOf,
  presentersOf,
  secondsOf,
  stepsToCome,
} from '#domain/run/runState.ts'
import type { RunState } from '#domain/run/runState.ts'

import { fullTitleOfStep } from './runReport.ts'
import { trayOf } from './tray.ts'

/**
 * Papers of what is true now, for those who stand elsewhere: who runs the programme, who sends people
 * out of the wings, who lays out the certificates, who must know of the absent.
 */
export type LivePaper = 'running' | 'wings' | 'certificates' | 'absent'

export const LIVE_PAPERS: readonly LivePaper[] = ['running', 'wings', 'certificates', 'absent']

/** Somebody who does not receive in person, or not today, as things stand. */
export interface NotInPerson {
  readonly stepId: Id
  readonly recipientId: Id
  readonly name: string
  readonly post: string
  readonly outcome: Exclude<Outcome, 'given' | 'pending'>
  readonly proxyName: string
}

/** Everybody who is absent, received by proxy or gets it another day, in the order of the steps. */
export function notInPerson(run: Run, state: RunState): readonly NotInPerson[] {
  const plan = planOfRun(run)
  return run.steps.flatMap((step) =>
    lineOf(run, state, step).flatMap((id) => {
      const recipient = plan.recipients.get(id)
      const { outcome, proxyName } = outcomeOf(state, step.id, id)
      if (recipient === undefined || outcome === 'given' || outcome === 'pending') return []
      const name = recipientName(plan, recipient)
      const post = recipientPost(plan, recipient)
      return [{ stepId: step.id, recipientId: id, name, post, outcome, proxyName }]
    }),
  )
}

/** The handovers that are on or still to come, without those that are left out. */
export function handoversToCome(run: Run, state: RunState): readonly RunStep[] {
  const now = state.phase === 'ended' ? null : currentStep(run, state)
  return [...(now === null ? [] : [now]), ...stepsToCome(run, state)].filter(
    ({ handoverId }) => handoverId !== null,
  )
}

/** The steps of which a paper says something that can still come true otherwise. */
function stepsOn(paper: LivePaper, run: Run, state: RunState): readonly RunStep[] {
  const coming = stepsToCome(run, state)
  return paper === 'running' ? coming : coming.filter(({ handoverId }) => handoverId !== null)
}

/** By step; the list of the absent is one whole, under an empty id. */
export type Said = ReadonlyMap<Id, string>

interface SaidNow {
  readonly run: Run
  readonly said: Map<LivePaper, Said>
}

const saidNow = new WeakMap<RunState, SaidNow>()

/**
 * What a paper says, as texts to be compared; without times, which are other ones at every moment. Put
 * into words once for each state of a run, whoever compares.
 */
export function saidBy(paper: LivePaper, run: Run, state: RunState): Said {
  const before = saidNow.get(state)
  const { said } = before?.run === run ? before : { said: new Map<LivePaper, Said>() }
  saidNow.set(state, { run, said })
  const now = said.get(paper) ?? wordsOf(paper, run, state)
  said.set(paper, now)
  return now
}

function wordsOf(paper: LivePaper, run: Run, state: RunState): Said {
  if (paper === 'absent') return new Map([['', JSON.stringify(notInPerson(run, state))]])
  return new Map(
    stepsOn(paper, run, state).map((step) => [
      step.id,
      JSON.stringify(saidOf(paper, run, state, step)),
    ]),
  )
}

function saidOf(
  paper: 'running' | 'wings' | 'certificates',
  run: Run,
  state: RunState,
  step: RunStep,
) {
  if (paper === 'certificates')
    return trayOf(run, state, step).map(({ name, place, count }) => [name, place, count])
  const plan = planOfRun(run)
  const presenters = presentersOf(run, state, step).map((slot) => [
    presenterName(plan, slot),
    slot.capacity,
    slot.principal,
  ])
  if (paper === 'running') return [fullTitleOfStep(run, step), secondsOf(state, step), presenters]
  const line = [...placesOf(run, state, step)].map(([id, place]) => {
    const recipient = plan.recipients.get(id)
    const { proxyName } = outcomeOf(state, step.id, id)
    return recipient === undefined
      ? []
      : [place, recipientName(plan, recipient), recipientPost(plan, recipient), proxyName]
  })
  return [presenters, line, handoverOfStep(run, step)?.recipientsText ?? '']
}

/** A paper that was printed, and what it said. */
export interface PrintedPaper {
  readonly paper: LivePaper
  /** Number of the last entry of the log that it knows: its version. */
  readonly version: number
  /** Milliseconds. */
  readonly at: number
  readonly said: Said
}

/**
 * The steps of which a printed paper says what is no longer true, in their order; of the list of the
 * absent an empty id. Nothing that is over makes a paper wrong: only a step that is still to come can
 * be changed, left out, or come in addition.
 */
export function outdatedSteps(
  { paper, said }: Pick<PrintedPaper, 'paper' | 'said'>,
  run: Run,
  state: RunState,
): readonly Id[] {
  const now = saidBy(paper, run, state)
  if (paper === 'absent') return said.get('') === now.get('') ? [] : ['']
  const begun = new Set(run.steps.slice(0, state.current + 1).map(({ id }) => id))
  return run.steps.flatMap(({ id }) => (begun.has(id) || said.get(id) === now.get(id) ? [] : [id]))
}
