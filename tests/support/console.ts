import type { Page } from 'playwright-core'
import { expect } from 'vitest'

import { runWords } from '#text/runWords.ts'

/** The number of the step on the console; 0 before the first GO. */
export async function stepNumber(page: Page): Promise<number> {
  const text = await page.locator('[data-console]').innerText()
  return Number(/Bước (\d+)\//u.exec(text)?.[1] ?? 0)
}

/**
 * Presses GO until this step is on. A press that comes too soon after the last is refused by the
 * console, so pressing on is how one waits for it; a step is never skipped, as each GO names the
 * step that it saw.
 */
export async function goToStep(page: Page, number: number): Promise<void> {
  const tryGo = async () => {
    const before = await stepNumber(page)
    if (before < number) await page.keyboard.press('Space')
    return stepNumber(page)
  }
  await expect.poll(tryGo, { interval: 60, timeout: 30_000 }).toBe(number)
}

/** Holds the button that ends the run until the report is there. */
export async function holdEnd(page: Page): Promise<void> {
  await page.getByRole('button', { name: runWords.console.end }).hover()
  await page.mouse.down()
  await page.getByText(runWords.report.title).waitFor()
  await page.mouse.up()
}
