import { randomUUID } from 'node:crypto'
import { open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import type { Refusal } from './bridge.ts'

const RENAME_TRIES = 12
const RENAME_PAUSE_MS = 250
const HELD = new Set(['EPERM', 'EBUSY', 'EACCES'])

/**
 * Writes a document so that the name never holds half of it: a temporary file in the same folder,
 * flushed, then renamed over the old one.
 *
 * @param mode who may read it, before the user's own mask
 * @throws the file system's error; the old file is then untouched and the temporary one is gone
 */
export async function saveFile(
  file: string,
  bytes: Uint8Array | string,
  mode = 0o666,
): Promise<void> {
  const temporary = path.join(path.dirname(file), `.${randomUUID()}.tmp`)
  try {
    const handle = await open(temporary, 'wx', mode)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await renamePatiently(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(path.dirname(file))
}

/** Removes temporary files of ours that a kill left behind; nobody else's. */
export async function sweepTemporary(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (/^\.[0-9a-f-]{36}\.tmp$/.test(name)) await rm(path.join(folder, name), { force: true })
  }
}

/** On Windows a virus scanner or an open viewer holds a file for some moments. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (let left = RENAME_TRIES; ; left -= 1) {
    try {
      await rename(from, to)
      return
    } catch (error) {
      if (left <= 1 || process.platform !== 'win32' || !HELD.has(codeOf(error))) throw error
      await pause(RENAME_PAUSE_MS)
    }
  }
}

/** Makes the new name itself durable; Windows cannot open a folder and does it by itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    // Some network file systems cannot flush a folder; the file itself is already on the disk.
    if (!['EINVAL', 'ENOTSUP', 'EIO', 'EBADF'].includes(codeOf(error))) throw error
  } finally {
    await handle.close()
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** What to tell the user of an error of the file system; the detail is its code, never a path. */
export function refusalOf(error: unknown): { reason: Refusal; detail: string } {
  const code = codeOf(error)
  return { reason: REASONS[code] ?? 'failed', detail: code }
}

const REASONS: Readonly<Record<string, Refusal>> = {
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  ENOENT: 'no-folder',
  ENOTDIR: 'no-folder',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  EBUSY: 'file-in-use',
  ETXTBSY: 'file-in-use',
}
