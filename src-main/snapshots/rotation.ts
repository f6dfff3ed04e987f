import type { Snapshot } from '#main/bridge.ts'

const LATEST = 20
const HOUR = 3_600_000
const DAY = 24 * HOUR

/** What all snapshots together may take on the disk. Bytes. */
export const BUDGET = 300_000_000
/** Kept whatever they take: the newest may turn out bad, and the journal begins behind the second. */
const NEVER_FEWER = 3

/**
 * Which snapshots to keep: the last 20, one per hour of the last day, one per day of the last 30
 * days, and the newest one from before the data shrank to less than half, however old it is: a
 * fault that empties the data must not in time take its copies as well. Of these the oldest go when
 * all together are larger than the budget, but never the newest three, nor the one from before.
 *
 * @param sizes bytes by name; without them there is no budget
 */
export function kept(
  newestFirst: readonly Snapshot[],
  now: number,
  sizes: ReadonlyMap<string, number> = new Map(),
): ReadonlySet<string> {
  const names = new Set(newestFirst.slice(0, LATEST).map((each) => each.name))
  keepOnePer(newestFirst, names, HOUR, now - DAY)
  keepOnePer(newestFirst, names, DAY, now - 30 * DAY)
  const best = beforeShrinking(newestFirst)
  if (best !== null) names.add(best.name)
  const safe = new Set([...newestFirst.slice(0, NEVER_FEWER), best].map((each) => each?.name))
  const oldestFirst = newestFirst.map((each) => each.name).toReversed()
  keepWithin(
    oldestFirst.filter((name) => !safe.has(name)),
    names,
    sizes,
  )
  return names
}

function keepWithin(
  oldestFirst: readonly string[],
  names: Set<string>,
  sizes: ReadonlyMap<string, number>,
): void {
  const sizeOf = (name: string) => sizes.get(name) ?? 0
  let bytes = [...names].reduce((sum, name) => sum + sizeOf(name), 0)
  for (const name of oldestFirst) {
    if (bytes <= BUDGET) return
    if (names.delete(name)) bytes -= sizeOf(name)
  }
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
