import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'

import { DATA_VERSION } from '#main/bridge.ts'
import type { AppendResult, Op } from '#main/bridge.ts'
import { RESERVE, freeBytes, spaceOf } from '#main/space.ts'

import { appendTo, openForAppend, startFile } from './appender.ts'
import type { Appender } from './appender.ts'
import { findEnd } from './end.ts'
import { dayOf, journalFile, listJournal } from './files.ts'
import { encodeLine, encodePackedLine } from './line.ts'
import { refusedAppend } from './refusedAppend.ts'

/**
 * The log of every action, which is the truth about the data: an action counts as kept when its line
 * is flushed. The database in the window is a working copy that can be made again from here.
 */
export interface Journal {
  /** The number of the last action; 0 before the first. */
  readonly lastSeq: () => number
  /** What opening found: bytes cut off behind the last whole line, and lines that cannot be read. */
  readonly found: {
    readonly cutBytes: number
    readonly damaged: number
    /** Written by a later version of the program: nothing may be appended. */
    readonly isNewer: boolean
  }
  /** Writes one action and flushes it. On a refusal nothing of it is left. */
  readonly append: (ops: readonly Op[], at: string) => Promise<AppendResult>
  /**
   * The same with one that is JSON already. In its turn `whyNot` says what speaks against it, see
   * `isPackedAction`; null: nothing.
   */
  readonly appendPacked: (
    action: Uint8Array,
    whyNot: () => Promise<RefusedAppend | null>,
  ) => Promise<AppendResult>
  /** Settles when all that was given to be appended is written or refused. */
  readonly idle: () => Promise<unknown>
  /** Goes on after this number, which something else has already reached. */
  readonly continueAfter: (seq: number) => void
  /** Removes files of which every action has a number up to this one. Never the newest file. */
  readonly prune: (seq: number) => Promise<readonly string[]>
  readonly close: () => Promise<void>
}

export type RefusedAppend = Exclude<AppendResult, { readonly ok: true }>

/** A second place for lines that the own folder does not take. */
export interface Overflow {
  /** The folder, or null while there is none. */
  readonly folder: () => string | null
  /** The same while actions lie there: only then is it read, since a drive may fail or a share hang. */
  readonly held: () => string | null
  /** Called before a line goes there, so that the next start knows of it. */
  readonly begin: () => Promise<void>
}

export interface JournalOptions {
  readonly now?: () => Date
  /** Bytes that may still be written to the disk. */
  readonly freeSpace?: (folder: string) => Promise<number>
  /** A file is left for a new one when it is longer. Bytes. */
  readonly fileLimit?: number
  /** Version of the rows that are written; a file holds rows of one version only. */
  readonly data?: number
  readonly overflow?: Overflow
}

const FILE_LIMIT = 8 * 1024 * 1024
const NO_OVERFLOW: Overflow = {
  folder: () => null,
  held: () => null,
  begin: async () => undefined,
}

/** Opens the journal of a folder; a line that was cut off at its end is cut away first. */
export async function openJournal(folder: string, options: JournalOptions = {}): Promise<Journal> {
  const { now = () => new Date(), freeSpace = freeBytes, fileLimit = FILE_LIMIT } = options
  const { data = DATA_VERSION, overflow = NO_OVERFLOW } = options
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const others = () => [overflow.held()].filter((other) => other !== null)
  const end = await findEnd(folder, others(), data)
  let { lastSeq, lastHash, appendable } = end
  let appender: Appender | null = null
  let queue: Promise<unknown> = Promise.resolve()

  async function write(lineOf: (seq: number) => Buffer | Promise<Buffer>): Promise<AppendResult> {
    if (end.isNewer) return refusedAppend('NEWER')
    const seq = lastSeq + 1
    const line = await lineOf(seq)
    const own = await writeOwn(seq, line)
    if (own.ok) return own
    // Looked for only in need: a share that hangs must not hold up what the own disk takes.
    const other = overflow.folder()
    if (other === null) return own
    const there = await writeThere(other, seq, line)
    // The refusal of the own folder is what the user must mend.
    return there.ok ? there : own
  }

  async function writeOwn(seq: number, line: Buffer): Promise<AppendResult> {
    try {
      const free = await freeSpace(folder)
      if (free < RESERVE + line.length) return refusedAppend('ENOSPC')
      await writeIn(folder, seq, line)
      return { ok: true, seq, space: spaceOf(free) }
    } catch (error) {
      return refusedAppend(error)
    }
  }

  async function writeThere(other: string, seq: number, line: Buffer): Promise<AppendResult> {
    try {
      await overflow.begin()
      await mkdir(other, { recursive: true, mode: 0o700 })
      await writeIn(other, seq, line)
      return { ok: true, seq, space: 'short' }
    } catch (error) {
      return refusedAppend(error)
    }
  }

  async function writeIn(place: string, seq: number, line: Buffer): Promise<void> {
    appender = await appenderFor(place, seq, line.length)
    lastHash = await appendTo(appender, line)
    lastSeq = seq
  }

  async function appenderFor(place: string, seq: number, length: number): Promise<Appender> {
    const day = dayOf(now())
    if (appender === null && place === folder && appendable?.day === day)
      appender = await openForAppend(appendable)
    // Once anything was written after it, the old end is not the end any more.
    appendable = null
    if (appender !== null && fits(appender, place, day, length)) return appender
    await appender?.handle.close()
    appender = null
    return startFile(journalFile(place, seq, day), lastHash, data)
  }

  function fits(open: Appender, place: string, day: string, length: number): boolean {
    return (
      !open.isDamaged &&
      path.dirname(open.file.path) === place &&
      open.file.day === day &&
      open.length + length <= fileLimit
    )
  }

  function inTurn(work: () => Promise<AppendResult>): Promise<AppendResult> {
    const turn = queue.then(work)
    // Who asked hears of a failure, such as rows that cannot be put into words; the next one goes on.
    queue = turn.catch(() => undefined)
    return turn
  }

  return {
    lastSeq: () => lastSeq,
    found: { cutBytes: end.cutBytes, damaged: end.damaged, isNewer: end.isNewer },
    append: (ops, at) => inTurn(() => write((seq) => encodeLine(JSON.stringify({ seq, at, ops })))),
    appendPacked: (action, whyNot) =>
      inTurn(async () => (await whyNot()) ?? write((seq) => encodePackedLine(seq, action))),
    idle: () => queue,
    continueAfter(seq) {
      lastSeq = Math.max(lastSeq, seq)
    },
    prune: (seq) => prune([folder, ...others()], seq),
    async close() {
      await queue
      await appender?.handle.close()
      appender = null
    },
  }
}

async function prune(folders: readonly string[], seq: number): Promise<readonly string[]> {
  const files = await listJournal(folders)
  const gone = files.filter((_file, index) => {
    const next = files[index + 1]
    return next !== undefined && next.firstSeq - 1 <= seq
  })
  for (const file of gone) {
    await rm(file.path, { force: true })
    await rm(`${file.path}.cut`, { force: true })
  }
  return gone.map((file) => file.name)
}
