import { added, removed, updated } from './change.ts'
import type { Change } from './change.ts'
import { compareOrder } from './order.ts'
import { conferenceOf } from './plan.ts'
import type { Plan, PlanRows } from './plan.ts'
import { TABLE_NAMES } from './record.ts'
import type { Conference, Id, TableName, Tables } from './record.ts'

/** What becomes of one record when a plan is brought to other rows of the same conference. */
export interface RecordDifference {
  readonly table: TableName
  readonly id: Id
  readonly kind: 'added' | 'changed' | 'removed'
  /** Of a changed record: the fields that get another value. */
  readonly fields: readonly FieldDifference[]
}

export interface FieldDifference {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

export interface Difference {
  readonly changes: readonly Change[]
  readonly records: readonly RecordDifference[]
}

/** What belongs to a machine, not to the conference: a file does not change it. */
type OwnField = 'isSample' | 'archived' | 'deletedAt' | 'createdAt' | 'received'

/**
 * The changes that bring a plan to these rows of the same conference, with what they are for a
 * reader. Records are the same when their ids are.
 */
export function differenceOf(plan: Plan, rows: PlanRows): Difference {
  const own = conferenceOf(plan)
  const changes: Change[] = []
  for (const table of TABLE_NAMES)
    changes.push(...changesOfTable(plan, table, inOrder(rows[table]), own))
  return { changes, records: changes.map(recordOf) }
}

function changesOfTable(
  plan: Plan,
  table: TableName,
  rows: readonly Tables[TableName][],
  own: Conference | null,
): readonly Change[] {
  const present = plan[table] as ReadonlyMap<Id, Tables[TableName]>
  const kept = new Set(rows.map(({ id }) => id))
  const gone = inOrder([...present.values()].filter(({ id }) => !kept.has(id)))
  return [
    ...rows.flatMap((row) => {
      const before = present.get(row.id)
      const wanted = table === 'conferences' ? { ...row, ...ownFields(own) } : row
      return before === undefined ? added(table, wanted) : updated(table, before, wanted)
    }),
    ...gone.map((row) => removed(table, row)),
  ]
}

/** As a reader knows the list; a table without an order has one row. */
function inOrder(rows: readonly Tables[TableName][]): readonly Tables[TableName][] {
  return rows.toSorted((a, b) => ('order' in a && 'order' in b ? compareOrder(a, b) : 0))
}

function ownFields(own: Conference | null): Partial<Pick<Conference, OwnField>> {
  if (own === null) return {}
  const { isSample, archived, deletedAt, createdAt, received } = own
  return { isSample, archived, deletedAt, createdAt, received }
}

function recordOf(change: Change): RecordDifference {
  const { table, id, before, after } = change
  if (before === undefined) return { table, id, kind: 'added', fields: [] }
  if (after === undefined) return { table, id, kind: 'removed', fields: [] }
  const from = before as Readonly<Record<string, unknown>>
  const fields = Object.entries(after).map(([field, value]) => ({
    field,
    before: from[field],
    after: value as unknown,
  }))
  return { table, id, kind: 'changed', fields }
}
