/**
 * Waits a moment of which nobody knows the length, so that a kill comes anywhere.
 *
 * @param {number} longest milliseconds
 */
export function moment(longest) {
  return pause(Math.random() * longest)
}

/** For what takes time by its nature: a sleeping machine, a burst. @param {number} milliseconds */
export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
