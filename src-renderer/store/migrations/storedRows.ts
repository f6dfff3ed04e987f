import type { JournalLine, Op, StoredData, StoredRow, StoredTable, StoredTables } from '#bridge'
import { TABLE_NAMES } from '#domain/record.ts'
import type { TableName } from '#domain/record.ts'
import type { Run } from '#domain/run/run.ts'
import type { HistoryEntry } from '#store/historyEntry.ts'

import { MIGRATIONS, migratedChange, migratedPlan, migratedRow } from './migrations.ts'
import type { Migration } from './migrations.ts'

/**
 * A stored row of version `from` in today's: a record, a run with the plan that it froze, or a step of
 * the undo list with the records within. Events of a run hold no record. A row that is none of ours,
 * as a snapshot may hold, stays as it is, and whoever reads it must look at it.
 */
export function migratedStoredRow(
  table: StoredTable,
  row: StoredRow,
  from: number,
  steps: readonly Migration[] = MIGRATIONS,
): StoredRow {
  if (!steps.some(({ to }) => to > from)) return row
  if (isRecordTable(table)) return migratedRow(table, row, from, steps)
  if (table === 'runs') {
    const run = row as unknown as Run
    if (!holdsPlan(run.plan)) return row
    return { ...run, plan: migratedPlan(run.plan, from, steps) }
  }
  if (table === 'history') {
    const entry = row as unknown as HistoryEntry
    if (!holdsChanges(entry.changes)) return row
    const changes = entry.changes.map((change) => migratedChange(change, from, steps))
    return { ...entry, changes }
  }
  return row
}

/** All data in today's version. */
export function migratedData(data: StoredData, steps: readonly Migration[] = MIGRATIONS) {
  const tables = Object.entries(data.tables) as readonly [StoredTable, readonly StoredRow[]][]
  return {
    ...data,
    data: steps.at(-1)?.to ?? data.data,
    tables: Object.fromEntries(
      tables.map(([table, rows]) => [
        table,
        rows.map((row) => migratedStoredRow(table, row, data.data, steps)),
      ]),
    ) as unknown as StoredTables,
  }
}

/** What actions of the journal do, in today's version. */
export function migratedOps(
  lines: readonly JournalLine[],
  steps: readonly Migration[] = MIGRATIONS,
): readonly Op[] {
  return lines.flatMap(({ ops, data }) =>
    ops.map((op) =>
      'put' in op ? { ...op, put: migratedStoredRow(op.table, op.put, data, steps) } : op,
    ),
  )
}

function isRecordTable(table: StoredTable): table is TableName {
  return (TABLE_NAMES as readonly string[]).includes(table)
}

function holdsPlan(plan: unknown): boolean {
  return isObject(plan) && TABLE_NAMES.every((name) => Array.isArray(plan[name]))
}

function holdsChanges(changes: unknown): boolean {
  return Array.isArray(changes) && changes.every(isObject)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
