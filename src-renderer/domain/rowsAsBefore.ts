import { sameValue } from './change.ts'

/**
 * The same rows again where they say what they said before, so that they are not drawn anew.
 *
 * @param keyOf by what a row is known again
 */
export function rowsAsBefore<Row>(
  found: readonly Row[],
  before: readonly Row[],
  keyOf: (row: Row) => string | number,
): readonly Row[] {
  const known = new Map(before.map((row) => [keyOf(row), row]))
  return found.map((row) => {
    const one = known.get(keyOf(row))
    return one !== undefined && sameValue(one, row) ? one : row
  })
}
