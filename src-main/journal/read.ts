import { readFile } from 'node:fs/promises'

import { DATA_VERSION } from '#main/bridge.ts'
import type { Action, JournalLine } from '#main/bridge.ts'

import { listJournal } from './files.ts'
import { scan } from './scan.ts'

export interface ReadJournal {
  /** Every whole line after the asked one, in order. */
  readonly lines: readonly JournalLine[]
  /** Numbers that are missing between them. */
  readonly missing: number
  /** Files whose beginning cannot be read, or that do not follow from the one before. */
  readonly damaged: number
}

type NumberedAction = Action & { readonly seq: number }

/**
 * Reads the actions after a number, up to another and with it. Changes nothing on the disk, so it may
 * run beside the writer: a line that is being written is not whole and hence not there.
 */
export async function readJournal(
  folders: readonly string[],
  after: number,
  upTo = Number.POSITIVE_INFINITY,
): Promise<ReadJournal> {
  const files = await listJournal(folders)
  const lines: JournalLine[] = []
  let damaged = 0
  let missing = 0
  let last = after
  let lastHash: string | null = null
  let data = DATA_VERSION
  for (const [index, file] of files.entries()) {
    const next = files[index + 1]
    if (next !== undefined && next.firstSeq <= after + 1) continue
    if (file.firstSeq > upTo) break
    // A line that cannot be read is missing by its number, unless it is not asked for.
    const found = scan(await readFile(file.path))
    if (found.header === null) damaged += 1
    else if (lastHash !== null && found.header.previous !== lastHash) damaged += 1
    lastHash = found.lastHash
    data = found.header?.data ?? data
    // A file that follows says from where its lines hold: what a failing disk did not let us take
    // back of the one before does not count.
    const end = Math.min(upTo, (next?.firstSeq ?? Number.POSITIVE_INFINITY) - 1)
    for (const { seq, json } of found.lines) {
      if (seq <= last || seq > end) continue
      missing += seq - last - 1
      last = seq
      lines.push({ ...(JSON.parse(json) as NumberedAction), data })
    }
  }
  return { lines, missing, damaged }
}
