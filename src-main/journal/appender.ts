import { open, rm, stat } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import path from 'node:path'

import { syncFolder } from '#main/saveFile.ts'

import type { JournalFile } from './files.ts'
import { encodeLine, sha256Of } from './line.ts'
import { headerText } from './scan.ts'

/** A journal file that is being written. */
export interface Appender {
  readonly file: JournalFile
  readonly handle: FileHandle
  /** Where the last acknowledged line ends. */
  length: number
  /** True when what was half written could not be taken back: nothing may be written behind it. */
  isDamaged: boolean
  /** What the file must begin with, until its first line is written. */
  header: Buffer | null
}

/** Goes on with a file that ends with a whole line. */
export async function openForAppend(file: JournalFile): Promise<Appender> {
  const handle = await open(file.path, 'r+')
  const { size } = await stat(file.path)
  // A cut that was made when the journal was opened must be on the disk before anything behind it.
  await handle.datasync()
  return { file, handle, length: size, isDamaged: false, header: null }
}

/**
 * Makes a new file for rows of version `data`, chained to the last line of the one before. It gets
 * its header with a line.
 */
export async function startFile(
  file: JournalFile,
  previous: string,
  data: number,
): Promise<Appender> {
  const { day, firstSeq } = file
  const handle = await open(file.path, 'w', 0o600)
  const header = encodeLine(headerText({ day, firstSeq, previous, data }))
  return { file, handle, length: 0, isDamaged: false, header }
}

/**
 * Writes one line and flushes it; gives its hash. When that fails, what was written is taken back, so
 * that an action which was refused does not come back at the next start.
 *
 * @throws the file system's error
 */
export async function appendTo(appender: Appender, line: Buffer): Promise<string> {
  const { handle, header, length } = appender
  const bytes = header === null ? line : Buffer.concat([header, line])
  try {
    await writeAt(handle, bytes, length)
    await handle.datasync()
    if (header !== null) await syncFolder(path.dirname(appender.file.path))
  } catch (error) {
    await takeBack(appender)
    throw error
  }
  appender.length = length + bytes.length
  appender.header = null
  return sha256Of(line.subarray(0, -1))
}

async function writeAt(handle: FileHandle, bytes: Buffer, from: number): Promise<void> {
  let done = 0
  while (done < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, from + done)
    done += bytesWritten
  }
}

async function takeBack(appender: Appender): Promise<void> {
  try {
    await appender.handle.truncate(appender.length)
    await appender.handle.datasync()
    // Without a line the file would bear the number of an action that is written elsewhere.
    if (appender.length === 0) {
      appender.isDamaged = true
      await rm(appender.file.path, { force: true })
    }
  } catch {
    // The disk takes not even that: the next action begins a new file.
    appender.isDamaged = true
  }
}
