/**
 * In the page: for every Enter, when the edit was shown as saved and when that was painted;
 * milliseconds after the key. A new row is there only when the disk has it; where none comes, the
 * status bar tells, which says first that it is saving and then that it has saved.
 *
 * @param {string | null} rows what an edit makes one more of; null: the status bar tells
 */
export function watchSaves(rows) {
  window.benchSaves = []
  /** @type {{ pressed: number, rows: number, isSaving: boolean } | null} */
  let edit = null
  const count = () => (rows === null ? 0 : document.querySelectorAll(rows).length)
  addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Enter') edit = { pressed: event.timeStamp, rows: count(), isSaving: false }
    },
    { capture: true },
  )
  new MutationObserver(() => {
    if (edit === null) return
    const state = document.querySelector('footer output')?.textContent ?? ''
    if (state.startsWith('Đang lưu')) edit.isSaving = true
    const isSaved = rows === null ? state.startsWith('Đã lưu') : count() > edit.rows
    if (!edit.isSaving || !isSaved) return
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
  }).observe(document.body, { childList: true, characterData: true, subtree: true })
}

/**
 * In the page: the rows that the last edit wrote, for the same write without us.
 *
 * @param {'attendees' | 'openPoints'} table
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
