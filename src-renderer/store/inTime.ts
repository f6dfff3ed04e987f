/** What has not come to an end after this time never will. */
export const LONGEST_MS = 3000

/**
 * Waits for the database, three seconds at most: Chromium can leave a transaction that neither
 * completes nor aborts, on a full disk for one.
 *
 * @throws what the work throws, or an error when it does not settle
 */
export function inTime<T>(work: PromiseLike<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('not settled in time')), LONGEST_MS)
    work.then(resolve, reject).then(
      () => clearTimeout(timer),
      () => clearTimeout(timer),
    )
  })
}
