/** @import { Chance } from './chance.mjs' */

/** What stands in for a value: of every type, and of every kind that has ever broken a reader. */
const STRANGE = [
  null,
  true,
  '',
  'x',
  '\u0000\u202e\u200b',
  'x'.repeat(200_000),
  0,
  -1,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  [],
  [[]],
  {},
  { id: 'x' },
  '2024-13-45T99:00:00.000Z',
  '../../etc/passwd',
  '<img src=x onerror=alert(1)>',
]

const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'x', '']

/** Tokens that JSON.stringify never writes. */
const TOKENS = ['1e999', '-0', '"\\ud800"', 'NaN', '0x10', '1e-999', '[', '}', '"', '']

/**
 * Changes one to four places of a payload; gives its text.
 *
 * @param {unknown} payload
 * @param {Chance} chance
 */
export function spoilPayload(payload, chance) {
  const copy = structuredClone(payload)
  const times = 1 + chance.below(4)
  for (let time = 0; time < times; time += 1) spoilPlace(copy, chance)
  // Last, and only once: a list within a list that has grown would be too much for any text.
  if (chance.below(8) === 0) growList(copy, chance)
  return JSON.stringify(copy)
}

/**
 * @param {unknown} root
 * @param {Chance} chance
 */
function growList(root, chance) {
  const lists = placesOf(root).filter(({ holder }) => Array.isArray(holder))
  if (lists.length === 0) return
  const { holder, key } = chance.one(lists)
  const value = holder[key]
  holder.push(...Array.from({ length: manyOf(value) }, () => value))
}

/**
 * @param {unknown} root
 * @param {Chance} chance
 */
function spoilPlace(root, chance) {
  const places = placesOf(root)
  const { holder, key } = chance.one(places)
  const list = Array.isArray(holder)
  const deeds = [
    () => {
      holder[key] = chance.one(STRANGE)
    },
    () => (list ? holder.splice(Number(key), 1) : delete holder[key]),
    () => (list ? holder.push(holder[Number(key)]) : addName(holder, chance, holder[key])),
    () => {
      // The value of another place: right in shape perhaps, wrong in meaning.
      const other = chance.one(places)
      holder[key] = structuredClone(other.holder[other.key])
    },
    () => (list ? holder.reverse() : addName(holder, chance, { polluted: true })),
  ]
  chance.one(deeds)()
}

/**
 * Changes one reference of a payload, and nothing else: to a record that is not there, or to another.
 *
 * @param {unknown} payload
 * @param {Chance} chance
 */
export function spoilReference(payload, chance) {
  const copy = structuredClone(payload)
  const places = placesOf(copy).filter(({ key, holder }) =>
    Array.isArray(holder) ? false : /^id$|Id$/u.test(String(key)),
  )
  const { holder, key } = chance.one(places)
  const other = chance.one(places)
  holder[key] = chance.one(['nowhere', other.holder[other.key]])
  return JSON.stringify(copy)
}

/** More than any limit on small things; for large ones as many as a text can hold. */
function manyOf(/** @type {unknown} */ value) {
  const size = JSON.stringify(value ?? null).length
  return Math.min(60_000, Math.ceil(20_000_000 / size))
}

/**
 * An own name, also where an assignment would reach the prototype.
 *
 * @param {object} holder
 * @param {Chance} chance
 * @param {unknown} value
 */
function addName(holder, chance, value) {
  const how = { value, enumerable: true, configurable: true, writable: true }
  Object.defineProperty(holder, chance.one(NAMES), how)
}

/**
 * @param {unknown} value
 * @param {{ holder: any, key: string | number }[]} [found]
 */
function placesOf(value, found = []) {
  if (typeof value !== 'object' || value === null) return found
  for (const key of Object.keys(value)) {
    found.push({ holder: value, key })
    placesOf(/** @type {Record<string, unknown>} */ (value)[key], found)
  }
  return found
}

/**
 * Puts a token into the text where a value begins, or cuts the text.
 *
 * @param {string} text
 * @param {Chance} chance
 */
export function spoilText(text, chance) {
  const at = text.indexOf(':', chance.below(text.length))
  if (at < 0) return text.slice(0, chance.below(text.length))
  const end = text.slice(at + 1).search(/[,}\]]/u) + at + 1
  return `${text.slice(0, at + 1)}${chance.one(TOKENS)}${text.slice(end)}`
}
