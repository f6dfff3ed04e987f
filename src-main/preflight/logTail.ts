import { crc32c, masked } from './crc32c.ts'

/**
 * The log format of LevelDB, of which its MANIFEST is also: blocks of 32 KiB; in each, fragments of
 * masked CRC (4 bytes), length (2), type (1), payload. A record is one fragment of type 1, or 2, any
 * number of 3, and 4. What is left of a block that cannot hold a header is zeros.
 */
const BLOCK = 32_768
const HEADER = 7
const WHOLE = 1
const LAST = 4

export interface LogTail {
  /** Where the last whole record ends. */
  readonly goodBytes: number
  /**
   * whole: nothing behind it. torn: only what no reader can use. damaged: whole records follow
   * behind, so cutting would lose them.
   */
  readonly state: 'whole' | 'torn' | 'damaged'
}

/** Finds where the records of a log end that a crash may have cut. */
export function findTail(bytes: Buffer): LogTail {
  let at = 0
  let goodBytes = 0
  let isInside = false
  while (at < bytes.length) {
    const left = BLOCK - (at % BLOCK)
    if (left < HEADER) {
      at = Math.min(bytes.length, at + left)
      if (!isInside) goodBytes = at
      continue
    }
    const length = fragmentAt(bytes, at)
    if (length === 0) break
    const type = bytes[at + 6] ?? 0
    at += length
    isInside = type !== WHOLE && type !== LAST
    if (!isInside) goodBytes = at
  }
  if (at >= bytes.length && !isInside) return { goodBytes: bytes.length, state: 'whole' }
  return { goodBytes, state: isAnyAfter(bytes, at) ? 'damaged' : 'torn' }
}

/** Length of the fragment at a place with its header, or 0 when there is no whole one. */
function fragmentAt(bytes: Buffer, at: number): number {
  const left = BLOCK - (at % BLOCK)
  if (left < HEADER || bytes.length - at < HEADER) return 0
  const end = HEADER + bytes.readUInt16LE(at + 4)
  const type = bytes[at + 6] ?? 0
  if (type < WHOLE || type > LAST || end > left || at + end > bytes.length) return 0
  const sum = masked(crc32c(bytes.subarray(at + 6, at + end)))
  return sum === bytes.readUInt32LE(at) ? end : 0
}

/** True when a whole fragment begins further on: in the same block at any byte, or at a later block. */
function isAnyAfter(bytes: Buffer, broken: number): boolean {
  const blockEnd = Math.min(bytes.length, (Math.floor(broken / BLOCK) + 1) * BLOCK)
  for (let at = broken + 1; at < blockEnd; at += 1) if (fragmentAt(bytes, at) > 0) return true
  for (let at = blockEnd; at < bytes.length; at += BLOCK) if (fragmentAt(bytes, at) > 0) return true
  return false
}
