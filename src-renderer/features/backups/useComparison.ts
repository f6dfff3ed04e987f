import { useEffect, useState } from 'react'

import type { StoredTable } from '#bridge'
import type { TableName } from '#domain/record.ts'
import { readSnapshot } from '#store/readSnapshot.ts'
import type { ReadSnapshot } from '#store/readSnapshot.ts'
import { countRows } from '#store/wholeData.ts'
import { backupWords } from '#text/backupWords.ts'

/** The kinds of rows that a user knows. */
export const COUNTED = Object.keys(
  backupWords.counted,
) as readonly (keyof typeof backupWords.counted)[]

type Rows = Readonly<Record<StoredTable, number>>

/** How many rows there are now, and would be after going back to a snapshot. */
export type ComparisonState =
  | { readonly state: 'none' }
  | { readonly state: 'reading' }
  | { readonly state: 'refused'; readonly read: Exclude<ReadSnapshot, { readonly ok: true }> }
  | {
      readonly state: 'read'
      readonly before: Rows
      readonly after: Rows
      /** How many references of each kind of row lead nowhere, and would be taken out. */
      readonly loose: ReadonlyMap<TableName, number>
    }

/** True when less than half of what there is would be left: that must be asked for twice. */
export function isLoss(comparison: ComparisonState): boolean {
  if (comparison.state !== 'read') return false
  return 2 * sum(comparison.after) < sum(comparison.before)
}

/** Of what is shown: the undo list comes and goes with the work. */
function sum(rows: Rows): number {
  return COUNTED.reduce((all, table) => all + rows[table], 0)
}

/** Reads one snapshot and compares it with what there is. */
export function useComparison(name: string | null): ComparisonState {
  const [read, setRead] = useState<{ name: string; result: ComparisonState } | null>(null)
  useEffect(() => {
    if (name === null) return undefined
    let isStale = false
    void compare(name).then((result) => {
      if (!isStale) setRead({ name, result })
    })
    return () => {
      isStale = true
    }
  }, [name])
  if (name === null) return { state: 'none' }
  return read?.name === name ? read.result : { state: 'reading' }
}

async function compare(name: string): Promise<ComparisonState> {
  const [read, before] = await Promise.all([readSnapshot(name), countRows()])
  if (!read.ok) return { state: 'refused', read }
  const counts = Object.entries(read.data.tables).map(([table, rows]) => [table, rows.length])
  const loose = new Map<TableName, number>()
  for (const { table } of read.loose) loose.set(table, (loose.get(table) ?? 0) + 1)
  return { state: 'read', before, after: Object.fromEntries(counts) as Rows, loose }
}
