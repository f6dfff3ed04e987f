import { openConference } from './pages.mjs'
import { stepOf } from './runModel.mjs'

/** @import { Page } from 'playwright-core' */
/** @import { Tables } from './rows.mjs' */

/**
 * A run that was not ended must be offered, at its very step.
 *
 * @param {Page} page
 * @param {Tables} tables
 * @param {ReadonlyMap<number, string>} titles
 */
export async function offerFaults(page, tables, titles) {
  const step = stepOf(tables)
  const button = page.getByRole('button', { name: 'Tiếp tục lần chạy này' })
  if (step === null) return (await button.isVisible()) ? ['a run is offered that is not there'] : []
  await button.waitFor()
  const offer = await button.locator('xpath=../..').innerText()
  // The title of a step that came up as the power went was never seen.
  const title = step === 0 ? 'Chưa vào bước nào.' : (titles.get(step) ?? '')
  return offer.includes(title) ? [] : [`the run is at step ${step} and offered as: ${offer}`]
}

/**
 * What the first page of the conference shows must be what lies on the disk.
 *
 * @param {Page} page
 * @param {Tables} tables
 */
export async function planFaults(page, tables) {
  await openConference(page)
  const points = (tables['openPoints'] ?? [])
    .filter((row) => row['settled'] === false)
    .toSorted((a, b) => (String(a['order']) < String(b['order']) ? -1 : 1))
  const shown = await page
    .getByRole('list', { name: 'Điểm còn bỏ ngỏ' })
    .getByRole('textbox')
    .evaluateAll((fields) =>
      fields.map((field) => (field instanceof HTMLTextAreaElement ? field.value : '')),
    )
  const faults = []
  if (JSON.stringify(points.map((row) => row['text'])) !== JSON.stringify(shown))
    faults.push(`${points.length} open points, ${shown.length} shown`)
  const count = new Intl.NumberFormat('vi-VN').format((tables['attendees'] ?? []).length)
  if (!(await page.getByText(`${count} đại biểu`, { exact: true }).isVisible()))
    faults.push(`not ${count} attendees shown`)
  const steps = (tables['history'] ?? []).filter((row) => row['scope'] !== 'library')
  const last = steps.filter((row) => row['undone'] === 0).at(-1)
  const undo = page.getByRole('button', { name: /^Hoàn tác: /u }).first()
  const label = await undo.getAttribute('aria-label')
  if (last !== undefined && label !== `Hoàn tác: ${String(last['label'])}`)
    faults.push(`undo offers ${label}, the last step is ${String(last['label'])}`)
  return faults
}

/**
 * Goes on with the run, which must be at its very step.
 *
 * @param {Page} page
 * @param {Tables} tables
 */
export async function resumeFaults(page, tables) {
  const step = stepOf(tables)
  if (step === null) return []
  await page.getByRole('button', { name: 'Tiếp tục lần chạy này' }).press('Enter')
  const console = page.locator('[data-console]')
  await console.waitFor()
  const text = await console.innerText()
  const shown = Number(/Bước (\d+)\//u.exec(text)?.[1] ?? 0)
  return shown === step ? [] : [`the run is at step ${step} and resumed at ${shown}`]
}
