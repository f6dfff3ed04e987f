import type { Change } from '#domain/change.ts'
import type { PlanRows } from '#domain/plan.ts'
import { TABLE_NAMES } from '#domain/record.ts'
import type { TableName } from '#domain/record.ts'

import { receivedFile } from './002-received-file.ts'
import { ownWords } from './003-own-words.ts'
import { people } from './004-people.ts'
import { phrasesAndHall } from './005-phrases-and-hall.ts'
import { readingPlaces } from './006-reading-places.ts'
import type { OldRow, OldRows } from './oldRow.ts'

/**
 * One step of the schema. It is a pure function of a record and is never edited once shipped; the
 * database, the conference files and whatever else keeps whole records all go through it.
 */
export interface Migration {
  /** The version that it leads to, from the one before. */
  readonly to: number
  /** The record in the new version; the very same object where nothing changes. */
  readonly row: (table: TableName, row: OldRow) => OldRow
}

/** The first version that was ever shipped. */
export const FIRST_VERSION = 1

/** All steps, each one version further than the one before. */
export const MIGRATIONS: readonly Migration[] = [
  { to: 2, row: receivedFile },
  { to: 3, row: ownWords },
  { to: 4, row: people },
  { to: 5, row: phrasesAndHall },
  { to: 6, row: readingPlaces },
]

/** The version of the records that this program reads and writes. */
export const SCHEMA_VERSION = MIGRATIONS.at(-1)?.to ?? FIRST_VERSION

/** A record of version `from` in today's. */
export function migratedRow(
  table: TableName,
  row: OldRow,
  from: number,
  steps: readonly Migration[] = MIGRATIONS,
): OldRow {
  return steps
    .filter(({ to }) => to > from)
    .reduce((current, step) => step.row(table, current), row)
}

/** Records of version `from` in today's. */
export function migratedRows(
  rows: OldRows,
  from: number,
  steps: readonly Migration[] = MIGRATIONS,
): OldRows {
  return Object.fromEntries(
    TABLE_NAMES.map((table) => [
      table,
      rows[table].map((row) => migratedRow(table, row, from, steps)),
    ]),
  ) as unknown as OldRows
}

/** The plan that a run froze under version `from`, in today's. */
export function migratedPlan(
  plan: PlanRows,
  from: number,
  steps: readonly Migration[] = MIGRATIONS,
): PlanRows {
  return migratedRows(plan as unknown as OldRows, from, steps) as unknown as PlanRows
}

/**
 * A change of version `from` in today's, so that undo, redo and replay never bring back a record of
 * an older shape. A change of some fields only is left alone: it holds no record. A step that takes
 * away or renames a field must therefore deal with such changes itself.
 */
export function migratedChange(
  change: Change,
  from: number,
  steps: readonly Migration[] = MIGRATIONS,
): Change {
  const { table, before, after } = change
  const whole = (row: object) => migratedRow(table, row as OldRow, from, steps)
  if (before === undefined && after !== undefined)
    return { ...change, after: whole(after) } as unknown as Change
  if (after === undefined && before !== undefined)
    return { ...change, before: whole(before) } as unknown as Change
  return change
}
