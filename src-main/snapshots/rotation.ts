import type { Snapshot } from '#main/bridge.ts'

const LATEST = 20
const HOUR = 3_600_000
const DAY = 24 * HOUR

/**
 * Which snapshots to keep: the last 20, one per hour of the last day, one per day of the last 30
 * days, and the newest one from before the data shrank to less than half, however old it is: a
 * fault that empties the data must not in time take its copies as well.
 */
export function kept(newestFirst: readonly Snapshot[], now: number): ReadonlySet<string> {
  const names = new Set(newestFirst.slice(0, LATEST).map((each) => each.name))
  keepOnePer(newestFirst, names, HOUR, now - DAY)
  keepOnePer(newestFirst, names, DAY, now - 30 * DAY)
  const best = beforeShrinking(newestFirst)
  if (best !== null) names.add(best.name)
  return names
}

function keepOnePer(
  newestFirst: readonly Snapshot[],
  names: Set<string>,
  length: number,
  since: number,
): void {
  const seen = new Set<number>()
  for (const { name, takenAt } of newestFirst) {
    const at = Date.parse(takenAt)
    const span = Math.floor(at / length)
    if (at < since || seen.has(span)) continue
    seen.add(span)
    names.add(name)
  }
}

/** The newest snapshot that has more than twice as many rows as one after it, or null. */
export function beforeShrinking(newestFirst: readonly Snapshot[]): Snapshot | null {
  let least = Number.POSITIVE_INFINITY
  for (const each of newestFirst) {
    if (each.rows > 2 * least || (each.rows > 0 && least === 0)) return each
    least = Math.min(least, each.rows)
  }
  return null
}
