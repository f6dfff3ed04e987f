import { confirmOfList, paste } from '#tools/inApp.mjs'

/** @import { Page } from 'playwright-core' */
/** @import { Windows } from './session.mjs' */

/** A list as an office keeps it: name, post, unit. @param {number} count */
function attendeeLines(count) {
  return Array.from(
    { length: count },
    (_, at) => `Đại biểu nhập ${at + 1}\tChức vụ mẫu ${at % 50}\tĐơn vị mẫu ${at % 120}`,
  ).join('\r\n')
}

/**
 * Pastes a list into the page of attendees, up to the question whether it is read rightly.
 *
 * @param {Windows} windows with the sample open
 * @param {number} count
 * @returns the button that confirms
 */
export async function readPasted({ app, page }, count) {
  await page.keyboard.press('Control+2')
  await page.getByRole('heading', { name: 'Đại biểu', exact: true }).click()
  await paste(app, page, attendeeLines(count))
  return confirmOfList(page, count)
}

/**
 * @param {Page} page
 * @param {number} count
 */
export async function seeAttendees(page, count) {
  await page.getByText(`${grouped(count)} đại biểu`, { exact: true }).waitFor()
}

/** As the app writes numbers: 2.000. @param {number} count */
function grouped(count) {
  return count.toLocaleString('vi-VN')
}
