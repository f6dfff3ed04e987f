import { isDeepStrictEqual } from 'node:util'

/** Thrown when something that was looked for is not so. */
export class NotSeen extends Error {}

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
  const shown = (/** @type {unknown} */ value) => String(JSON.stringify(value)).slice(0, 1500)
  seen(isDeepStrictEqual(found, wanted), `${what}: ${shown(wanted)}, but ${shown(found)}`)
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
