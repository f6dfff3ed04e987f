import { gunzipSync, gzipSync } from 'node:zlib'

import { spoilPayload, spoilReference, spoilText } from './spoilJson.mjs'

/** @import { Chance } from './chance.mjs' */

/**
 * A file as it was exported, and what can be done with it.
 *
 * @typedef {object} Original
 * @property {string} name
 * @property {Uint8Array} bytes
 * @property {string | null} passphrase
 */

/**
 * The reader's own way of making a file out of a header and a payload, with the right digest.
 *
 * @typedef {(facts: any, payload: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>} Join
 */

/**
 * @typedef {object} Spoiled
 * @property {string} deed what was done
 * @property {Uint8Array} bytes
 * @property {string | null} passphrase
 */

const BOMB_BYTES = 300 * 1024 * 1024

/** @type {Map<string, Uint8Array>} */
const bombs = new Map()

/**
 * 300 MB in some 300 KB; made once, since packing them is the slow part.
 *
 * @param {string} unit
 */
function bomb(unit) {
  const known = bombs.get(unit)
  if (known !== undefined) return known
  const made = gzipSync(Buffer.alloc(BOMB_BYTES, unit), { level: 1 })
  bombs.set(unit, made)
  return made
}

/**
 * One spoiled file.
 *
 * @param {Original} original
 * @param {Chance} chance
 * @param {Join} join
 * @returns {Promise<Spoiled>}
 */
export async function spoil(original, chance, join) {
  const { deed, run } = pick(chance)
  const bytes = await run(original, chance, join)
  const wrong = original.passphrase !== null && chance.below(10) === 0
  const passphrase = wrong ? chance.one(['', 'sai', 'x'.repeat(100_000)]) : original.passphrase
  return { deed, bytes, passphrase }
}

/** @typedef {(original: Original, chance: Chance, join: Join) => Uint8Array | Promise<Uint8Array>} Run */

/** How often of 100, what, and how. @type {readonly (readonly [number, string, Run])[]} */
const DEEDS = [
  [2, 'untouched', ({ bytes }) => bytes],
  [12, 'bytes changed', changeBytes],
  [6, 'cut', ({ bytes }, chance) => bytes.slice(0, chance.below(bytes.length))],
  [4, 'lengthened', ({ bytes }, chance) => concat(bytes, noise(chance, 1 + chance.below(5_000)))],
  [4, 'zeroed', zero],
  [4, 'noise', (_original, chance) => noise(chance, chance.below(20_000))],
  [8, 'header changed', changeHeader],
  [4, 'not ours', notOurs],
  [26, 'records changed', withPayload((text, chance) => spoilPayload(JSON.parse(text), chance))],
  [
    8,
    'references changed',
    withPayload((text, chance) => spoilReference(JSON.parse(text), chance)),
  ],
  [14, 'text changed', withPayload(spoilText)],
  [6, 'letters changed', withPayload(changeLetters)],
  [4, 'deep', withPayload((_text, chance) => deep(chance))],
  [4, 'payload is noise', payloadOfNoise],
  [
    2,
    'bomb',
    (original, chance, join) =>
      join(factsOf(original.bytes, null), own(bomb(chance.one(['\0', ' ', '[', '0,'])))),
  ],
]

/** @param {Chance} chance */
function pick(chance) {
  let left = chance.below(DEEDS.reduce((sum, [weight]) => sum + weight, 0))
  for (const [weight, deed, run] of DEEDS) {
    left -= weight
    if (left < 0) return { deed, run }
  }
  throw new Error('fuzz: no deed')
}

/** @type {Run} */
function changeBytes({ bytes }, chance) {
  const copy = bytes.slice()
  const times = 1 + chance.below(20)
  for (let time = 0; time < times; time += 1) copy[chance.below(copy.length)] = chance.below(256)
  return copy
}

/** @type {Run} */
function zero({ bytes }, chance) {
  const copy = bytes.slice()
  const start = chance.below(copy.length)
  return copy.fill(0, start, start + chance.below(copy.length))
}

/** @type {Run} */
function changeHeader({ bytes }, chance) {
  const end = bytes.indexOf(10)
  const header = JSON.parse(Buffer.from(bytes.subarray(0, end)).toString('utf8'))
  const line = spoilPayload(header, chance)
  return concat(Buffer.from(`${line}\n`), bytes.subarray(end + 1))
}

/** @type {Run} */
function notOurs(_original, chance) {
  const text = chance.one([
    '',
    '\n',
    '{}',
    '[]\n',
    'null\n',
    '{"format":"khanh-tiet/hoi-nghi"}\n',
    '{"format":"khanh-tiet/hoi-nghi","version":99}\n',
    '{"version":1,"data":[]}\n',
    '['.repeat(200_000),
    `${'{"a":'.repeat(600)}\n`,
    '\ufeff{"format":"khanh-tiet/hoi-nghi"}\n',
    '\0'.repeat(100_000),
  ])
  return Buffer.from(text, chance.one(['utf8', 'utf16le']))
}

/** @type {Run} */
function payloadOfNoise({ bytes, passphrase }, chance, join) {
  const packed = chance.below(2) === 0
  const content = noise(chance, chance.below(5_000))
  // With its protection left in the header, it is a cipher that nobody made.
  const facts = factsOf(bytes, passphrase)
  return join(facts, own(packed ? gzipSync(content) : content))
}

/** @param {Chance} chance */
function deep(chance) {
  const depth = chance.one([31, 33, 1_000, 200_000])
  const [open, close] = chance.one([
    ['[', ']'],
    ['{"a":', '}'],
  ])
  const inner = chance.one(['1', ''])
  return open.repeat(depth) + inner + close.repeat(chance.one([depth, 0]))
}

/**
 * @param {string} text
 * @param {Chance} chance
 */
function changeLetters(text, chance) {
  const letters = text.split('')
  const times = 1 + chance.below(6)
  for (let time = 0; time < times; time += 1)
    letters[chance.below(letters.length)] = chance.one([
      '"',
      '\\',
      '{',
      ',',
      '7',
      'ă',
      '\u0000',
      '-',
    ])
  return letters.join('')
}

/**
 * Spoils what is in the payload of a file without a passphrase, and gives it the right digest, so
 * that the reader gets as far as what was spoiled.
 *
 * @param {(text: string, chance: Chance) => string} change
 * @returns {Run}
 */
function withPayload(change) {
  return (original, chance, join) => {
    const { bytes, passphrase } = original
    if (passphrase !== null) return changeBytes(original, chance, join)
    const text = gunzipSync(bytes.subarray(bytes.indexOf(10) + 1)).toString('utf8')
    return join(factsOf(bytes, passphrase), own(gzipSync(change(text, chance))))
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {string | null} passphrase
 */
function factsOf(bytes, passphrase) {
  const line = Buffer.from(bytes.subarray(0, bytes.indexOf(10))).toString('utf8')
  const { format, version, protection } = JSON.parse(line)
  return { format, version, protection: passphrase === null ? null : protection }
}

/**
 * @param {Chance} chance
 * @param {number} length
 */
function noise(chance, length) {
  return Uint8Array.from({ length }, () => chance.below(256))
}

/**
 * @param {Uint8Array} first
 * @param {Uint8Array} second
 */
function concat(first, second) {
  return new Uint8Array(Buffer.concat([first, second]))
}

/** @param {Uint8Array} bytes */
function own(bytes) {
  return new Uint8Array(bytes)
}
