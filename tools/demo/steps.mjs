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
