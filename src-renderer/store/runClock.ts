/**
 * The clock of a run: that of the wall when the window opened, then monotonic. A correction of the
 * system clock in the middle of a ceremony must not move a running timer nor block a GO.
 */

let replaced: (() => number) | null = null

/** Milliseconds of the wall clock that never jump and never go back within one window. */
export function runNow(): number {
  return replaced === null
    ? Math.round(performance.timeOrigin + performance.now() + ahead)
    : replaced()
}

/** How far the clock of the run is ahead of the machine's, so that it never falls behind its log. */
let ahead = 0

/** Keeps the clock after the last event of a log, should the machine's clock have been set back. */
export function keepAfter(lastAt: number) {
  const machine = performance.timeOrigin + performance.now()
  ahead = Math.max(0, lastAt - machine)
}

/** Milliseconds by which the system clock has been moved since the window opened. */
export function clockJump(): number {
  return Math.round(Date.now() - performance.timeOrigin - performance.now())
}

/** Puts another clock in place: for tests. */
export function replaceRunClock(clock: (() => number) | null) {
  replaced = clock
  ahead = 0
}
