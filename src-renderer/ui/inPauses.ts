/** Milliseconds that are left to whatever else is to be done. */
const SPARE = 2
/** A pause may be long, but a key that comes in it must not wait, ms. */
const LONGEST = 8

/**
 * Does small steps in the pauses of the browser, as far as each lasts, until one says that there is no
 * more to do. Gives the function that stops it.
 */
export function inPauses(step: () => boolean): () => void {
  let idle = requestIdleCallback(goOn)
  function goOn(pause: IdleDeadline) {
    const began = performance.now()
    do if (!step()) return
    while (pause.timeRemaining() > SPARE && performance.now() - began < LONGEST)
    idle = requestIdleCallback(goOn)
  }
  return () => cancelIdleCallback(idle)
}
