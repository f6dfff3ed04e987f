import { useEffect, useState } from 'react'

import type { StoredTable } from '#bridge'
import { readSnapshot } from '#store/readSnapshot.ts'
import { countRows } from '#store/wholeData.ts'

type Rows = Readonly<Record<StoredTable, number>>

/** How many rows there are now, and would be after going back to a snapshot. */
export type ComparisonState =
  | { readonly state: 'none' }
  | { readonly state: 'reading' }
  | { readonly state: 'broken' }
  | { readonly state: 'read'; readonly before: Rows; readonly after: Rows }

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
  const [data, before] = await Promise.all([readSnapshot(name), countRows()])
  if (data === null) return { state: 'broken' }
  const counts = Object.entries(data.tables).map(([table, rows]) => [table, rows.length])
  return { state: 'read', before, after: Object.fromEntries(counts) as Rows }
}
