import type { PlanRows } from '#domain/plan.ts'
import { mended } from '#domain/references.ts'
import { cleaned } from '#domain/row.ts'
import { SCHEMA_VERSION } from '#store/migrations/migrations.ts'
import type { LoggedRun } from '#store/runLog.ts'

import { encipher, newProtection } from './cipher.ts'
import { FORMAT, boundFacts, joinContainer } from './container.ts'
import { gzip } from './gzip.ts'
import type { Payload } from './payloadSchema.ts'

/** What is handed over. */
export interface HandOver {
  readonly rows: PlanRows
  /** Ended runs only: an open one belongs to the machine that leads it. */
  readonly runs: readonly LoggedRun[]
  /** ISO time. */
  readonly exportedAt: string
  /** Version of the program. */
  readonly program: string
}

/** The bytes of a conference file, enciphered when there is a passphrase. */
export async function writeConferenceFile(
  { rows, runs, exportedAt, program }: HandOver,
  passphrase: string | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const payload: Payload = {
    exportedAt,
    program,
    tables: cleaned(mended(rows)),
    runs: cleaned(runs),
  }
  const packed = await gzip(new TextEncoder().encode(JSON.stringify(payload)))
  const protection = passphrase === null ? null : newProtection()
  const facts = { format: FORMAT, version: SCHEMA_VERSION, protection } as const
  if (passphrase === null || protection === null) return joinContainer(facts, packed)
  return joinContainer(facts, await encipher(packed, passphrase, protection, boundFacts(facts)))
}
