/**
 * In the page: for every Enter, when the edit was shown as saved and when that was painted;
 * milliseconds after the key. The status bar tells, by the moment of the last save in it.
 */
export function watchSaves() {
  window.benchSaves = []
  /** @type {{ pressed: number, before: string } | null} */
  let edit = null
  const savedAt = () => document.querySelector('footer output time')?.getAttribute('datetime') ?? ''
  addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Enter') edit = { pressed: event.timeStamp, before: savedAt() }
    },
    { capture: true },
  )
  new MutationObserver(() => {
    if (edit === null || savedAt() === edit.before) return
    const { pressed } = edit
    const save = { saved: performance.now() - pressed, painted: Number.NaN }
    edit = null
    // The frame callback runs before the paint, the message after it.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => {
        save.painted = performance.now() - pressed
        window.benchSaves.push(save)
        port1.close()
      })
      port1.start()
      port2.postMessage(null)
    })
  }).observe(document.body, { childList: true, attributes: true, subtree: true })
}

/**
 * In the page: the rows that the last edit wrote, for the same write without us.
 *
 * @param {'attendees' | 'conferences' | 'openPoints'} table
 */
export function lastEdit(table) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('khanh-tiet')
    opening.addEventListener('error', () => reject(opening.error))
    opening.addEventListener('success', () => {
      const reading = opening.result.transaction([table, 'history'])
      reading.addEventListener('error', () => reject(reading.error))
      const newest = reading.objectStore('history').openCursor(null, 'prev')
      newest.addEventListener('success', () => {
        const entry = newest.result?.value
        const row = reading.objectStore(table).get(entry.changes[0].id)
        row.addEventListener('success', () => {
          opening.result.close()
          resolve({ entry, row: row.result })
        })
      })
    })
  })
}
