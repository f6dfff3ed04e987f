import { create } from 'zustand'

import type { FailureKind } from '#domain/failure.ts'
import type { Id } from '#domain/record.ts'
import type { Run, RunAction, RunEvent, RunMode } from '#domain/run/run.ts'
import { command } from '#domain/run/runCommand.ts'
import type { RunAsk, RunRefusal } from '#domain/run/runCommand.ts'
import { correctedRun } from '#domain/run/runCorrections.ts'
import { UNTOUCHED, fold, foldOn } from '#domain/run/runFold.ts'
import type { Folded } from '#domain/run/runFold.ts'
import { nextSceneOf, sceneOf } from '#domain/stage/stageScene.ts'

import { backUp } from './backups.ts'
import { failureOf } from './failure.ts'
import { openPlan } from './plan.ts'
import { ALIVE_MS, lastAlive, noteAlive } from './runAlive.ts'
import { keepAfter, runNow } from './runClock.ts'
import { appendEvent, forgetEnd, readRun, startRun } from './runLog.ts'
import type { LoggedRun } from './runLog.ts'
import { announceScene, publishScene } from './stageLink.ts'

/** The run that the console holds open. */
export interface OpenRun extends Folded {
  /** With the names that were put right while it was on. */
  readonly run: Run
  /** As it was frozen. */
  readonly frozen: Run
  readonly events: readonly RunEvent[]
}

interface RunStore {
  readonly open: OpenRun | null
  /** False while the operator has gone back to the plan; the run goes on. */
  readonly consoleShown: boolean
  /** True from a key until what it does is safe. */
  readonly writing: boolean
  /** What was last refused, for the console to tell; `at` in milliseconds of the run clock. */
  readonly refusal: Refusal | null
}

export interface Refusal {
  readonly reason: RunRefusal | FailureKind
  readonly ask: RunAsk['type']
  readonly at: number
}

export const useRun = create<RunStore>(() => ({
  open: null,
  consoleShown: false,
  writing: false,
  refusal: null,
}))

/** Whether the console of this conference is on the screen, with a run that goes on. */
export function isConsoleOf({ open, consoleShown }: RunStore, conferenceId: Id | null): boolean {
  return (
    consoleShown &&
    open !== null &&
    open.state.phase !== 'ended' &&
    open.run.conferenceId === conferenceId
  )
}

/** Starts a run of the open conference and opens it on the console. */
export async function beginRun(mode: RunMode): Promise<void> {
  const { conferenceId, plan } = openPlan()
  if (conferenceId === null) throw new Error('beginRun: no conference is open')
  show(await startRun(plan, conferenceId, mode, runNow()))
  // Beside the ceremony, which never waits for it: what is kept does not depend on it.
  void backUp('ceremony')
  showConsole()
}

/**
 * Opens a run that was not ended, at the step where it was, and writes down the outage: as time of that
 * step, or as a pause of it.
 */
export async function resumeRun(runId: Id, paused = false): Promise<void> {
  const logged = await readRun(runId)
  if (logged === null) throw new Error(`resumeRun: no run ${runId}`)
  const { lastAt, outageMs } = await outageOf(logged)
  keepAfter(lastAt)
  const seq = logged.events.at(-1)?.seq ?? 0
  await appendEvent(runId, seq, { type: 'resumed', lastAt, outageMs, paused }, runNow())
  await reload(runId)
  showConsole()
}

/** Back to the plan; the run stays open and goes on. */
export function leaveConsole() {
  useRun.setState({ consoleShown: false })
}

/** To the console of the open run. */
export function showConsole() {
  useRun.setState({ consoleShown: true })
}

/** Ends a run that nobody will go on with. */
export async function discardRun(runId: Id): Promise<void> {
  const logged = await readRun(runId)
  if (logged === null) throw new Error(`discardRun: no run ${runId}`)
  const { lastAt } = await outageOf(logged)
  await appendEvent(runId, logged.events.at(-1)?.seq ?? 0, { type: 'ended' }, lastAt)
}

/** Takes back the end of a run, and opens it on the console where it was. */
export async function reopenRun(runId: Id): Promise<void> {
  const logged = await readRun(runId)
  if (logged === null) throw new Error(`reopenRun: no run ${runId}`)
  const last = fold(logged.run, logged.events).undoable.at(-1)
  if (last?.type !== 'ended') throw new Error(`reopenRun: run ${runId} is not ended`)
  keepAfter(logged.events.at(-1)?.at ?? 0)
  const seq = logged.events.at(-1)?.seq ?? 0
  await appendEvent(runId, seq, { type: 'undone', eventId: last.id }, runNow())
  await reload(runId)
  showConsole()
}

/** When a run was last known to live, and for how long it has been away. Milliseconds. */
export async function outageOf({ run, events }: LoggedRun) {
  const lastEvent = events.at(-1)?.at ?? Date.parse(run.startedAt)
  const lastAt = Math.max(lastEvent, (await lastAlive(run.id)) ?? 0)
  return { lastAt, outageMs: Math.max(0, runNow() - lastAt) }
}

/** Lets go of the run; on the disk it stays as it is. */
export function closeRun() {
  stopAlive()
  clearTimeout(ahead)
  forgetEnd()
  useRun.setState({ open: null, consoleShown: false, refusal: null })
}

let queue: Promise<unknown> = Promise.resolve()

/**
 * Does what the operator asks: written first, shown when no power cut can take it back. A GO while
 * another command is being written is one too many; anything else waits its turn. True when it was
 * done.
 */
export function ask(asked: RunAsk): Promise<boolean> {
  if (useRun.getState().writing && asked.type === 'go') {
    refuse('tooSoon', asked.type)
    return Promise.resolve(false)
  }
  const turn = queue.then(() => answer(asked))
  // A fault of the program in one command, which who asked hears of, must not make the keys dead.
  queue = turn.catch(() => undefined)
  return turn
}

async function answer(asked: RunAsk): Promise<boolean> {
  const { open } = useRun.getState()
  if (open === null) return false
  const now = runNow()
  const result = command(open.frozen, open.state, asked, now)
  if (!result.ok) {
    refuse(result.reason, asked.type)
    return false
  }
  useRun.setState({ writing: true })
  try {
    return await append(open, result.action, now, asked.type)
  } catch (error) {
    refuse(failureOf(error).kind, asked.type)
    return false
  } finally {
    useRun.setState({ writing: false })
  }
}

async function append(open: OpenRun, action: RunAction, now: number, asked: RunAsk['type']) {
  const lastSeq = open.events.at(-1)?.seq ?? 0
  const written = await appendEvent(open.run.id, lastSeq, action, now, (event) => {
    const run = open.frozen
    const showIt = shownNext({ run, events: [...open.events, event] }, foldOn(run, open, [event]))
    return () => {
      showIt()
      useRun.setState({ writing: false })
    }
  })
  if (written !== null) return true
  await reload(open.run.id)
  refuse('stale', asked)
  return false
}

function refuse(reason: Refusal['reason'], asked: RunAsk['type']) {
  useRun.setState({ refusal: { reason, ask: asked, at: runNow() } })
}

async function reload(runId: Id) {
  const logged = await readRun(runId)
  if (logged !== null) show(logged)
}

function show(logged: LoggedRun) {
  shownNext(logged, foldOn(logged.run, UNTOUCHED, logged.events))()
}

/** Works out what console and stage will show; what it gives shows it. */
function shownNext({ run, events }: LoggedRun, folded: Folded): () => void {
  const { state } = folded
  const told = correctedRun(run, state)
  const scene = sceneOf(told, state)
  return () => {
    publishScene(scene)
    useRun.setState({ open: { run: told, frozen: run, events, ...folded } })
    announceNext(told, folded)
    if (state.phase === 'ended') stopAlive()
    else keepAlive(run.id)
  }
}

/** Long after a picture is painted, and long before the next GO. */
const AHEAD_MS = 250

let ahead: ReturnType<typeof setTimeout> | undefined

/** When the picture that was asked for is on the screen: what the next one will need. */
function announceNext(run: Run, { state }: Folded) {
  clearTimeout(ahead)
  ahead = setTimeout(() => {
    const next = nextSceneOf(run, state)
    if (next !== null) announceScene(next)
  }, AHEAD_MS)
}

let alive: { readonly runId: Id; readonly timer: ReturnType<typeof setInterval> } | null = null

function keepAlive(runId: Id) {
  if (alive?.runId === runId) return
  stopAlive()
  const note = () => noteAlive(runId, runNow())
  alive = { runId, timer: setInterval(() => void note(), ALIVE_MS) }
}

function stopAlive() {
  clearInterval(alive?.timer)
  alive = null
}
