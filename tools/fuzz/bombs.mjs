import { constants, crc32, deflateRawSync } from 'node:zlib'

/** @import { Chance } from './chance.mjs' */

const MB = 1_000_000
const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])

/** What a bomb begins with, what is repeated in it, and what it ends with. */
const CHARGES = /** @type {const} */ ([
  ['', '\0', ''],
  ['', ' ', ''],
  ['', '[', ''],
  ['', '{"a":', ''],
  ['[', '0,', '0]'],
  ['{"attendees":[', '{},', '{}]}'],
  ['{"attendees":[', '{"id":"a","conferenceId":"b"},', '{}]}'],
  ['{"attendees":[{"id":"', 'x', '"}]}'],
])

/**
 * Packed bytes that become so many MB. The repeated part is packed once and then repeated as it is,
 * so that a bomb costs its maker nothing.
 *
 * @param {Chance} chance
 * @param {number} megabytes
 */
export function bomb(chance, megabytes) {
  const [open, unit, close] = chance.one(CHARGES)
  const some = Buffer.from(unit.repeat(Math.floor(MB / unit.length)))
  const many = Array.from({ length: megabytes }, () => some)
  // The sum of nothing would begin anew.
  const parts = [Buffer.from(open), ...many, Buffer.from(close)].filter(({ length }) => length > 0)
  const packed = new Map(parts.map((part) => [part, block(part)]))
  const end = Buffer.alloc(8)
  end.writeUInt32LE(parts.reduce((sum, part) => crc32(part, sum), 0))
  end.writeUInt32LE(
    parts.reduce((sum, { length }) => sum + length, 0),
    4,
  )
  const blocks = parts.map((part) => packed.get(part) ?? Buffer.alloc(0))
  return new Uint8Array(Buffer.concat([GZIP_HEADER, ...blocks, deflateRawSync(''), end]))
}

/** A block that can stand anywhere: it ends at a whole byte and looks back at nothing. @param {Buffer} part */
function block(part) {
  return deflateRawSync(part, { finishFlush: constants.Z_FULL_FLUSH })
}
