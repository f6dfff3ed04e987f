import type { Collection } from 'dexie'

/**
 * Goes through rows as they come from the database, each by itself: all at once they would be unpacked in
 * a single task, of ten thousand rows in a tenth of a second. Within a transaction, since all of them are
 * counted too: Dexie passes over a row that cannot be read.
 *
 * @throws when one cannot be read
 */
export async function eachRow<T, K>(
  found: Collection<T, K>,
  take: (row: T) => void,
): Promise<void> {
  let taken = 0
  const count = await found.clone().count()
  await found.each((row) => {
    take(row)
    taken += 1
  })
  if (taken !== count) throw new Error(`eachRow: ${count - taken} of ${count} rows cannot be read`)
}
