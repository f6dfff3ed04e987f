import type { FilePlace } from '#domain/fileProblem.ts'
import { TABLE_NAMES } from '#domain/record.ts'
import type { TableName } from '#domain/record.ts'

const tables: readonly string[] = TABLE_NAMES

/**
 * The place behind a path in the payload: `tables.recipients.11.count`, `runs.0.events.3.at`. Null
 * for a path that leads to no record. What lies in the plan of a run is told as being in the run.
 */
export function placeOf(path: readonly PropertyKey[]): FilePlace | null {
  const [top, ...rest] = path
  if (top === 'tables') return placeInTable(rest)
  if (top !== 'runs' || typeof rest[0] !== 'number') return null
  const [run, part, event, ...inner] = rest
  if (part === 'events' && typeof event === 'number')
    return { table: 'runEvents', row: event + 1, field: fieldOf(inner) }
  const within = part === 'run' ? rest.slice(2) : rest.slice(1)
  return { table: 'runs', row: run + 1, field: fieldOf(within) }
}

function placeInTable([table, index, ...inner]: readonly PropertyKey[]): FilePlace | null {
  if (typeof table !== 'string' || !tables.includes(table) || typeof index !== 'number') return null
  return { table: table as TableName, row: index + 1, field: fieldOf(inner) }
}

function fieldOf(path: readonly PropertyKey[]): string | null {
  const names = path.filter((step) => typeof step === 'string')
  return names.length === 0 ? null : names.slice(0, 2).join('.')
}
