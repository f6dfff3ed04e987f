/** Thrown when something that the demo looked for is not so. */
export class NotSeen extends Error {}

/**
 * Does one step, says that it held and how long it took; the first that does not hold ends the demo.
 *
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const began = performance.now()
  try {
    const result = await work()
    console.log(`  ok  ${name} (${Math.round(performance.now() - began)} ms)`)
    return result
  } catch (error) {
    console.error(`  NOT ${name}`)
    throw error
  }
}

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
