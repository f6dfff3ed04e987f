import { open, stat } from 'node:fs/promises'

import { OPEN_LIMIT, type OpenResult } from './bridge.ts'
import { refusalOf } from './saveFile.ts'

type ReadOutcome =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | Exclude<OpenResult, { readonly ok: true } | { readonly reason: 'cancelled' }>

/**
 * Reads a whole file that somebody picked. Only an ordinary file: a pipe or a device would never
 * end. A file that grows meanwhile is still being written, and refused.
 */
export async function readWhole(file: string, limit: number = OPEN_LIMIT): Promise<ReadOutcome> {
  try {
    const facts = await stat(file)
    if (!facts.isFile()) return { ok: false, reason: 'not-a-file', detail: '' }
    if (facts.size > limit) return { ok: false, reason: 'too-large', detail: String(facts.size) }
    const handle = await open(file, 'r')
    try {
      const room = Buffer.alloc(facts.size + 1)
      let length = 0
      for (;;) {
        const { bytesRead } = await handle.read(room, length, room.length - length, length)
        length += bytesRead
        if (bytesRead === 0 || length === room.length) break
      }
      if (length > facts.size) return { ok: false, reason: 'file-in-use', detail: 'grew' }
      return { ok: true, bytes: new Uint8Array(room.subarray(0, length)) }
    } finally {
      await handle.close()
    }
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal.detail === 'ENOENT') return { ok: false, reason: 'gone', detail: refusal.detail }
    return { ok: false, ...refusal }
  }
}
