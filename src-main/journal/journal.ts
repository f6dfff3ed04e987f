import { mkdir, readFile, rm, statfs, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { AppendResult, Op } from '#main/bridge.ts'
import { syncFolder } from '#main/saveFile.ts'

import { appendTo, openForAppend, startFile } from './appender.ts'
import type { Appender } from './appender.ts'
import { dayOf, journalFile, listJournal } from './files.ts'
import type { JournalFile } from './files.ts'
import { encodeLine } from './line.ts'
import { refusedAppend } from './refusedAppend.ts'
import { scan } from './scan.ts'

/**
 * The log of every action, which is the truth about the data: an action counts as kept when its line
 * is flushed. The database in the window is a working copy that can be made again from here.
 */
export interface Journal {
  /** The number of the last action; 0 before the first. */
  readonly lastSeq: () => number
  /** What opening found: bytes cut off behind the last whole line, and lines that cannot be read. */
  readonly found: { readonly cutBytes: number; readonly damaged: number }
  /** Writes one action and flushes it. On a refusal nothing of it is left. */
  readonly append: (ops: readonly Op[], at: string) => Promise<AppendResult>
  /** Goes on after this number, which something else has already reached. */
  readonly continueAfter: (seq: number) => void
  /** Removes files of which every action has a number up to this one. Never the newest file. */
  readonly prune: (seq: number) => Promise<readonly string[]>
  readonly close: () => Promise<void>
}

export interface JournalOptions {
  readonly now?: () => Date
  /** Bytes that may still be written to the disk. */
  readonly freeSpace?: (folder: string) => Promise<number>
  /** A file is left for a new one when it is longer. Bytes. */
  readonly fileLimit?: number
}

const FILE_LIMIT = 8 * 1024 * 1024
/**
 * Kept free for Chromium: a database that meets a full disk is lost one start later, so writing
 * stops while there is still room for it. Bytes.
 */
export const RESERVE = 32 * 1024 * 1024

/** Opens the journal of a folder; a line that was cut off at its end is cut away first. */
export async function openJournal(folder: string, options: JournalOptions = {}): Promise<Journal> {
  const { now = () => new Date(), freeSpace = freeBytes, fileLimit = FILE_LIMIT } = options
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const end = await findEnd(folder)
  let { lastSeq, lastHash, appendable } = end
  let appender: Appender | null = null
  let queue: Promise<unknown> = Promise.resolve()

  async function write(ops: readonly Op[], at: string): Promise<AppendResult> {
    const seq = lastSeq + 1
    const line = encodeLine(JSON.stringify({ seq, at, ops }))
    try {
      if ((await freeSpace(folder)) < RESERVE + line.length) return refusedAppend('ENOSPC')
      appender = await appenderFor(seq, line.length)
      lastHash = await appendTo(appender, line)
      lastSeq = seq
      return { ok: true, seq }
    } catch (error) {
      return refusedAppend(error)
    }
  }

  async function appenderFor(seq: number, length: number): Promise<Appender> {
    const day = dayOf(now())
    if (appender === null && appendable !== null && appendable.day === day) {
      appender = await openForAppend(appendable)
      appendable = null
    }
    const isFull = appender !== null && appender.length + length > fileLimit
    if (appender !== null && !appender.isDamaged && appender.file.day === day && !isFull)
      return appender
    await appender?.handle.close()
    appender = null
    return startFile(journalFile(folder, seq, day), lastHash)
  }

  return {
    lastSeq: () => lastSeq,
    found: { cutBytes: end.cutBytes, damaged: end.damaged },
    append(ops, at) {
      const turn = queue.then(() => write(ops, at))
      queue = turn
      return turn
    },
    continueAfter(seq) {
      lastSeq = Math.max(lastSeq, seq)
    },
    prune: (seq) => prune(folder, seq),
    async close() {
      await queue
      await appender?.handle.close()
      appender = null
    },
  }
}

interface End {
  readonly lastSeq: number
  readonly lastHash: string
  readonly cutBytes: number
  readonly damaged: number
  /** The file to go on with; null after damage, because nothing is written behind that. */
  readonly appendable: JournalFile | null
}

const EMPTY: End = { lastSeq: 0, lastHash: '', cutBytes: 0, damaged: 0, appendable: null }

/** Looks at the newest file only; a file of which not one line is whole is put aside. */
async function findEnd(folder: string): Promise<End> {
  const files = await listJournal(folder)
  let cutBytes = 0
  for (const file of files.toReversed()) {
    const bytes = await readFile(file.path)
    const { header, lines, goodBytes, damaged, lastHash } = scan(bytes)
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
    if (goodBytes < bytes.length) await truncate(file.path, goodBytes)
    if (cutBytes > 0) await syncFolder(folder)
    const whole = damaged === 0 && header !== null
    return { lastSeq: last.seq, lastHash, cutBytes, damaged, appendable: whole ? file : null }
  }
  return { ...EMPTY, cutBytes }
}

async function prune(folder: string, seq: number): Promise<readonly string[]> {
  const files = await listJournal(folder)
  const gone = files.filter((_file, index) => {
    const next = files[index + 1]
    return next !== undefined && next.firstSeq - 1 <= seq
  })
  for (const file of gone) {
    await rm(file.path, { force: true })
    await rm(`${file.path}.cut`, { force: true })
  }
  return gone.map((file) => path.basename(file.path))
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}
