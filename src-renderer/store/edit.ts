import type { Op } from '#bridge'
import { invert, squash } from '#domain/change.ts'
import type { Change } from '#domain/change.ts'
import { applyChanges, emptyPlan } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import { TABLE_NAMES } from '#domain/record.ts'
import type { Id, TableName } from '#domain/record.ts'

import { database } from './database.ts'
import {
  entryOf,
  redoLine,
  roomFor,
  showEntry,
  showTurned,
  undoLine,
  useHistory,
} from './history.ts'
import { LIBRARY } from './historyEntry.ts'
import type { Scope } from './historyEntry.ts'
import { now } from './ids.ts'
import { AT_ONCE, breathe, breatheBetween } from './inPieces.ts'
import { showInLibrary } from './library.ts'
import { persist, readKept } from './persist.ts'
import { forgetPrepared, openPlan, prepareInPlan, showInPlan } from './plan.ts'
import { inTurn, untilSafe, watched } from './saving.ts'

/**
 * The only writer of the plan. A verb gives changes; they and their history entry go to the disk as
 * one action; only then do the stores, and so the screens, show them.
 */

/**
 * Does one labelled, undoable step on the open conference. Nothing happens when the verb gives no
 * change. Rejects with what the verb refuses, or with a `StoreFailure`; then nothing has changed.
 */
export function edit(label: string, verb: (plan: Plan) => readonly Change[]): Promise<void> {
  return untilSafe(async (safe) => {
    const { conferenceId, plan } = openPlan()
    if (conferenceId === null) throw new Error('edit: no conference is open')
    await commit(conferenceId, label, verb(plan), safe)
  })
}

/** Does one labelled, undoable step on the library: new, duplicate, archive, delete. */
export function editLibrary(label: string, changes: readonly Change[]): Promise<void> {
  return untilSafe((safe) => commit(LIBRARY, label, changes, safe))
}

async function commit(
  scope: Scope,
  label: string,
  asked: readonly Change[],
  safe: () => void,
): Promise<void> {
  const changes = squash(asked)
  if (changes.length === 0) return
  await watched(async () => {
    await breatheBetween(changes.length)
    const rows = await opsOf(scope, changes)
    const { seq, gone } = await roomFor(scope)
    const entry = { seq, scope, label, changes, at: now(), undone: 0 } as const
    const dropped = gone.map((each) => ({ table: 'history', delete: each }) as const)
    const kept = persist(
      [...rows, ...dropped, { table: 'history', put: { ...entry } }],
      async () => {
        await show(changes)
        showEntry(entry, gone)
        safe()
      },
    )
    prepareInPlan(changes)
    await kept.finally(forgetPrepared)
  })
}

/** Forgets the undo list of a conference whose records are being replaced by others. */
export function forgetHistory(scope: Scope): Promise<void> {
  return inTurn(() =>
    watched(async () => {
      const seqs = await readKept(() =>
        database().history.where('scope').equals(scope).primaryKeys(),
      )
      if (seqs.length > 0)
        await persist(seqs.map((seq) => ({ table: 'history', delete: seq }) as const))
    }),
  )
}

/** Takes back the last step of what is open; gives its label, or null when there is none. */
export function undo(): Promise<string | null> {
  return inTurn(() => turnBack('undo'))
}

/** Does the step again that was taken back last; gives its label, or null when there is none. */
export function redo(): Promise<string | null> {
  return inTurn(() => turnBack('redo'))
}

async function turnBack(way: 'undo' | 'redo'): Promise<string | null> {
  const history = useHistory.getState()
  const line = way === 'undo' ? undoLine(history) : redoLine(history)
  if (line === null) return null
  await watched(async () => {
    const entry = await entryOf(line)
    if (entry === undefined) throw new Error(`history: entry ${line.seq} is gone`)
    const turned = way === 'undo' ? invert(entry.changes) : entry.changes
    const undone = way === 'undo' ? 1 : 0
    const rows = await opsOf(history.scope, turned)
    await persist([...rows, { table: 'history', put: { ...entry, undone } }], async () => {
      await show(turned)
      showTurned(line.seq, way === 'undo')
    })
  })
  return line.label
}

async function show(changes: readonly Change[]): Promise<void> {
  await showInPlan(changes)
  showInLibrary(changes)
}

/** What the changes do to the rows, by the one rule that the open plan uses too. */
async function opsOf(scope: Scope, changes: readonly Change[]): Promise<readonly Op[]> {
  const ofTables = TABLE_NAMES.map((table) => ({
    table,
    own: changes.filter((change) => change.table === table),
  })).filter(({ own }) => own.length > 0)
  const ops: Op[] = []
  for (const { table, own } of ofTables)
    for (let at = 0; at < own.length; at += ROWS) {
      if (at > 0) await breathe()
      ops.push(...(await opsOfTable(scope, table, own.slice(at, at + ROWS))))
    }
  return ops
}

/** So many rows at one go; each change is of another row. */
const ROWS = 4 * AT_ONCE

async function opsOfTable(
  scope: Scope,
  table: TableName,
  changes: readonly Change[],
): Promise<readonly Op[]> {
  const ids = changes.map(({ id }) => id)
  const rows = await rowsBefore(scope, table, ids)
  const before = { ...emptyPlan(), [table]: new Map(rows.map((row) => [row.id, row])) }
  const after = applyChanges(before, changes)[table]
  return [
    ...[...after.values()].map((row) => ({ table, put: { ...row } })),
    ...ids.filter((id) => !after.has(id)).map((id) => ({ table, delete: id })),
  ]
}

/** The rows as they are on the disk. The open plan has its own; those of others are read. */
async function rowsBefore(scope: Scope, table: TableName, ids: readonly Id[]) {
  const { conferenceId, plan } = openPlan()
  const rows =
    scope === conferenceId
      ? ids.map((id) => plan[table].get(id))
      : await readKept(() =>
          database()
            .table<{ readonly id: Id }, Id>(table)
            .bulkGet([...ids]),
        )
  return rows.filter((row) => row !== undefined)
}
