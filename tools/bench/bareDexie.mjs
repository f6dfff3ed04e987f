import { Dexie } from 'dexie'

/**
 * The cheapest way in which Dexie alone can keep an edit through a power cut, for a comparison: the
 * row and its history entry in one strict transaction. Runs in the app's page, in a database of its
 * own.
 */
const bare = new Dexie('bench-bare', { chromeTransactionDurability: 'strict' })
bare.version(1).stores({
  attendees: 'id, conferenceId',
  openPoints: 'id, conferenceId',
  history: '++seq, scope',
})

/**
 * Writes the two rows; gives the milliseconds from the call to the disk's answer.
 *
 * @param {'attendees' | 'openPoints'} table
 * @param {object} row
 * @param {object} entry
 */
export async function writeBare(table, row, entry) {
  const began = performance.now()
  await bare.transaction('rw', bare.table(table), bare.table('history'), async () => {
    await bare.table(table).put(row)
    await bare.table('history').put(entry)
  })
  return performance.now() - began
}
