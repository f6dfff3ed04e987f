import { gzipSync } from 'node:zlib'

import { bomb } from './bombs.mjs'
import { spoilPayload, spoilReference, spoilText } from './spoilJson.mjs'

/** @import { Chance } from './chance.mjs' */
/** @import { Deed, Frame, Original, Run, Spoiled } from './frame.d.ts' */

/**
 * One spoiled file.
 *
 * @param {readonly Original[]} originals
 * @param {Chance} chance
 * @param {Frame} frame
 * @returns {Promise<Spoiled>}
 */
export async function spoil(originals, chance, frame) {
  const original = chance.one(originals)
  const [, deed, run] = pick([...DEEDS, ...frame.ownDeeds], chance)
  const bytes = await run(original, chance, frame)
  const wrong = original.passphrase !== null && chance.below(10) === 0
  const passphrase = wrong ? chance.one(['', 'sai', 'x'.repeat(100_000)]) : original.passphrase
  return { deed, bytes, passphrase }
}

/** @type {readonly Deed[]} */
const DEEDS = [
  [2, 'untouched', ({ bytes }) => bytes],
  [12, 'bytes changed', changeBytes],
  [6, 'cut', ({ bytes }, chance) => bytes.slice(0, chance.below(bytes.length))],
  [4, 'lengthened', ({ bytes }, chance) => concat(bytes, noise(chance, 1 + chance.below(5_000)))],
  [4, 'zeroed', zero],
  [4, 'noise', (_original, chance) => noise(chance, chance.below(20_000))],
  [
    8,
    'header changed',
    (original, chance, frame) => frame.withHead(original, (head) => spoilPayload(head, chance)),
  ],
  [4, 'not ours', notOurs],
  [26, 'records changed', withRecords((text, chance) => spoilPayload(JSON.parse(text), chance))],
  [
    8,
    'references changed',
    withRecords((text, chance) => spoilReference(JSON.parse(text), chance)),
  ],
  [14, 'text changed', withRecords(spoilText)],
  [6, 'letters changed', withRecords(changeLetters)],
  [4, 'deep', withRecords((_text, chance) => deep(chance))],
  [4, 'records are noise', recordsOfNoise],
  [
    2,
    'bomb',
    (original, chance, frame) =>
      frame.joinPacked(openFacts(original, frame), bomb(chance, chance.one(frame.bombs))),
  ],
]

/**
 * @param {readonly Deed[]} deeds
 * @param {Chance} chance
 */
function pick(deeds, chance) {
  let left = chance.below(deeds.reduce((sum, [weight]) => sum + weight, 0))
  for (const deed of deeds) {
    left -= deed[0]
    if (left < 0) return deed
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
function notOurs(_original, chance, frame) {
  const text = chance.one([
    '',
    '\n',
    '{}',
    '[]\n',
    'null\n',
    '{"version":1,"data":[]}\n',
    '['.repeat(200_000),
    `${'{"a":'.repeat(600)}\n`,
    '\0'.repeat(100_000),
    ...frame.notOurs,
  ])
  const bytes = Buffer.from(text, chance.one(['utf8', 'utf16le']))
  return new Uint8Array(chance.below(2) === 0 ? bytes : gzipSync(bytes))
}

/** @type {Run} */
function recordsOfNoise(original, chance, frame) {
  const packed = chance.below(2) === 0
  const content = noise(chance, chance.below(5_000))
  // With its protection left in the header, it is a cipher that nobody made.
  return frame.joinPacked(frame.factsOf(original), packed ? own(gzipSync(content)) : content)
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
 * Spoils the records of a file that is not enciphered, and gives it the right digest, so that the
 * reader gets as far as what was spoiled.
 *
 * @param {(text: string, chance: Chance) => string} change
 * @returns {Run}
 */
export function withRecords(change) {
  return (original, chance, frame) => {
    const text = frame.textOf(original)
    if (text === null) return changeBytes(original, chance, frame)
    return frame.join(frame.factsOf(original), change(text, chance))
  }
}

/**
 * Facts of a file that needs no passphrase.
 *
 * @param {Original} original
 * @param {Frame} frame
 */
function openFacts(original, frame) {
  return frame.factsOf({ ...original, passphrase: null })
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
  return own(Buffer.concat([first, second]))
}

/** @param {Uint8Array} bytes */
function own(bytes) {
  return new Uint8Array(bytes)
}
