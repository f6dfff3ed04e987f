import type { Op } from '#bridge'
import { invert, squash } from '#domain/change.ts'
import type { Change } from '#domain/change.ts'
import { applyChanges, emptyPlan } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import { TABLE_NAMES } from '#domain/record.ts'
import type { Id, TableName } from '#domain/record.ts'

import { LIBRARY, database } from './database.ts'
import type { Scope } from './database.ts'
import { HISTORY_LIMIT, lineOf, redoLine, undoLine, useHistory } from './history.ts'
import { now } from './ids.ts'
import { showInLibrary } from './library.ts'
import { persist, readForWrite } from './persist.ts'
import { openPlan, showInPlan } from './plan.ts'
import { inTurn, onDisk } from './saving.ts'

/**
 * The only writer of the plan. A verb gives changes; they and their history entry go to the disk as
 * one action; only then do the stores, and so the screens, show them.
 */

/**
 * Does one labelled, undoable step on the open conference. Nothing happens when the verb gives no
 * change. Rejects with what the verb refuses, or with a `StoreFailure`; then nothing has changed.
 */
export function edit(label: string, verb: (plan: Plan) => readonly Change[]): Promise<void> {
  return inTurn(async () => {
    const { conferenceId, plan } = openPlan()
    if (conferenceId === null) throw new Error('edit: no conference is open')
    await commit(conferenceId, label, verb(plan))
  })
}

/** Does one labelled, undoable step on the library: new, duplicate, archive, delete. */
export function editLibrary(label: string, changes: readonly Change[]): Promise<void> {
  return inTurn(() => commit(LIBRARY, label, changes))
}

async function commit(scope: Scope, label: string, asked: readonly Change[]): Promise<void> {
  const changes = squash(asked)
  if (changes.length === 0) return
  const { entry, dropped } = await onDisk(async () => {
    const step = await readForWrite(() =>
      database().transaction('r', storesOf(changes), async () => {
        const { seq, gone } = await historyRoom(scope)
        const made = { seq, scope, label, changes, at: now(), undone: 0 } as const
        return { rows: await opsOf(changes), made, gone }
      }),
    )
    await persist([
      ...step.rows,
      ...[...step.gone].map((seq) => ({ table: 'history', delete: seq }) as const),
      { table: 'history', put: { ...step.made } },
    ])
    return { entry: step.made, dropped: step.gone }
  })
  show(changes)
  const history = useHistory.getState()
  if (history.scope !== scope) return
  const kept = history.lines.filter((line) => !dropped.has(line.seq))
  useHistory.setState({ lines: [...kept, lineOf(entry)] })
}

/** Forgets the undo list of a conference whose records are being replaced by others. */
export function forgetHistory(scope: Scope): Promise<void> {
  return inTurn(() =>
    onDisk(async () => {
      const seqs = await readForWrite(() =>
        database().history.where('scope').equals(scope).primaryKeys(),
      )
      if (seqs.length > 0)
        await persist(seqs.map((seq) => ({ table: 'history', delete: seq }) as const))
    }),
  )
}

/** The number of a new entry, and the entries that go for it: those taken back, and the oldest. */
async function historyRoom(scope: Scope) {
  const { history } = database()
  const earlier = await history.where('scope').equals(scope).sortBy('seq')
  const undone = earlier.filter((line) => line.undone === 1)
  const tooOld = earlier.filter((line) => line.undone === 0).slice(0, -(HISTORY_LIMIT - 1))
  const last = await history.orderBy('seq').lastKey()
  return {
    seq: Number(last ?? 0) + 1,
    gone: new Set([...undone, ...tooOld].map((line) => line.seq ?? 0)),
  }
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
  const changes = await onDisk(async () => {
    const entry = await readForWrite(() => database().history.get(line.seq))
    if (entry === undefined) throw new Error(`history: entry ${line.seq} is gone`)
    const turned = way === 'undo' ? invert(entry.changes) : entry.changes
    const rows = await readForWrite(() =>
      database().transaction('r', storesOf(turned), () => opsOf(turned)),
    )
    const undone = way === 'undo' ? 1 : 0
    await persist([...rows, { table: 'history', put: { ...entry, undone } }])
    return turned
  })
  show(changes)
  useHistory.setState({
    lines: history.lines.map((each) =>
      each.seq === line.seq ? { ...each, undone: way === 'undo' } : each,
    ),
  })
  return line.label
}

function show(changes: readonly Change[]) {
  showInPlan(changes)
  showInLibrary(changes)
}

function tablesOf(changes: readonly Change[]): readonly TableName[] {
  return TABLE_NAMES.filter((name) => changes.some((change) => change.table === name))
}

function storesOf(changes: readonly Change[]) {
  const db = database()
  return [...tablesOf(changes).map((name) => db.table(name)), db.history]
}

/** What the changes do to the rows that are on the disk, by the one rule that memory uses too. */
async function opsOf(changes: readonly Change[]): Promise<readonly Op[]> {
  const ops: Op[] = []
  for (const name of tablesOf(changes))
    ops.push(
      ...(await tableOps(
        name,
        changes.filter((change) => change.table === name),
      )),
    )
  return ops
}

async function tableOps(table: TableName, changes: readonly Change[]): Promise<readonly Op[]> {
  const ids = changes.map((change) => change.id)
  const stored = await database().table<{ readonly id: Id }, Id>(table).bulkGet(ids)
  const rows = stored.filter((row) => row !== undefined)
  const before = { ...emptyPlan(), [table]: new Map(rows.map((row) => [row.id, row])) }
  const after = applyChanges(before, changes)[table]
  return [
    ...[...after.values()].map((row) => ({ table, put: { ...row } })),
    ...ids.filter((id) => !after.has(id)).map((id) => ({ table, delete: id })),
  ]
}
