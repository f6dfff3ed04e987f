import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'

import { conferenceOf, planOf, rowsOf } from '#domain/plan.ts'
import { AwardsPage } from '#features/awards/AwardsPage.tsx'
import { undo } from '#store/edit.ts'
import { undoLine, useHistory } from '#store/history.ts'
import { openPlan } from '#store/plan.ts'
import { makeConference } from '#tests/support/makers.ts'
import { openOn } from '#tests/support/openSample.ts'

const ownAwards = () => conferenceOf(openPlan().plan)?.ownAwards ?? []
const lastLabel = () => undoLine(useHistory.getState())?.label
/** Roles of some six hundred cells take seconds to look up: the rows are read as they are marked. */
const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')]
const names = () => rows().map((row) => row.querySelector('[data-column="0"]')?.textContent ?? '')

const EMPTY = rowsOf(planOf({ conferences: [makeConference()] }))

async function openTab() {
  const user = userEvent.setup()
  render(<AwardsPage />)
  await user.click(screen.getByRole('tab', { name: 'Danh mục' }))
  return user
}

/** Stands on a cell of the row of this name. */
async function standOn(user: ReturnType<typeof userEvent.setup>, name: string) {
  await user.click(screen.getByText(name))
}

async function answer(user: ReturnType<typeof userEvent.setup>, reason: string) {
  const dialog = await screen.findByRole('dialog', { name: /Vì sao cơ quan làm khác/u })
  const field = within(dialog).getByRole('textbox', { name: 'Lý do' })
  await user.clear(field)
  await user.type(field, `${reason}{Enter}`)
  await waitFor(() => expect(document.querySelector('[role="dialog"]')).toBeNull())
}

beforeEach(() => openOn('awards', EMPTY))

describe('the catalogue', () => {
  it('shows every row in the order of the ceremony, those that do not hold yet with their dates', async () => {
    const user = await openTab()
    expect(names()[0]).toBe('Huân chương Sao vàng')
    await user.type(screen.getByRole('searchbox', { name: 'Tìm trong danh mục' }), 'dac khu')
    await waitFor(() => expect(rows()).toHaveLength(1))
    const [row] = rows() as [HTMLElement]
    expect(row.dataset['tone']).toBe('quiet')
    expect(within(row).getByText('Chưa hiệu lực')).toBeTruthy()
    expect(within(row).getByText('01/07/2025')).toBeTruthy()
  })

  it('makes an own row of a shipped one after asking why, in one step', async () => {
    const user = await openTab()
    await standOn(user, 'Huân chương Sao vàng')
    await user.keyboard('Huân chương mẫu{Enter}')
    await answer(user, 'Quy chế mẫu')
    await waitFor(() => expect(ownAwards()).toHaveLength(1))
    expect(ownAwards()[0]).toMatchObject({ name: 'Huân chương mẫu', reason: 'Quy chế mẫu' })
    expect(lastLabel()).toBe('Sửa hình thức, danh hiệu của “Huân chương Sao vàng” trong danh mục')
    expect(await screen.findByText('Của cơ quan')).toBeTruthy()
    expect(screen.getByText('1 dòng của cơ quan')).toBeTruthy()
    await undo()
    expect(ownAwards()).toEqual([])
  })

  it('leaves the row as it ships when the question is not answered', async () => {
    const user = await openTab()
    await standOn(user, 'Huân chương Sao vàng')
    await user.keyboard('Tên khác{Enter}')
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: 'Ghi thay đổi' }))
    expect(await screen.findByText(/Ghi lý do, hoặc bấm Hủy/u)).toBeTruthy()
    await user.click(within(dialog).getByRole('button', { name: 'Hủy' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(ownAwards()).toEqual([])
    expect(names()[0]).toBe('Huân chương Sao vàng')
  })

  it('moves a row with Alt+↓, and asks no second time', async () => {
    const user = await openTab()
    await standOn(user, 'Huân chương Sao vàng')
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    await answer(user, 'Thứ tự mẫu')
    await waitFor(() => expect(names()[1]).toContain('Huân chương Sao vàng'))
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    await waitFor(() => expect(names()[2]).toContain('Huân chương Sao vàng'))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(ownAwards()).toHaveLength(1)
  })

  it('refuses a name that another row has before it asks for a reason', async () => {
    const user = await openTab()
    await standOn(user, 'Huân chương Sao vàng')
    await user.keyboard('huân chương HỒ CHÍ MINH{Enter}')
    expect(await screen.findByText(/đã dùng cho “Huân chương Hồ Chí Minh”/u)).toBeTruthy()
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('adds a row of the office, and takes it out again', async () => {
    const user = await openTab()
    await user.type(screen.getByLabelText('Thêm hình thức của cơ quan'), 'Biểu trưng mẫu{Enter}')
    await waitFor(() => expect(ownAwards()).toMatchObject([{ name: 'Biểu trưng mẫu' }]))
    await user.type(screen.getByRole('searchbox', { name: 'Tìm trong danh mục' }), 'bieu trung')
    await waitFor(() => expect(rows()).toHaveLength(1))
    await standOn(user, 'Biểu trưng mẫu')
    await user.keyboard('{Control>}{Delete}{/Control}')
    await waitFor(() => expect(ownAwards()).toEqual([]))
    expect(await screen.findByText('Không có hình thức nào khớp.')).toBeTruthy()
  })

  it('brings a row back to what ships from its menu', async () => {
    const user = await openTab()
    await standOn(user, 'Huân chương Sao vàng')
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    await answer(user, 'Thứ tự mẫu')
    await user.pointer({ keys: '[MouseRight]', target: await screen.findByText('Của cơ quan') })
    await user.click(await screen.findByRole('menuitem', { name: /Về mặc định/u }))
    await waitFor(() => expect(ownAwards()).toEqual([]))
    await waitFor(() => expect(names()[0]).toBe('Huân chương Sao vàng'))
  })

  it('is what the names of awards are proposed from', async () => {
    const user = await openTab()
    await user.type(screen.getByLabelText('Thêm hình thức của cơ quan'), 'Biểu trưng mẫu{Enter}')
    await waitFor(() => expect(ownAwards()).toHaveLength(1))
    await user.click(screen.getByRole('tab', { name: /Hình thức và người nhận/u }))
    await user.type(screen.getByLabelText('Thêm hình thức'), 'bieu trung')
    await user.click(await screen.findByRole('option', { name: /Biểu trưng mẫu/u }))
    await waitFor(() =>
      expect([...openPlan().plan.awards.values()]).toMatchObject([
        { name: 'Biểu trưng mẫu', catalogueCode: ownAwards()[0]?.code },
      ]),
    )
  })
})
