import { statfs } from 'node:fs/promises'

import type { Space } from './bridge.ts'

const MEGABYTE = 1024 * 1024
/** Below this the user is told to make room. Bytes. */
const LOW = 500 * MEGABYTE
/** Below this nothing more goes into the database: Chromium loses one that meets a full disk. Bytes. */
const SHORT = 100 * MEGABYTE
/** Kept free for whatever Chromium still writes by itself; the journal stops here too. Bytes. */
export const RESERVE = 32 * MEGABYTE

/** Bytes that may still be written to the disk of a folder. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

/** How much room a number of free bytes is. */
export function spaceOf(bytes: number): Space {
  if (bytes < SHORT) return 'short'
  return bytes < LOW ? 'low' : 'enough'
}
