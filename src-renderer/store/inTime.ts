/** What has not come to an end after this time never will. */
export const LONGEST_MS = 3000
/** The same for all rows of a conference, of which a slow disk may have to read many. */
export const LONGEST_READ_MS = 10_000
/** The same for all rows that there are. */
export const LONGEST_WHOLE_MS = 30_000

/**
 * Waits for the database, three seconds at most unless it says otherwise: Chromium can leave a transaction that neither
 * completes nor aborts, on a full disk for one.
 *
 * @throws what the work throws, or an error when it does not settle
 */
export function inTime<T>(work: PromiseLike<T>, longest = LONGEST_MS): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('not settled in time')), longest)
    work.then(resolve, reject).then(
      () => clearTimeout(timer),
      () => clearTimeout(timer),
    )
  })
}
