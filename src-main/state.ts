import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

import { z } from 'zod'

import { STORED_TABLES } from './bridge.ts'
import type { Counted, StoredTable } from './bridge.ts'

const tables = Object.keys(STORED_TABLES) as readonly StoredTable[]
const count = z.number().int().nonnegative()

/** A value of one kind for every table. */
function perTable<T extends z.ZodType>(value: T) {
  return z.strictObject(
    Object.fromEntries(tables.map((table) => [table, value])) as Record<StoredTable, T>,
  )
}

// Not strict: that a later program wrote it must be known also where it says more than this one knows.
const stateFile = z.object({
  program: z.string(),
  data: count,
  chromium: count,
  clean: z.boolean(),
  lastSeq: count,
  counted: z
    .strictObject({ seq: count, data: count, counts: perTable(count), sums: perTable(z.string()) })
    .nullable()
    .catch(null),
})

/** What is known of the data outside the database, for the comparison at the next start. */
export interface State {
  /** Version of the program that wrote it. */
  readonly program: string
  readonly data: number
  /** Major version of the Chromium that had the database open last. */
  readonly chromium: number
  /** True from a proper end to the next start. */
  readonly clean: boolean
  readonly lastSeq: number
  readonly counted: Counted | null
}

/** The state that the last run left; null at the first start, and when it cannot be read. */
export function readState(dataFolder: string): State | null {
  try {
    return stateFile.parse(JSON.parse(readFileSync(fileIn(dataFolder), 'utf8')))
  } catch {
    // It holds nothing that is not elsewhere too; without it the end counts as unclean.
    return null
  }
}

/** Replaces the state, flushed. Synchronous: at the end of the program there is no later. */
export function writeState(dataFolder: string, state: State): void {
  mkdirSync(dataFolder, { recursive: true })
  const file = fileIn(dataFolder)
  try {
    writeFlushed(`${file}.tmp`, JSON.stringify(state))
    renameSync(`${file}.tmp`, file)
  } catch (error) {
    rmSync(`${file}.tmp`, { force: true })
    throw error
  }
}

function writeFlushed(file: string, text: string): void {
  const handle = openSync(file, 'w', 0o600)
  try {
    writeFileSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function fileIn(dataFolder: string): string {
  return path.join(dataFolder, 'state.json')
}
