import { Dexie } from 'dexie'

/**
 * The cheapest way in which Dexie alone can keep an edit through a power cut, for a comparison: the
 * row and its history entry in one strict transaction. Runs in the app's page, in a database of its
 * own.
 */
const bare = new Dexie('bench-bare', { chromeTransactionDurability: 'strict' })
bare.version(1).stores({
  attendees: 'id, conferenceId',
  conferences: 'id',
  openPoints: 'id, conferenceId',
  history: '++seq, scope',
})

/**
 * Writes the two rows with the next press of F9; gives the milliseconds from that key to the disk's
 * answer.
 *
 * @param {'attendees' | 'conferences' | 'openPoints'} table
 * @param {object} row
 * @param {object} entry
 * @returns {Promise<number>}
 */
export function writeBareOnKey(table, row, entry) {
  return new Promise((resolve, reject) => {
    const press = (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== 'F9') return
      removeEventListener('keydown', press, { capture: true })
      write(table, row, entry).then(() => resolve(performance.now() - event.timeStamp), reject)
    }
    addEventListener('keydown', press, { capture: true })
  })
}

/**
 * @param {'attendees' | 'conferences' | 'openPoints'} table
 * @param {object} row
 * @param {object} entry
 */
async function write(table, row, entry) {
  await bare.transaction('rw', bare.table(table), bare.table('history'), async () => {
    await bare.table(table).put(row)
    await bare.table('history').put(entry)
  })
}
