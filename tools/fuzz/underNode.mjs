import { LONGEST_MS, MOST_MB, nodeReader } from './nodeReader.mjs'

/** @import { Kind } from './kinds.mjs' */

/**
 * Reads spoiled files of one kind under Node, and prints what came out and what did harm. True when
 * nothing did.
 *
 * @param {Kind} kind
 * @param {number} files
 * @param {number} seed
 */
export async function fuzzUnderNode(kind, files, seed) {
  const reader = nodeReader(kind)
  /** @type {Map<string, number>} */
  const counts = new Map()
  /** @type {string[]} */
  const faults = []
  const slowest = { milliseconds: 0, deed: '' }
  const largest = { peakMb: 0, deed: '' }
  for (let index = 0; index < files; index += 1) {
    const spoiled = await kind.spoiled(index)
    const { deed } = spoiled
    const { outcome, milliseconds, peakMb, pollution } = await reader.read(spoiled)
    const word = outcome.split(' ')[0] === 'CRASH' ? 'CRASH' : outcome
    counts.set(word, (counts.get(word) ?? 0) + 1)
    const isFault =
      /^(?:HANG|CRASH)/u.test(outcome) || milliseconds >= LONGEST_MS || peakMb >= MOST_MB
    if (isFault || pollution.length > 0)
      faults.push(
        `${kind.kind} ${index} (${deed}): ${outcome}, ${Math.round(milliseconds)} ms ${pollution.join(' ')}`,
      )
    if (deed === 'untouched' && outcome !== 'read' && outcome !== 'wrongPassphrase')
      faults.push(`${kind.kind} ${index} is as it was written, but: ${outcome}`)
    if (milliseconds > slowest.milliseconds) Object.assign(slowest, { milliseconds, deed })
    if (peakMb > largest.peakMb) Object.assign(largest, { peakMb, deed })
  }
  reader.close()
  for (const fault of faults) console.error(fault)
  const told = [...counts].sort((a, b) => b[1] - a[1]).map(([name, count]) => `${count} ${name}`)
  console.log(
    `fuzz: ${files} ${kind.name}, seed ${seed}, ${faults.length} faults, ` +
      `slowest ${Math.round(slowest.milliseconds)} ms (${slowest.deed}), ` +
      `at most ${Math.round(largest.peakMb)} MB (${largest.deed}): ${told.join(', ')}`,
  )
  return faults.length === 0
}
