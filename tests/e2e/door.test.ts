import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { invitationCode } from '#domain/invitations/invitationCode.ts'
import type { Attendee } from '#domain/record.ts'
import { type LaunchedApp, launchApp } from '#tests/support/app.ts'
import { faultsOf, stored } from '#tests/support/inApp.ts'

let launched: LaunchedApp
let page: Page
let faults: readonly string[]

beforeAll(async () => {
  launched = await launchApp()
  page = launched.page
  faults = faultsOf(page)
  await page.getByRole('button', { name: 'Mở hội nghị mẫu' }).click()
  await page.getByRole('button', { name: 'Đón tiếp' }).waitFor()
  await page.keyboard.press('Control+9')
  await page.getByRole('combobox', { name: 'Tìm người đến' }).waitFor()
})

afterAll(() => launched.close())

const field = () => page.getByRole('combobox', { name: 'Tìm người đến' })
const card = () => page.getByRole('region', { name: 'Vừa ghi nhận' })
const missing = () => page.getByRole('region', { name: 'Cần mà chưa đến' })

/** What is on the disk of the attendee of that name. */
async function attendee(name: string): Promise<Attendee> {
  const found = (await stored<Attendee>(page, 'attendees')).find((one) => one.fullName === name)
  if (found === undefined) throw new Error(`nobody is called ${name}`)
  return found
}

const kindsOf = async (name: string) => (await attendee(name)).presence.map(({ kind }) => kind)

describe('the desk at the door', () => {
  it('has the keys from the start: two letters and Enter note an arrival', async () => {
    await missing().getByText('Nguyễn Thế Giang').waitFor()
    await page.keyboard.type('gi')
    await page.getByText('1 người khớp').waitFor()
    await page.keyboard.press('Enter')
    await card().getByText('Nguyễn Thế Giang').waitFor()
    await page.getByText('1 / 3 người đã đến').waitFor()
    await expect.poll(() => kindsOf('Nguyễn Thế Giang')).toEqual(['arrived'])
    await expect.poll(() => missing().getByText('Nguyễn Thế Giang').count()).toBe(0)
    expect(await field().inputValue()).toBe('')
  })

  it('takes a scanned code at once, the Enter of the scanner does no harm', async () => {
    const { id } = await attendee('Nguyễn Mạnh Tuấn')
    await page.keyboard.type(invitationCode(id))
    await page.keyboard.press('Enter')
    await card().getByText('Nguyễn Mạnh Tuấn').waitFor()
    await expect.poll(async () => (await attendee('Nguyễn Mạnh Tuấn')).presence.length).toBe(1)
    expect((await attendee('Nguyễn Mạnh Tuấn')).presence[0]).toMatchObject({
      kind: 'arrived',
      how: 'scanned',
    })
  })

  it('says when the same code comes again, and notes nothing', async () => {
    const { id } = await attendee('Nguyễn Mạnh Tuấn')
    await page.keyboard.type(invitationCode(id))
    await card()
      .getByText(/^Người này đã đến lúc \d\d:\d\d$/u)
      .waitFor()
    expect(await kindsOf('Nguyễn Mạnh Tuấn')).toEqual(['arrived'])
  })

  it('says that a code has a wrong digit', async () => {
    const code = invitationCode((await attendee('Nguyễn Văn Sơn')).id)
    const wrong = code.slice(0, 5) + String((Number(code[5]) + 1) % 10) + code.slice(6)
    await page.keyboard.type(wrong)
    await page.keyboard.press('Enter')
    await card()
      .getByText(/^Mã sai/u)
      .waitFor()
    expect(await kindsOf('Nguyễn Văn Sơn')).toEqual([])
  })

  it('takes back the last arrival with one key', async () => {
    await page.keyboard.type('son')
    await page.keyboard.press('Enter')
    await expect.poll(() => kindsOf('Nguyễn Văn Sơn')).toEqual(['arrived'])
    await page.keyboard.press('Control+z')
    await expect.poll(() => kindsOf('Nguyễn Văn Sơn')).toEqual([])
    await page.getByText('2 / 3 người đã đến').waitFor()
  })

  it('notes who leaves and who is back', async () => {
    await page.keyboard.type('gi')
    await page.keyboard.press('Shift+Enter')
    await card()
      .getByText(/^Đã về lúc/u)
      .waitFor()
    await page.keyboard.type('gi')
    await page.keyboard.press('Enter')
    await expect.poll(() => kindsOf('Nguyễn Thế Giang')).toEqual(['arrived', 'left', 'arrived'])
  })

  it('takes in who is in no list, as one step', async () => {
    await page.keyboard.type('Khách mẫu')
    await page.getByText('Không có ai khớp với “Khách mẫu”').waitFor()
    await page.getByRole('button', { name: 'Khách ngoài danh sách' }).last().click()
    await page.getByRole('dialog').getByLabel('Đơn vị').fill('Sở mẫu')
    await page.keyboard.press('Enter')
    await card().getByText('Khách mẫu').waitFor()
    expect(await attendee('Khách mẫu')).toMatchObject({
      unit: 'Sở mẫu',
      presence: [{ kind: 'arrived', how: 'walkIn' }],
    })
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await stored(page, 'attendees')).length).toBe(3)
  })

  it('takes in who comes in place of another', async () => {
    await page.keyboard.type('son')
    await page.getByRole('button', { name: 'Người khác đến thay…' }).click()
    await page.getByRole('dialog').getByLabel('Họ và tên').fill('Người thay mẫu')
    await page.keyboard.press('Enter')
    await card().getByText('Người thay mẫu').waitFor()
    const one = await attendee('Người thay mẫu')
    expect(await attendee('Nguyễn Văn Sơn')).toMatchObject({
      invitation: 'substitute',
      substituteId: one.id,
      presence: [],
    })
    await card().getByRole('button', { name: 'Giao lại việc của Nguyễn Văn Sơn' }).click()
    await page.getByRole('heading', { level: 1, name: 'Mời' }).waitFor()
  })

  it('shows no fault of its own', () => {
    expect(faults).toEqual([])
  })
})
