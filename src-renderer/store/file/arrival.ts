import { updated } from '#domain/change.ts'
import type { Change } from '#domain/change.ts'
import { duplicateConference } from '#domain/conference.ts'
import { addedRows } from '#domain/copy.ts'
import { differenceOf } from '#domain/difference.ts'
import type { Difference } from '#domain/difference.ts'
import { conferenceOf, planOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import { TABLE_NAMES } from '#domain/record.ts'
import type { Conference, Id, ReceivedFile } from '#domain/record.ts'
import { backUp } from '#store/backups.ts'
import { database } from '#store/database.ts'
import { edit, editLibrary, forgetHistory } from '#store/edit.ts'
import { newId, now } from '#store/ids.ts'
import { closeConference, openConference, readPlan } from '#store/plan.ts'
import { addRuns } from '#store/runLog.ts'

import type { ConferenceFile } from './readConferenceFile.ts'

/**
 * Ids are random and stay the same in a file, so that the same record is known on every machine: an
 * office sends a plan away, gets it back, and sees what was changed. Only a copy gets fresh ids.
 */

/** What a file is to this machine. */
export type Arrival =
  | { readonly kind: 'new' }
  /** Some of its ids belong to another conference here: it can only come as a copy. */
  | { readonly kind: 'copyOnly' }
  | UpdateArrival

export interface UpdateArrival {
  readonly kind: 'update'
  /** The conference as it is here, with its plan. */
  readonly present: Conference
  readonly plan: Plan
  readonly difference: Difference
  /** The very file from which the conference last came. */
  readonly isSameFile: boolean
  /** A newer file has been taken in already. */
  readonly isOlder: boolean
  /** Runs of the file that are not here yet. */
  readonly newRuns: number
  /** Steps that were done here after the state on which the file builds; an update may undo them. */
  readonly ownSteps: number
}

/** Says what a file is to this machine; nothing is written. */
export async function arrivalOf(file: ConferenceFile): Promise<Arrival> {
  const id = idOf(file)
  const present = await database().conferences.get(id)
  const foreign = await hasForeignIds(file, id)
  if (foreign) return { kind: 'copyOnly' }
  if (present === undefined) return { kind: 'new' }
  const plan = await readPlan(id)
  const { received } = present
  return {
    kind: 'update',
    present,
    plan,
    difference: differenceOf(plan, file.rows),
    isSameFile: received?.sha256 === file.sha256,
    isOlder: received !== null && received.exportedAt > file.exportedAt,
    newRuns: await newRunsOf(file),
    ownSteps: await stepsSince(id, latest(received?.receivedAt, baseOf(file))),
  }
}

/** Adds the conference as it stands in the file: one step of the library. */
export async function takeInNew(file: ConferenceFile, label: string): Promise<Id> {
  const id = idOf(file)
  void backUp('import')
  // An earlier arrival that was taken back may have left its undo list: it speaks of other records.
  await forgetHistory(id)
  await addRuns(file.runs)
  const conferences = file.rows.conferences.map((row) => ({
    ...row,
    archived: false,
    deletedAt: null,
    received: receivedOf(file),
  }))
  await editLibrary(label, addedRows({ ...file.rows, conferences }))
  return id
}

/** Adds a copy that has nothing to do with any other conference; runs do not come along. */
export async function takeInCopy(file: ConferenceFile, label: string): Promise<Id> {
  void backUp('import')
  const changes = duplicateConference(planOf(file.rows), newId, now())
  await editLibrary(label, changes)
  return changes.find(({ table }) => table === 'conferences')?.id ?? ''
}

/**
 * Brings the conference of this machine to the file: one step of its own undo list. It is open
 * afterwards. A deleted one is there again.
 */
export async function takeInUpdate(file: ConferenceFile, label: string): Promise<Id> {
  const id = idOf(file)
  void backUp('import')
  await addRuns(file.runs)
  await openConference(id)
  try {
    await edit(label, (plan) => updateChanges(plan, file))
  } catch (error) {
    // The library is still on the screen, and the undo list must be the library's again.
    await closeConference()
    throw error
  }
  return id
}

function updateChanges(plan: Plan, file: ConferenceFile): readonly Change[] {
  const present = conferenceOf(plan)
  if (present === null) return []
  const back = { received: receivedOf(file), deletedAt: null }
  return [...differenceOf(plan, file.rows).changes, ...updated('conferences', present, back)]
}

function idOf({ rows }: ConferenceFile): Id {
  return rows.conferences[0]?.id ?? ''
}

function receivedOf({ sha256, exportedAt }: ConferenceFile): ReceivedFile {
  return { sha256, exportedAt, receivedAt: now() }
}

/** True when a record or run of the file has the id of one that belongs to another conference. */
async function hasForeignIds(file: ConferenceFile, conferenceId: Id): Promise<boolean> {
  const db = database()
  for (const table of TABLE_NAMES) {
    const ids = file.rows[table].map(({ id }) => id)
    const rows = await db.table<{ readonly conferenceId: Id }, Id>(table).bulkGet(ids)
    if (rows.some((row) => row !== undefined && row.conferenceId !== conferenceId)) return true
  }
  const runs = await db.runs.bulkGet(file.runs.map(({ run }) => run.id))
  return runs.some((run) => run !== undefined && run.conferenceId !== conferenceId)
}

async function newRunsOf({ runs }: ConferenceFile): Promise<number> {
  const present = await database().runs.bulkGet(runs.map(({ run }) => run.id))
  return present.filter((run) => run === undefined).length
}

/**
 * When the file's state was last that of this machine, by this machine's clock as far as it is known:
 * the time of the file from which its writer began, or else that of the file itself.
 */
function baseOf({ rows, exportedAt }: ConferenceFile): string {
  return rows.conferences[0]?.received?.exportedAt ?? exportedAt
}

function latest(one: string | undefined, other: string): string {
  return one !== undefined && one > other ? one : other
}

async function stepsSince(conferenceId: Id, time: string): Promise<number> {
  return database()
    .history.where('scope')
    .equals(conferenceId)
    .filter(({ at, undone }) => undone === 0 && at > time)
    .count()
}
