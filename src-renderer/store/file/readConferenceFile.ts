import type { z } from 'zod'

import { FileRefused, refuse } from '#domain/fileProblem.ts'
import type { FileProblem, FileTable } from '#domain/fileProblem.ts'
import type { PlanRows } from '#domain/plan.ts'
import { TABLE_NAMES } from '#domain/record.ts'
import { cleaned } from '#domain/row.ts'
import { SCHEMA_VERSION, migratedRows } from '#store/migrations/migrations.ts'
import type { OldRow, OldRows } from '#store/migrations/oldRow.ts'
import type { LoggedRun } from '#store/runLog.ts'

import { decipher } from './cipher.ts'
import { boundFacts, splitContainer } from './container.ts'
import type { Container } from './container.ts'
import { gunzip } from './gzip.ts'
import { checkHoldsTogether } from './holdTogether.ts'
import { readJson } from './jsonText.ts'
import { payloadSchema } from './payloadSchema.ts'
import { placeOf } from './place.ts'

/** A conference that came by file, in the shape of today, every text of it clean. */
export interface ConferenceFile {
  readonly sha256: string
  /** Version in which it was written. */
  readonly version: number
  readonly isProtected: boolean
  readonly exportedAt: string
  readonly rows: PlanRows
  readonly runs: readonly LoggedRun[]
}

export type ReadResult =
  | { readonly ok: true; readonly file: ConferenceFile }
  | { readonly ok: false; readonly problem: FileProblem }

/**
 * Reads a conference file, or says why not: whole or not at all. It believes nothing: digest,
 * cipher, size, depth, names, types, limits and references are checked in this order. It touches
 * nothing but its arguments, so it runs in a worker and under Node as well.
 */
export async function readConferenceFile(
  bytes: Uint8Array,
  passphrase: string | null,
): Promise<ReadResult> {
  try {
    return { ok: true, file: await read(bytes, passphrase) }
  } catch (error) {
    if (error instanceof FileRefused) return { ok: false, problem: error.problem }
    throw error
  }
}

async function read(bytes: Uint8Array, passphrase: string | null): Promise<ConferenceFile> {
  const container = await splitContainer(bytes)
  const { header } = container
  const packed = await openPayload(container, passphrase)
  const payload = toToday(readJson(await gunzip(packed)), header.version)
  const found = payloadSchema.safeParse(payload)
  if (!found.success) return refuse(problemOf(found.error, payload))
  checkHoldsTogether(found.data)
  const { exportedAt, tables, runs } = found.data
  return {
    sha256: header.sha256,
    version: header.version,
    isProtected: header.protection !== null,
    exportedAt,
    rows: cleaned(tables),
    runs: cleaned(runs),
  }
}

async function openPayload({ header, payload }: Container, passphrase: string | null) {
  const { protection } = header
  if (protection === null) return payload
  if (passphrase === null) return refuse({ kind: 'needsPassphrase' })
  return decipher(payload, passphrase, protection, boundFacts(header))
}

/** Brings the records, also those within runs, to the version of today; their types are not looked at. */
function toToday(payload: unknown, from: number): unknown {
  if (!isRecord(payload)) return refuse({ kind: 'badShape', name: '' })
  const { tables, runs } = payload
  if (from === SCHEMA_VERSION) return payload
  if (!Array.isArray(runs)) return refuse({ kind: 'badShape', name: 'runs' })
  return {
    ...payload,
    tables: migratedRows(oldRows(tables, 'tables'), from),
    runs: runs.map((logged: unknown) => {
      if (!isRecord(logged) || !isRecord(logged['run']))
        return refuse({ kind: 'badShape', name: 'runs' })
      const { run } = logged
      return { ...logged, run: { ...run, plan: migratedRows(oldRows(run['plan'], 'runs'), from) } }
    }),
  }
}

function oldRows(found: unknown, name: string): OldRows {
  if (!isRecord(found)) return refuse({ kind: 'badShape', name })
  const names = Object.keys(found)
  const known: readonly string[] = TABLE_NAMES
  const strange = names.find((each) => !known.includes(each))
  if (strange !== undefined) return refuse({ kind: 'unknownField', name: strange, place: null })
  for (const table of TABLE_NAMES) {
    const rows = found[table]
    if (!Array.isArray(rows) || !rows.every(isRecord))
      return refuse({ kind: 'badShape', name: table })
  }
  return found as OldRows
}

function isRecord(value: unknown): value is OldRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What the schema found first. */
function problemOf(error: z.ZodError, payload: unknown): FileProblem {
  const [issue] = error.issues
  const path = issue?.path ?? []
  const place = placeOf(path)
  if (issue?.code === 'unrecognized_keys')
    return { kind: 'unknownField', name: issue.keys[0] ?? '', place }
  if (issue?.code === 'too_big' && issue.origin === 'array' && place === null)
    return { kind: 'tooMany', table: tableOf(path), limit: Number(issue.maximum) }
  if (place === null) return { kind: 'badShape', name: path.map(String).join('.') }
  return { kind: valueAt(payload, path) === undefined ? 'missing' : 'badValue', place }
}

function tableOf(path: readonly PropertyKey[]): FileTable {
  if (path[0] === 'runs') return path[2] === 'events' ? 'runEvents' : 'runs'
  return TABLE_NAMES.find((name) => name === path[1]) ?? 'conferences'
}

function valueAt(payload: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined,
    payload,
  )
}
