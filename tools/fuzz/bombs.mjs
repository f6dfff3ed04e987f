import { gzipSync } from 'node:zlib'

/** @import { Chance } from './chance.mjs' */

const PART_BYTES = 300 * 1024 * 1024

/** What a bomb begins with, what is repeated in it, and what it ends with. */
const CHARGES = /** @type {const} */ ([
  ['', '\0', ''],
  ['', ' ', ''],
  ['', '[', ''],
  ['', '{"a":', ''],
  ['[', '0,', '0]'],
  ['{"attendees":[', '{},', '{}]}'],
  ['{"attendees":[', '{"id":"a"},', '{}]}'],
  ['{"attendees":[{"id":"', 'x', '"}]}'],
])

/** @type {Map<string, Uint8Array>} */
const parts = new Map()

/**
 * 300 MB in some 300 KB; made once, since packing them is the slow part.
 *
 * @param {readonly [string, string, string]} charge
 * @param {boolean} isOnly its beginning and end are in it too
 */
function part([open, unit, close], isOnly) {
  const key = `${isOnly} ${open} ${unit}`
  const known = parts.get(key)
  if (known !== undefined) return known
  const many = Buffer.alloc(PART_BYTES - (PART_BYTES % unit.length), unit)
  const text = isOnly ? Buffer.concat([Buffer.from(open), many, Buffer.from(close)]) : many
  const made = gzipSync(text, { level: 1 })
  parts.set(key, made)
  return made
}

/**
 * A bomb of so many times 300 MB. More than one are packed one by one: a gzip file may have members.
 *
 * @param {Chance} chance
 * @param {number} times
 */
export function bomb(chance, times) {
  const charge = chance.one(CHARGES)
  if (times === 1) return new Uint8Array(part(charge, true))
  const [open, , close] = charge
  const middle = Array.from({ length: times }, () => part(charge, false))
  return new Uint8Array(Buffer.concat([gzipSync(open), ...middle, gzipSync(close)]))
}
