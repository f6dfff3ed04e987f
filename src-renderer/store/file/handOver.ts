import type { FileProblem } from '#domain/fileProblem.ts'
import { rowsOf } from '#domain/plan.ts'
import type { Id } from '#domain/record.ts'
import { bridge } from '#store/bridge.ts'
import { now } from '#store/ids.ts'
import { readPlan } from '#store/plan.ts'
import { isOpen, runsOf } from '#store/runLog.ts'

import { readFile } from './reader.ts'
import { writeConferenceFile } from './writeConferenceFile.ts'

export interface HandOverChoice {
  /** Ended runs with their logs come along. */
  readonly withRuns: boolean
  /** Null: anyone can read the file. */
  readonly passphrase: string | null
}

export type HandOverResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: FileProblem }

/**
 * Makes the file of a conference from what is on the disk, and reads it back before it is given
 * away: a file that cannot be taken in again is never handed over.
 */
export async function makeHandOver(
  conferenceId: Id,
  { withRuns, passphrase }: HandOverChoice,
  signal: AbortSignal,
): Promise<HandOverResult> {
  const [plan, runs, { version }] = await Promise.all([
    readPlan(conferenceId),
    withRuns ? endedRunsOf(conferenceId) : [],
    bridge().appInfo(),
  ])
  const content = { rows: rowsOf(plan), runs, exportedAt: now(), program: version }
  const bytes = await writeConferenceFile(content, passphrase)
  const read = await readFile(bytes, passphrase, signal)
  return read.ok ? { ok: true, bytes } : read
}

/** The runs that can be handed over, the oldest first. */
export async function endedRunsOf(conferenceId: Id) {
  return (await runsOf(conferenceId)).filter((logged) => !isOpen(logged)).toReversed()
}
