/**
 * Settles once what was changed before is on the screen, so that what comes next is a task and a
 * picture of its own. Two frames: a change may be worked in only after the first has begun.
 */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))
  })
}
