import { readFile, rm, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { syncFolder } from '#main/saveFile.ts'

import { listJournal } from './files.ts'
import type { JournalFile } from './files.ts'
import { isNewer, scan } from './scan.ts'

/** Where a journal ends, as far as it can be read. */
export interface End {
  readonly lastSeq: number
  readonly lastHash: string
  readonly cutBytes: number
  readonly damaged: number
  /** True when a later version of the program wrote it: then it is left as it is. */
  readonly isNewer: boolean
  /** The file to go on with; null after damage, because nothing is written behind that. */
  readonly appendable: JournalFile | null
}

const EMPTY: End = {
  lastSeq: 0,
  lastHash: '',
  cutBytes: 0,
  damaged: 0,
  isNewer: false,
  appendable: null,
}

/**
 * Looks at the newest file only, and cuts a half written end off it; a file of which not one line is
 * whole is put aside.
 *
 * @param own the folder that is written to; files of others are only read
 * @param data version of the rows that will be written
 */
export async function findEnd(own: string, others: readonly string[], data: number): Promise<End> {
  const files = await listJournal([own, ...others])
  let cutBytes = 0
  for (const file of files.toReversed()) {
    const bytes = await readFile(file.path)
    const { header, lines, goodBytes, damaged, lastHash } = scan(bytes)
    if (header !== null && isNewer(header, data)) return { ...EMPTY, isNewer: true }
    const last = lines.at(-1)
    if (goodBytes < bytes.length) {
      cutBytes += bytes.length - goodBytes
      // What is cut is kept beside: it was never acknowledged, but it may be asked for.
      await writeFile(`${file.path}.cut`, bytes.subarray(goodBytes), { mode: 0o600 }).catch(
        () => undefined,
      )
    }
    if (last === undefined) {
      await rm(file.path)
      continue
    }
    const folder = path.dirname(file.path)
    if (goodBytes < bytes.length) await truncate(file.path, goodBytes)
    if (cutBytes > 0) await syncFolder(folder)
    const canGoOn = folder === own && damaged === 0 && header?.data === data
    return {
      ...EMPTY,
      lastSeq: last.seq,
      lastHash,
      cutBytes,
      damaged,
      appendable: canGoOn ? file : null,
    }
  }
  return { ...EMPTY, cutBytes }
}
