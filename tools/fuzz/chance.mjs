/**
 * Chance that is the same for the same seed (mulberry32), so that a file that did harm can be made
 * again.
 *
 * @param {number} seed
 */
export function chanceOf(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    /** @param {number} limit */
    below: (limit) => Math.floor(next() * limit),
    /**
     * @template T
     * @param {readonly T[]} items
     * @returns {T}
     */
    one: (items) => /** @type {T} */ (items[Math.floor(next() * items.length)]),
  }
}

/** @typedef {ReturnType<typeof chanceOf>} Chance */
