import { pipeline } from 'node:stream'
import { createInflateRaw } from 'node:zlib'

import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'

import { LIMITS } from './limits.ts'
import { refuse, SpreadsheetRefused } from './refused.ts'

/** The parts of a package, unpacked one by one. */
export interface Package {
  has(name: string): boolean
  /** Gives a part in pieces as it is unpacked. Throws `SpreadsheetRefused`. */
  read(name: string): AsyncIterable<Uint8Array>
}

/**
 * Opens a package after a look at its directory: nothing is unpacked of one that says it is too large.
 * One that lies is stopped while it unpacks, by its own entry's size and by the limit for all.
 *
 * @param onUnpacked hears the bytes unpacked so far and those that the directory speaks of
 */
export async function openPackage(
  bytes: Uint8Array,
  onUnpacked: (done: number, all: number) => void,
): Promise<Package> {
  const { file, entries } = await damagedUnless(async () => {
    const opened = await fromBufferPromise(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
    )
    return { file: opened, entries: await entriesOf(opened) }
  })
  const all = [...entries.values()].reduce((sum, one) => sum + one.uncompressedSize, 0)
  const isBomb = all > LIMITS.ratioFrom && all > bytes.length * LIMITS.ratio
  if (all > LIMITS.inflatedBytes || isBomb)
    refuse({ kind: 'inflatesTooLarge', limit: LIMITS.inflatedBytes })
  let done = 0
  return {
    has: (name) => entries.has(name),
    async *read(name) {
      const entry = entries.get(name)
      if (entry === undefined) refuse({ kind: 'damaged' })
      const pieces = await damagedUnless(() => unpacked(file, entry))
      let own = 0
      for (;;) {
        const piece = await damagedUnless(() => pieces.next())
        if (piece.done === true && own < entry.uncompressedSize) refuse({ kind: 'damaged' })
        if (piece.done === true) return
        own += piece.value.length
        if (own > entry.uncompressedSize) refuse({ kind: 'damaged' })
        done += piece.value.length
        if (done > LIMITS.inflatedBytes)
          refuse({ kind: 'inflatesTooLarge', limit: LIMITS.inflatedBytes })
        onUnpacked(done, all)
        yield piece.value
      }
    },
  }
}

const STORED = 0
const DEFLATED = 8

/** The zip library unpacks in pieces of 16 KB, which takes four times as long. */
const PIECE_BYTES = 128 * 1024

/** The bytes of a part in pieces, as they are unpacked; not held against its entry. */
async function unpacked(file: ZipFile, entry: Entry): Promise<AsyncIterator<Uint8Array>> {
  const { compressionMethod } = entry
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED) refuse({ kind: 'damaged' })
  const packed = await file.openReadStreamPromise(entry, { decodeFileData: false })
  const stream =
    compressionMethod === STORED
      ? packed
      : pipeline(packed, createInflateRaw({ chunkSize: PIECE_BYTES }), () => undefined)
  return stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
}

async function entriesOf(file: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (file.entryCount > LIMITS.parts) refuse({ kind: 'tooManyParts', limit: LIMITS.parts })
  const entries = new Map<string, Entry>()
  for await (const entry of file.eachEntry()) {
    if (entry.isEncrypted()) refuse({ kind: 'encrypted' })
    // Two parts of one name are two files in one: each program would read another.
    if (entries.has(entry.fileName)) refuse({ kind: 'damaged' })
    entries.set(entry.fileName, entry)
  }
  return entries
}

/** All that the library throws is about the bytes: cut, changed, a name that leaves the folder. */
async function damagedUnless<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof SpreadsheetRefused) throw error
    return refuse({ kind: 'damaged' })
  }
}
