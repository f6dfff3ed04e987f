import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'

import { conferenceOf, openPointsOf } from '#domain/plan.ts'
import { OverviewPage } from '#features/overview/OverviewPage.tsx'
import { undo } from '#store/edit.ts'
import { undoLine, useHistory } from '#store/history.ts'
import { openPlan } from '#store/plan.ts'
import { useSession } from '#store/session.ts'
import { openOn } from '#tests/support/openSample.ts'

const conference = () => conferenceOf(openPlan().plan)

async function retype(field: HTMLElement, text: string) {
  const user = userEvent.setup()
  await user.clear(field)
  await user.type(field, text)
  await user.tab()
}

beforeEach(() => openOn('overview'))

describe('facts of the conference', () => {
  it('takes a date of which a part is missing as it is', async () => {
    render(<OverviewPage />)
    await retype(screen.getByLabelText('Ngày'), '20-1')
    await waitFor(() => expect(conference()?.date).toEqual({ year: null, month: 1, day: 20 }))
    await retype(screen.getByLabelText('Ngày'), '2023')
    await waitFor(() => expect(conference()?.date).toEqual({ year: 2023, month: null, day: null }))
  })

  it.each([
    ['Ngày', '32/1/2024', '“32/1/2024” không phải là ngày'],
    ['Giờ bắt đầu', '25:99', '“25:99” không phải là giờ'],
  ])('refuses a bad %s with a sentence and keeps what was typed', async (label, text, sentence) => {
    const before = conference()
    render(<OverviewPage />)
    await retype(screen.getByLabelText(label), text)
    expect((await screen.findByRole('alert')).textContent).toContain(sentence)
    expect(screen.getByLabelText<HTMLInputElement>(label).value).toBe(text)
    expect(conference()).toBe(before)
  })

  it('takes the measures of the hall in metres, refuses what no hall has, and says what cannot be read', async () => {
    render(<OverviewPage />)
    const seat = screen.getByLabelText('Ghế xa màn nhất cách')
    expect(seat).toHaveProperty('value', '20')
    await retype(seat, '27,5')
    await waitFor(() => expect(conference()?.stage.farthestSeatMetres).toBe(27.5))
    expect(undoLine(useHistory.getState())?.label).toBe('Sửa thông số: ghế xa màn nhất cách')
    await retype(seat, '900')
    expect((await screen.findByRole('alert')).textContent).toBe(
      'Ghi số mét từ 3 đến 150, ví dụ 20 hoặc 27,5.',
    )
    await retype(seat, '40')
    expect(await screen.findByText(/Hình cần cao ít nhất 3,7 m/u)).toBeTruthy()
    await retype(screen.getByLabelText('Hình trên màn cao'), '4')
    await waitFor(() => expect(screen.queryByText(/Hình cần cao ít nhất/u)).toBeNull())
  })

  it('refuses an empty title, and keeps one with markup as it is', async () => {
    render(<OverviewPage />)
    const title = screen.getByLabelText('Tên hội nghị')
    await retype(title, ' ')
    expect(await screen.findByRole('alert')).toBeTruthy()
    await retype(title, '<img src=x onerror=alert(1)>')
    await waitFor(() => expect(conference()?.title).toBe('<img src=x onerror=alert(1)>'))
    expect(undoLine(useHistory.getState())?.label).toBe('Sửa tên hội nghị')
  })
})

describe('open points', () => {
  it('adds, settles and deletes, each as one step that can be taken back', async () => {
    const user = userEvent.setup()
    render(<OverviewPage />)
    const total = openPointsOf(openPlan().plan).length
    await user.type(screen.getByLabelText('Thêm điểm còn bỏ ngỏ'), 'Ai đọc quyết định?{Enter}')
    const list = screen.getByRole('list', { name: 'Điểm còn bỏ ngỏ' })
    const row = async () => {
      const field = await within(list).findByDisplayValue('Ai đọc quyết định?')
      return field.closest('li') as HTMLElement
    }
    await user.click(within(await row()).getByRole('checkbox'))
    await waitFor(() => expect(openPointsOf(openPlan().plan).at(-1)?.settled).toBe(true))
    expect(within(list).queryByDisplayValue('Ai đọc quyết định?')).toBeNull()
    await undo()
    await user.click(within(await row()).getByRole('button', { name: 'Xóa điểm này' }))
    await waitFor(() => expect(openPointsOf(openPlan().plan)).toHaveLength(total))
    await undo()
    await undo()
    expect(openPointsOf(openPlan().plan)).toHaveLength(total)
  })

  it('leads to the record that a point is about', async () => {
    const user = userEvent.setup()
    render(<OverviewPage />)
    await user.click(screen.getAllByRole('button', { name: 'Đến Lượt trao 1' })[0] as HTMLElement)
    expect(useSession.getState().place).toMatchObject({
      page: 'awards',
      focus: { table: 'handovers' },
    })
  })
})

describe('where recipients are while a decision is read', () => {
  async function choose(level: string, place: string) {
    const user = userEvent.setup()
    await user.click(screen.getByLabelText(new RegExp(`${level}$`, 'u'), { selector: 'button' }))
    await user.click(await screen.findByRole('option', { name: place }))
  }

  it('is set for each level, and asks for the reason where the decree has it otherwise', async () => {
    render(<OverviewPage />)
    await choose('Quyết định của Thủ tướng, Chính phủ', 'Lên sân khấu trước khi đọc')
    await waitFor(() =>
      expect(conference()?.readingPlaces).toEqual([
        { level: 'government', place: 'onStage', reason: '' },
      ]),
    )
    await choose('Quyết định của Chủ tịch nước', 'Ngồi tại chỗ, đọc xong mới mời lên')
    const dialog = await screen.findByRole('dialog')
    expect(conference()?.readingPlaces).toHaveLength(1)
    await userEvent.type(within(dialog).getByLabelText('Lý do'), 'Không có sân khấu')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Ghi thay đổi' }))
    await waitFor(() =>
      expect(conference()?.readingPlaces.at(-1)).toEqual({
        level: 'state',
        place: 'seated',
        reason: 'Không có sân khấu',
      }),
    )
  })
})
