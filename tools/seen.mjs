import { isDeepStrictEqual } from 'node:util'

/** Thrown when something that was looked for is not so. */
class NotSeen extends Error {}

/**
 * @param {unknown} condition
 * @param {string} what should have been so
 * @returns {asserts condition}
 */
export function seen(condition, what) {
  if (!condition) throw new NotSeen(`not seen: ${what}`)
}

/**
 * @param {string} text
 * @param {readonly string[]} parts
 * @param {string} where
 */
export function holds(text, parts, where) {
  for (const part of parts) seen(text.includes(part), `“${part}” in ${where}`)
}

/**
 * @param {unknown} found
 * @param {unknown} wanted
 * @param {string} what
 */
export function sameAs(found, wanted, what) {
  if (isDeepStrictEqual(found, wanted)) return
  const is = String(JSON.stringify(found))
  const was = String(JSON.stringify(wanted))
  // Long values differ somewhere: only that place is shown.
  const from = Math.max(0, placeOfDifference(is, was) - SHOWN / 2)
  const shown = (/** @type {string} */ text) =>
    `${from > 0 ? '…' : ''}${text.slice(from, from + SHOWN)}`
  throw new NotSeen(`not seen: ${what}: ${shown(was)}, but ${shown(is)}`)
}

const SHOWN = 160

/**
 * @param {string} a
 * @param {string} b
 */
function placeOfDifference(a, b) {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return at
}

/**
 * The reason of an error on one line, without the log that Playwright adds.
 *
 * @param {unknown} error
 */
export function reasonOf(error) {
  const text = error instanceof Error ? error.message : String(error)
  return (text.split('\nCall log:')[0] ?? '').replaceAll(/\s+/gu, ' ').trim()
}

const EVERY_MS = 40

/**
 * Asks again and again until the answer is as wished; gives that answer.
 *
 * @template T
 * @param {string} what is waited for
 * @param {() => T | Promise<T>} ask
 * @param {{ is?: (answer: T) => boolean, within?: number }} [wish] `is`: truthy unless given;
 *   `within` milliseconds
 * @returns {Promise<T>}
 * @throws NotSeen, with the last answer
 */
export async function until(what, ask, { is = Boolean, within = 15_000 } = {}) {
  const end = performance.now() + within
  for (;;) {
    const answer = await ask()
    if (is(answer)) return answer
    if (performance.now() > end)
      throw new NotSeen(`not seen in ${within} ms: ${what}; last: ${JSON.stringify(answer)}`)
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
  }
}
