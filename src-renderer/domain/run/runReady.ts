import type { Id } from '#domain/record.ts'

import type { Run, RunStep } from './run.ts'
import { markKey, placesOf, stepsToCome } from './runState.ts'
import type { Prepared, RunState } from './runState.ts'

/** Nobody has looked yet. */
const UNSEEN: Prepared = { person: 'unknown', certificate: 'unknown' }

/** What was found in the wings of a recipient, before a handover. */
export function preparedOf(state: RunState, stepId: Id, recipientId: Id): Prepared {
  return state.prepared.get(markKey(stepId, recipientId)) ?? UNSEEN
}

/** Who is to come up in a step: everybody in its line but those who are absent or get it later. */
export function comingUp(run: Run, state: RunState, step: RunStep): readonly Id[] {
  return [...placesOf(run, state, step).keys()]
}

/** What is not in place for one recipient of a step. */
export interface Lacking {
  readonly recipientId: Id
  /** Not in the wings, or nobody has seen him or her there. */
  readonly person: boolean
  /** Not the right certificate on the tray, or nobody has compared it. */
  readonly certificate: boolean
}

/**
 * Who and what is not in place before a step. People are asked for only once somebody has marked one
 * of them in this step, and certificates likewise: an office that nobody sends word to from the wings
 * is not asked at every GO. It warns and never blocks.
 */
export function lackingFor(run: Run, state: RunState, step: RunStep): readonly Lacking[] {
  const found = comingUp(run, state, step).map((recipientId) => ({
    recipientId,
    ...preparedOf(state, step.id, recipientId),
  }))
  const asksPeople = found.some(({ person }) => person !== 'unknown')
  const asksCertificates = found.some(({ certificate }) => certificate !== 'unknown')
  return found
    .map(({ recipientId, person, certificate }) => ({
      recipientId,
      person: asksPeople && person !== 'ok',
      certificate: asksCertificates && certificate !== 'ok',
    }))
    .filter((one) => one.person || one.certificate)
}

/** The next handover after the step that is on, or null when there is none. */
export function nextHandover(run: Run, state: RunState): RunStep | null {
  return stepsToCome(run, state).find(({ handoverId }) => handoverId !== null) ?? null
}
