import { keysBetween } from '#domain/order.ts'
import type { Id, OrderKey } from '#domain/record.ts'

interface Placed {
  readonly id: Id
  readonly order: OrderKey
}

/**
 * The recipients of an award in the order of the list; those whom the list does not name stay behind
 * whom they stood. `listed` are ids that the award has or will have, in the order of the list.
 */
export function orderByList(present: readonly Placed[], listed: readonly Id[]): readonly Id[] {
  const named = new Set(listed)
  const after = new Map<Id | null, Id[]>()
  let before: Id | null = null
  for (const { id } of present) {
    if (named.has(id)) before = id
    else if (after.has(before)) after.get(before)?.push(id)
    else after.set(before, [id])
  }
  return [...(after.get(null) ?? []), ...listed.flatMap((id) => [id, ...(after.get(id) ?? [])])]
}

/**
 * New order keys for the rows of an order that have none yet or stand wrong; as many rows as possible
 * keep theirs. `last` is the greatest key in use: rows at the end come after it.
 */
export function keysFor(
  present: readonly Placed[],
  wanted: readonly Id[],
  last: OrderKey | null,
): ReadonlyMap<Id, OrderKey> {
  const keyOf = new Map(present.map(({ id, order }) => [id, order]))
  const placeOf = new Map(present.map(({ id }, at) => [id, at]))
  const kept = longestRising(wanted, placeOf)
  const keys = new Map<Id, OrderKey>()
  let before: OrderKey | null = null
  let waiting: Id[] = []
  const settle = (next: OrderKey | null) => {
    const from = next === null ? (greater(before, last) ?? null) : before
    const made = keysBetween(from, next, waiting.length)
    waiting.forEach((id, at) => keys.set(id, made[at] as OrderKey))
    waiting = []
  }
  for (const id of wanted) {
    if (!kept.has(id)) {
      waiting.push(id)
      continue
    }
    const own = keyOf.get(id) ?? null
    settle(own)
    before = own
  }
  settle(null)
  return keys
}

function greater(a: OrderKey | null, b: OrderKey | null): OrderKey | null {
  if (a === null || b === null) return a ?? b
  return a > b ? a : b
}

/** The most ids of an order that stand in it as they stood before. */
function longestRising(wanted: readonly Id[], placeOf: ReadonlyMap<Id, number>): ReadonlySet<Id> {
  const before = new Map<Id, Id | undefined>()
  const ends: Id[] = []
  for (const id of wanted) {
    const place = placeOf.get(id)
    if (place === undefined) continue
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((placeOf.get(ends[middle] ?? '') ?? 0) < place) low = middle + 1
      else high = middle
    }
    before.set(id, ends[low - 1])
    ends[low] = id
  }
  const kept = new Set<Id>()
  for (let id = ends.at(-1); id !== undefined; id = before.get(id)) kept.add(id)
  return kept
}
