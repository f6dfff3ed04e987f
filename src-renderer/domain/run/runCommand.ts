import { recipientName } from '#domain/awards/recipient.ts'
import { cleanText } from '#domain/cleanText.ts'
import type { Id, PresenterSlot } from '#domain/record.ts'
import { isBlank } from '#domain/row.ts'

import { planOfRun } from './run.ts'
import type { Cut, Found, OtherCapacity, Outcome, Run, RunAction, Scope } from './run.ts'
import { correctedRun } from './runCorrections.ts'
import { foldOn } from './runFold.ts'
import { placesToJoin } from './runLate.ts'
import { lackingFor, preparedOf } from './runReady.ts'
import {
  currentStep,
  isCovered,
  isSamePerson,
  lineOf,
  outcomeOf,
  presentersOf,
  stepsToCome,
} from './runState.ts'
import type { RunState } from './runState.ts'

/** A second GO within this time is taken for a bouncing key. */
export const GO_INTERVAL_MS = 700

/** What the operator asks for. Each names the step that he saw, so that a late key does no harm. */
export type RunAsk =
  /** `anyway`: the operator has seen what is lacking for the next step. */
  | { readonly type: 'go'; readonly from: Id | null; readonly anyway?: boolean }
  | {
      readonly type: 'mark'
      readonly stepId: Id
      readonly recipientId: Id
      readonly outcome: Outcome
      readonly proxyName?: string
      readonly proxyRelation?: string
    }
  | {
      readonly type: 'replacePresenter'
      readonly stepId: Id
      readonly slot: number
      readonly presenter: PresenterSlot
      readonly scope: Scope
      readonly reason: string
      readonly others?: readonly OtherCapacity[]
    }
  | {
      readonly type: 'prepare'
      readonly stepId: Id
      readonly recipientIds: readonly Id[]
      /** What is not named stays as it is known of the first. */
      readonly person?: Found
      readonly certificate?: Found
    }
  | { readonly type: 'join'; readonly recipientId: Id; readonly from: Id; readonly to: Id }
  | {
      readonly type: 'correct'
      readonly recipientId: Id
      readonly name: string
      readonly post: string
    }
  | { readonly type: 'cut'; readonly cuts: readonly Cut[] }
  | { readonly type: 'safeCard' }
  | { readonly type: 'blackout' }
  | { readonly type: 'undo' }
  | { readonly type: 'end' }

/**
 * Why an ask does nothing: the step is no longer current; too soon after the last GO; the last step
 * is on; the run is over; nothing to take back; nothing would change; no such step or recipient; a
 * proxy without a name; a lower award has begun; not everybody or everything is in place;
 * a correction without a name.
 */
export type RunRefusal =
  | 'stale'
  | 'tooSoon'
  | 'atEnd'
  | 'ended'
  | 'nothingToUndo'
  | 'unchanged'
  | 'unknown'
  | 'noProxyName'
  | 'awardOver'
  | 'notReady'
  | 'noName'

export type RunAnswer =
  | { readonly ok: true; readonly action: RunAction }
  | { readonly ok: false; readonly reason: RunRefusal }

/**
 * Turns what the operator asks into what is written, or says why not. `now` in milliseconds of the
 * same clock as the events; it must not jump (see `store/runClock.ts`).
 */
export function command(run: Run, state: RunState, ask: RunAsk, now: number): RunAnswer {
  if (ask.type === 'undo') return undoLast(state)
  if (state.phase === 'ended') return refused('ended')
  switch (ask.type) {
    case 'go':
      return go(run, state, ask, now)
    case 'mark':
      return mark(run, state, ask)
    case 'replacePresenter':
      return replacePresenter(run, state, ask)
    case 'prepare':
      return prepare(run, state, ask)
    case 'join':
      return join(run, state, ask)
    case 'correct':
      return correct(run, state, ask)
    case 'cut':
      return cut(run, state, ask.cuts)
    case 'safeCard':
      return allowed({ type: 'safeCard', on: state.black || !isCovered(state) })
    case 'blackout':
      return allowed({ type: 'blackout', on: !state.black })
    case 'end':
      return allowed({ type: 'ended' })
  }
}

function go(
  run: Run,
  state: RunState,
  { from, anyway }: Extract<RunAsk, { type: 'go' }>,
  now: number,
): RunAnswer {
  const sinceLast = now - (state.lastGoAt ?? Number.NEGATIVE_INFINITY)
  if (sinceLast >= 0 && sinceLast < GO_INTERVAL_MS) return refused('tooSoon')
  if ((currentStep(run, state)?.id ?? null) !== from) return refused('stale')
  const [next] = stepsToCome(run, state)
  if (next === undefined) return refused('atEnd')
  if (anyway !== true && lackingFor(run, state, next).length > 0) return refused('notReady')
  return allowed({ type: 'went', from, to: next.id })
}

function mark(run: Run, state: RunState, ask: Extract<RunAsk, { type: 'mark' }>): RunAnswer {
  const step = run.steps.find(({ id }) => id === ask.stepId)
  if (step === undefined || !lineOf(run, state, step).includes(ask.recipientId))
    return refused('unknown')
  const isProxy = ask.outcome === 'proxy'
  const proxyName = isProxy ? cleanText(ask.proxyName ?? '').trim() : ''
  const proxyRelation = isProxy ? cleanText(ask.proxyRelation ?? '').trim() : ''
  if (isProxy && isBlank(proxyName)) return refused('noProxyName')
  const known = outcomeOf(state, ask.stepId, ask.recipientId)
  if (
    !known.implied &&
    known.outcome === ask.outcome &&
    known.proxyName === proxyName &&
    known.proxyRelation === proxyRelation
  )
    return refused('unchanged')
  const { stepId, recipientId, outcome } = ask
  return allowed({ type: 'marked', stepId, recipientId, outcome, proxyName, proxyRelation })
}

function replacePresenter(
  run: Run,
  state: RunState,
  ask: Extract<RunAsk, { type: 'replacePresenter' }>,
): RunAnswer {
  const step = run.steps.find(({ id }) => id === ask.stepId)
  if (step === undefined || step.handoverId === null) return refused('unknown')
  const slots = presentersOf(run, state, step)
  if (ask.slot < 0 || ask.slot > slots.length) return refused('unknown')
  const name = cleanText(ask.presenter.name).trim()
  if (ask.presenter.attendeeId === null && isBlank(name)) return refused('unknown')
  const before = slots[ask.slot]
  const presenter = inWords({ ...ask.presenter, name })
  const isSame =
    before !== undefined &&
    isSamePerson(before, presenter) &&
    before.capacity === presenter.capacity &&
    before.principal === presenter.principal
  if (isSame) return refused('unchanged')
  const { stepId, slot, scope } = ask
  const reason = cleanText(ask.reason).trim()
  const others = ask.others?.map(inWords)
  const event = { type: 'presenterReplaced', stepId, slot, presenter, scope, reason } as const
  return allowed(others === undefined || others.length === 0 ? event : { ...event, others })
}

/** Whoever hands over in the own right does so for nobody. */
function inWords<Slot extends Pick<PresenterSlot, 'capacity' | 'principal'>>(slot: Slot): Slot {
  const principal = slot.capacity === 'own' ? '' : cleanText(slot.principal).trim()
  return { ...slot, principal }
}

function prepare(
  run: Run,
  state: RunState,
  { stepId, recipientIds, ...asked }: Extract<RunAsk, { type: 'prepare' }>,
): RunAnswer {
  const { person, certificate } = { ...preparedOf(state, stepId, recipientIds[0] ?? ''), ...asked }
  const step = run.steps.find(({ id }) => id === stepId)
  const line = step === undefined ? [] : lineOf(run, state, step)
  if (recipientIds.length === 0 || recipientIds.some((id) => !line.includes(id)))
    return refused('unknown')
  const isKnown = recipientIds.every((id) => {
    const found = preparedOf(state, stepId, id)
    return found.person === person && found.certificate === certificate
  })
  if (isKnown) return refused('unchanged')
  return allowed({ type: 'prepared', stepId, recipientIds, person, certificate })
}

function join(run: Run, state: RunState, ask: Extract<RunAsk, { type: 'join' }>): RunAnswer {
  const places = placesToJoin(run, state, ask.from, ask.recipientId)
  if (!places.some(({ id }) => id === ask.to)) return refused('awardOver')
  const { recipientId, from, to } = ask
  return allowed({ type: 'joined', recipientId, from, to })
}

function correct(run: Run, state: RunState, ask: Extract<RunAsk, { type: 'correct' }>): RunAnswer {
  const { recipientId } = ask
  const plan = planOfRun(correctedRun(run, state))
  const recipient = plan.recipients.get(recipientId)
  if (recipient === undefined) return refused('unknown')
  const name = cleanText(ask.name).trim()
  const post = cleanText(ask.post).trim()
  if (isBlank(name)) return refused('noName')
  const isSame = recipientName(plan, recipient) === name
  if (isSame && recipient.post === post) return refused('unchanged')
  return allowed({ type: 'corrected', recipientId, name, post })
}

function cut(run: Run, state: RunState, cuts: readonly Cut[]): RunAnswer {
  // Asked of the fold itself, so that nothing is written that would then do nothing.
  const event = { type: 'cut', cuts, id: '', runId: run.id, seq: 0, at: 0 } as const
  const after = foldOn(run, { state, reverts: [] }, [event])
  const isTaken = after.state.undoable.length > state.undoable.length
  return cuts.length > 0 && isTaken ? allowed({ type: 'cut', cuts }) : refused('stale')
}

function undoLast(state: RunState): RunAnswer {
  const last = state.undoable.at(-1)
  if (last === undefined) return refused('nothingToUndo')
  return allowed({ type: 'undone', eventId: last.id })
}

function allowed(action: RunAction): RunAnswer {
  return { ok: true, action }
}

function refused(reason: RunRefusal): RunAnswer {
  return { ok: false, reason }
}
