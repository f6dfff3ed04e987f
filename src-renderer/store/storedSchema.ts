import { z } from 'zod'

import { STORED_TABLES } from '#bridge'
import type { StoredData, StoredRow, StoredTable } from '#bridge'
import { TABLE_NAMES } from '#domain/record.ts'
import type { TableName } from '#domain/record.ts'

import { event, run } from './file/payloadSchema.ts'
import { id, isoTime, records, text } from './file/recordSchema.ts'
import { STORED } from './wholeData.ts'

/** Rows that are looked at before the page gets a turn to answer. */
const AT_ONCE = 500

/** A change holds the record that it adds or removes, or of both sides the fields that differ. */
function changeOf(table: TableName) {
  const part = records[table].partial().optional()
  return z
    .strictObject({ table: z.literal(table), id, before: part, after: part })
    .refine(
      ({ before, after }) =>
        (before !== undefined && after !== undefined) ||
        records[table].safeParse(before ?? after).success,
    )
}

const entry = z.strictObject({
  seq: z.number().int().positive(),
  scope: id,
  label: text,
  changes: z.array(z.unknown()),
  at: isoTime,
  undone: z.union([z.literal(0), z.literal(1)]),
})

const changes = new Map<unknown, z.ZodType>(TABLE_NAMES.map((table) => [table, changeOf(table)]))

/** One after the other, to the first that is none: a list that has grown costs no more than that. */
function areChanges(list: unknown): boolean {
  return (
    Array.isArray(list) &&
    list.every((one: unknown) => {
      const table = typeof one === 'object' && one !== null && 'table' in one ? one.table : null
      return changes.get(table)?.safeParse(one).success === true
    })
  )
}

const rows: { readonly [T in StoredTable]: z.ZodType } = {
  ...records,
  history: entry,
  runs: run,
  runEvents: event,
}

/**
 * Whether every row is one of ours, of today's version, and none is there twice. A snapshot says with its hash that it is
 * whole; whether it is right, nobody knows of a file that somebody may have worked on.
 */
export async function holdsOnlyOurRows({ tables }: StoredData): Promise<boolean> {
  for (const table of STORED) {
    const all: readonly StoredRow[] = tables[table]
    const key = STORED_TABLES[table]
    if (new Set(all.map((row) => row[key])).size < all.length) return false
    for (let from = 0; from < all.length; from += AT_ONCE) {
      const part = all.slice(from, from + AT_ONCE)
      if (!part.every((row) => isOurs(table, row))) return false
      await new Promise((resolve) => setTimeout(resolve))
    }
  }
  return hasPlacesOfItsOwn(tables.runEvents)
}

function isOurs(table: StoredTable, row: StoredRow): boolean {
  if (table === 'history' && !areChanges(row['changes'])) return false
  return rows[table].safeParse(row).success
}

/** The database takes each place in the log of a run only once, and refuses all data otherwise. */
function hasPlacesOfItsOwn(events: readonly StoredRow[]): boolean {
  const places = new Set(events.map((row) => `${String(row['runId'])}/${String(row['seq'])}`))
  return places.size === events.length
}
