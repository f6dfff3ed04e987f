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
import { openPlan, showInPlan } from './plan.ts'
import { inTurn, onDisk } from './saving.ts'

/**
 * The only writer of the plan. A verb gives changes; they and their history entry go to the disk in
 * one strict transaction; only then do the stores, and so the screens, show them.
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
  const entry = { scope, label, changes, at: now(), undone: 0 } as const
  const { seq, dropped } = await onDisk(() =>
    inOneTransaction(changes, async () => {
      const db = database()
      const earlier = await db.history.where('scope').equals(scope).sortBy('seq')
      const undone = earlier.filter((line) => line.undone === 1)
      const tooOld = earlier.filter((line) => line.undone === 0).slice(0, -(HISTORY_LIMIT - 1))
      const gone = [...undone, ...tooOld].map((line) => line.seq ?? 0)
      if (gone.length > 0) await db.history.bulkDelete(gone)
      return { seq: await db.history.add(entry), dropped: new Set(gone) }
    }),
  )
  show(changes)
  const history = useHistory.getState()
  if (history.scope !== scope) return
  const kept = history.lines.filter((line) => !dropped.has(line.seq))
  useHistory.setState({ lines: [...kept, lineOf({ ...entry, seq })] })
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
    const entry = await database().history.get(line.seq)
    if (entry === undefined) throw new Error(`history: entry ${line.seq} is gone`)
    const turned = way === 'undo' ? invert(entry.changes) : entry.changes
    await inOneTransaction(turned, () =>
      database().history.update(line.seq, { undone: way === 'undo' ? 1 : 0 }),
    )
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

/** Writes the changes and whatever `also` writes, all or nothing. */
function inOneTransaction<T>(changes: readonly Change[], also: () => PromiseLike<T>): Promise<T> {
  const db = database()
  const names = TABLE_NAMES.filter((name) => changes.some((change) => change.table === name))
  const stores = [...names.map((name) => db.table(name)), db.history]
  return db.transaction('rw', stores, async () => {
    for (const name of names)
      await writeTable(
        name,
        changes.filter((change) => change.table === name),
      )
    return also()
  })
}

/** Reads the rows that change, changes them by the one rule that memory uses too, writes them back. */
async function writeTable(name: TableName, changes: readonly Change[]): Promise<void> {
  const table = database().table<{ readonly id: Id }, Id>(name)
  const ids = changes.map((change) => change.id)
  const rows = (await table.bulkGet(ids)).filter((row) => row !== undefined)
  const before = { ...emptyPlan(), [name]: new Map(rows.map((row) => [row.id, row])) }
  const after = applyChanges(before, changes)[name]
  await table.bulkPut([...after.values()])
  const gone = ids.filter((id) => !after.has(id))
  if (gone.length > 0) await table.bulkDelete(gone)
}
