import type { Op } from '#bridge'
import type { Plan } from '#domain/plan.ts'
import { rowsOf } from '#domain/plan.ts'
import type { Id } from '#domain/record.ts'
import type { Run, RunAction, RunEvent, RunMode } from '#domain/run/run.ts'
import { fold } from '#domain/run/runFold.ts'
import { plannedStartAt, stepsOf } from '#domain/run/runSteps.ts'

import { database } from './database.ts'
import { newId } from './ids.ts'
import { persist, readKept } from './persist.ts'
import { inTurn, watched } from './saving.ts'

/**
 * The log of the runs. An event is only ever added; a promise of this file settles when the disk has
 * it, because the hall may see nothing that a power cut can take back.
 */

/** A run with its log, as it is on the disk. */
export interface LoggedRun {
  readonly run: Run
  /** By their number, without a gap. */
  readonly events: readonly RunEvent[]
}

/** Freezes the plan into a run and writes its first event. `now` in milliseconds. */
export async function startRun(
  plan: Plan,
  conferenceId: Id,
  mode: RunMode,
  now: number,
): Promise<LoggedRun> {
  const run: Run = {
    id: newId(),
    conferenceId,
    mode,
    startedAt: new Date(now).toISOString(),
    plannedStartAt: plannedStartAt(plan, mode, now),
    steps: stepsOf(plan),
    plan: rowsOf(plan),
  }
  const started: RunEvent = { type: 'started', id: newId(), runId: run.id, seq: 1, at: now }
  await written(() =>
    persist([
      { table: 'runs', put: { ...run } },
      { table: 'runEvents', put: { ...started } },
    ]),
  )
  end = { runId: run.id, seq: started.seq }
  return { run, events: [started] }
}

/**
 * Adds one event after the last that the caller knows. When another window wrote in between, the
 * number is taken and nothing is added: null, and the caller reads the log anew.
 *
 * @param prepare called while the disk works; what it gives shows the event, and is called once a power
 *   cut cannot take it back
 */
export async function appendEvent(
  runId: Id,
  lastSeq: number,
  action: RunAction,
  now: number,
  prepare: (event: RunEvent) => () => void = () => () => {},
): Promise<RunEvent | null> {
  const event: RunEvent = { ...action, id: newId(), runId, seq: lastSeq + 1, at: now }
  return written(async () => {
    // Asked before the journal is written: what it holds must not be refused by the database.
    if (await isTaken(event)) return null
    let show = () => {}
    const kept = persist([{ table: 'runEvents', put: { ...event } }], () => {
      end = { runId, seq: event.seq }
      show()
    })
    show = prepare(event)
    await kept
    return event
  })
}

/**
 * The event that was written last here. What follows it needs no look at the disk: main takes actions
 * from this window alone, and they are written one after the other.
 */
let end: { readonly runId: Id; readonly seq: number } | null = null

/** Looks at the disk again before the next event: when others may have written to the log. */
export function forgetEnd() {
  end = null
}

async function isTaken({ runId, seq }: RunEvent): Promise<boolean> {
  const follows = end?.runId === runId && end.seq === seq - 1
  // A closed database is asked all the same, so that it is left before the journal is written.
  if (follows && database().isOpen()) return false
  const taken = await readKept(() =>
    database().runEvents.where('[runId+seq]').equals([runId, seq]).count(),
  )
  return taken > 0
}

/**
 * Adds runs that came with a file, each whole, all or none. A run that is here already stays as it
 * is, since a log only grows; so the same file may come twice.
 */
export async function addRuns(runs: readonly LoggedRun[]): Promise<void> {
  if (runs.length === 0) return
  await written(async () => {
    const present = new Set(await readKept(() => database().runs.toCollection().primaryKeys()))
    const ops = runs
      .filter(({ run }) => !present.has(run.id))
      .flatMap(({ run, events }): readonly Op[] => [
        { table: 'runs', put: { ...run } },
        ...events.map((event) => ({ table: 'runEvents', put: { ...event } }) as const),
      ])
    if (ops.length > 0) await persist(ops)
  })
}

function written<T>(write: () => Promise<T>): Promise<T> {
  return inTurn(() => watched(write))
}

/** Reads a run with its log; null when there is no such run. */
export function readRun(runId: Id): Promise<LoggedRun | null> {
  return readKept(async () => {
    const db = database()
    const run = await db.runs.get(runId)
    if (run === undefined) return null
    const events = await db.runEvents
      .where('[runId+seq]')
      .between([runId, 0], [runId, Number.POSITIVE_INFINITY])
      .toArray()
    return { run, events }
  })
}

/** All runs of a conference with their logs, the newest first. */
export async function runsOf(conferenceId: Id): Promise<readonly LoggedRun[]> {
  const runs = await readKept(() =>
    database().runs.where('conferenceId').equals(conferenceId).toArray(),
  )
  const logged = await Promise.all(runs.map((run) => readRun(run.id)))
  return logged
    .filter((each) => each !== null)
    .toSorted((a, b) => (a.run.startedAt < b.run.startedAt ? 1 : -1))
}

/** The newest run of any conference that was started and not ended, or null. */
export async function unfinishedRun(): Promise<LoggedRun | null> {
  const runs = await readKept(() => database().runs.toArray())
  const newest = runs.toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1))
  for (const { id } of newest) {
    const logged = await readRun(id)
    if (logged !== null && isOpen(logged)) return logged
  }
  return null
}

/** Started and not ended. */
export function isOpen({ run, events }: LoggedRun): boolean {
  return fold(run, events).phase !== 'ended'
}
