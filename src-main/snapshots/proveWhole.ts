import { createHash } from 'node:crypto'
import { createGunzip } from 'node:zlib'

import { z } from 'zod'

import { DATA_VERSION, SNAPSHOT_WHYS } from '#main/bridge.ts'

import { BadSnapshot } from './badSnapshot.ts'
import { openJsonLook } from './jsonLook.ts'

/** Larger than any office's data by far; a file that swells beyond it is not one of ours. */
export const MOST_BYTES = 400_000_000
/** Version of the rows in files that do not say theirs: snapshots began with it. */
const FIRST_DATA = 2
/** What stands between what a snapshot says of itself and its rows. */
const TABLES = ',"tables":'
const MOST_HEAD = 65_536
const PART = 262_144

const headSchema = z.strictObject({
  format: z.literal('khanh-tiet-snapshot'),
  version: z.literal(1),
  takenAt: z.string(),
  why: z.enum(SNAPSHOT_WHYS),
  program: z.string(),
  origin: z.string().nullable().default(null),
  data: z.number().int().positive().default(FIRST_DATA),
  seq: z.number().int().nonnegative(),
  counts: z.record(z.string(), z.number()),
  /** SHA-256 of `tables` as it stands in the file. */
  sha256: z.string(),
})

export interface Proven {
  readonly seq: number
  /** Version of the rows. */
  readonly data: number
  /** Where the JSON of the rows begins, in bytes after unpacking; it ends one before the end. */
  readonly tablesAt: number
}

/**
 * Looks through a snapshot without keeping any of it, so that one that is not whole, or is none of
 * ours, costs no memory whatever it claims.
 *
 * @throws BadSnapshot
 */
export async function proveWhole(bytes: Buffer): Promise<Proven> {
  const look = openJsonLook()
  const hash = createHash('sha256')
  let length = 0
  let start: Buffer = Buffer.alloc(0)
  let head: Head | null = null
  // The bracket at the end is not of the rows.
  let held: Buffer = Buffer.alloc(0)
  const hashed = (part: Buffer) => {
    hash.update(held)
    hash.update(part.subarray(0, -1))
    held = part.subarray(-1)
  }
  for await (const part of unpacked(bytes)) {
    length += part.length
    if (length > MOST_BYTES) throw new BadSnapshot('tooLarge')
    const seen = look(part)
    if (seen !== 'plausible') throw new BadSnapshot(seen)
    if (head !== null) {
      hashed(part)
      continue
    }
    start = Buffer.concat([start, part])
    head = headOf(start)
    if (head !== null) hashed(start.subarray(head.tablesAt))
  }
  if (head === null || held.toString() !== '}') throw new BadSnapshot('shape')
  if (hash.digest('hex') !== head.sha256) throw new BadSnapshot('hash')
  return head
}

type Head = Proven & { readonly sha256: string }

/** What a snapshot says of itself, once so much of it is there. */
function headOf(start: Buffer): Head | null {
  const end = start.subarray(0, MOST_HEAD).indexOf(TABLES)
  if (end === -1 && start.length < MOST_HEAD) return null
  const json = parsed(`${start.subarray(0, Math.max(0, end)).toString()}}`)
  if (typeof json.data === 'number' && json.data > DATA_VERSION)
    throw new BadSnapshot('newer', { version: json.data })
  const found = headSchema.safeParse(json)
  if (!found.success) throw new BadSnapshot('shape', { cause: found.error })
  const { seq, data, sha256 } = found.data
  return { seq, data, sha256, tablesAt: end + TABLES.length }
}

function parsed(text: string): { readonly data?: unknown } {
  try {
    return z.looseObject({}).parse(JSON.parse(text))
  } catch (error) {
    throw new BadSnapshot('shape', { cause: error })
  }
}

async function* unpacked(bytes: Buffer): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: PART })
  gunzip.end(bytes)
  try {
    for await (const part of gunzip) yield part as Buffer
  } catch (error) {
    throw new BadSnapshot('packing', { cause: error })
  }
}
