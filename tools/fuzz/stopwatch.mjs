/**
 * Begins to measure what this process does. Gives what says the milliseconds: of the clock or of the
 * processor, whichever is less. On a busy machine the clock also counts what others do; with several
 * threads the processor counts what is done at once.
 */
export function startWatch() {
  const began = performance.now()
  const before = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(before)
    return Math.min(performance.now() - began, (user + system) / 1000)
  }
}
