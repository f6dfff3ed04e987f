/**
 * A note of this machine in the memory of the window, as JSON; null: there is none. It is read before
 * anything is drawn, so what an older program, another hand or a damaged disk left there is none.
 */
export function readNote(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

/** A record with any fields. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The items of a list that are as they should be; none of what is no list. */
export function itemsThat<T>(value: unknown, is: (item: unknown) => item is T): readonly T[] {
  return Array.isArray(value) ? value.filter(is) : []
}
