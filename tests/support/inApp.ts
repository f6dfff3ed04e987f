import type { Page } from 'playwright-core'

import { rowsOf } from '#tools/inApp.mjs'

/** Every record of a table as it lies on the disk. */
export async function stored<T>(page: Page, table: string): Promise<readonly T[]> {
  return (await rowsOf(page, table)) as unknown as readonly T[]
}

/**
 * The rows of a table as they are seen, from above, without their numbers. For a moment after a change the
 * elements stand in another order in the page.
 */
export async function rowTexts(page: Page, table: string): Promise<readonly string[]> {
  const rows = await page
    .getByRole('grid', { name: table })
    .locator('[role="row"][aria-rowindex]')
    .evaluateAll((elements) =>
      (elements as HTMLElement[]).map((row) => [Number(row.ariaRowIndex), row.innerText] as const),
    )
  return rows
    .toSorted(([a], [b]) => a - b)
    .slice(1)
    .map(([, text]) => text.replaceAll(/\s+/gu, ' ').replace(/^\d+ /u, ''))
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
