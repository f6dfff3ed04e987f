import type { ElectronApplication, Page } from 'playwright-core'

/** Every record of a table as it lies on the disk. */
export function stored<T>(page: Page, table: string): Promise<readonly T[]> {
  return page.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('khanh-tiet')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const all = opening.result.transaction(name).objectStore(name).getAll()
          all.onerror = () => reject(all.error)
          all.onsuccess = () => {
            opening.result.close()
            resolve(all.result)
          }
        }
      }),
    table,
  ) as Promise<readonly T[]>
}

/** Puts a text on the clipboard and presses Ctrl+V. */
export async function paste(app: ElectronApplication, page: Page, text: string): Promise<void> {
  await app.evaluate(({ clipboard }, one) => clipboard.writeText(one), text)
  await page.keyboard.press('Control+v')
}

/** What a page says of its own faults, from now on. */
export function faultsOf(page: Page): readonly string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  return faults
}

/** Milliseconds from a key to the painted answer; the key goes to what has the focus. */
export async function keyToPaint(page: Page, key: string): Promise<number> {
  await page.evaluate(() => {
    const painted = new Promise<number>((resolve) => {
      const pressed = () => {
        const from = performance.now()
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => resolve(performance.now() - from))
          port1.start()
          port2.postMessage(null)
        })
      }
      window.addEventListener('keydown', pressed, { once: true, capture: true })
    })
    Object.assign(window, { painted })
  })
  await page.keyboard.press(key)
  return page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted)
}
