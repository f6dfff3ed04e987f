import type { StoredData, StoredRow, Sums } from '#bridge'

import { sha256Of } from './sha256.ts'
import { STORED } from './wholeData.ts'

/**
 * What the rows of each table come to, as main computes it. The rows must come in the order of their
 * keys, as the database gives them.
 */
export async function sumsOf({ tables }: StoredData): Promise<Sums> {
  const sums = await Promise.all(STORED.map(async (name) => [name, await sumOf(tables[name])]))
  return Object.fromEntries(sums) as Sums
}

async function sumOf(rows: readonly StoredRow[]): Promise<string> {
  const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('')
  return sha256Of(new TextEncoder().encode(text))
}
