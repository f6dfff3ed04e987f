import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'

import { UNKNOWN_PRESENTER } from '#domain/handovers/handover.ts'
import {
  awardsOf,
  decisionsOf,
  handoversOf,
  planOf,
  recipientsOfAward,
  rowsOf,
} from '#domain/plan.ts'
import type { PlanRows } from '#domain/plan.ts'
import { AwardsPage } from '#features/awards/AwardsPage.tsx'
import { undo } from '#store/edit.ts'
import { undoLine, useHistory } from '#store/history.ts'
import { openPlan } from '#store/plan.ts'
import { goToRecord } from '#store/session.ts'
import {
  makeAttendee,
  makeAward,
  makeConference,
  makeHandover,
  makeRecipient,
} from '#tests/support/makers.ts'
import { openOn } from '#tests/support/openSample.ts'

const plan = () => openPlan().plan
const lastLabel = () => undoLine(useHistory.getState())?.label

const OPEN = { presenters: [UNKNOWN_PRESENTER] } as const

const FEW: PlanRows = rowsOf(
  planOf({
    conferences: [makeConference()],
    attendees: [
      makeAttendee({ id: 'p1', fullName: 'Đại biểu mẫu 1', statePost: 'Chủ tịch' }),
      makeAttendee({ id: 'p2', order: 'a1', fullName: 'Trùng Tên', unit: 'Sở A' }),
      makeAttendee({ id: 'p3', order: 'a2', fullName: 'Trùng Tên', unit: 'Sở B' }),
    ],
    awards: [
      makeAward({
        id: 'w1',
        stated: [{ kind: 'individual', count: 24, text: '' }],
      }),
      makeAward({ id: 'w2', order: 'a1', name: 'Giấy khen', shortName: '' }),
    ],
    recipients: [
      makeRecipient({ id: 'r1', awardId: 'w1', order: 'a0', name: 'Người nhận một' }),
      makeRecipient({ id: 'r2', awardId: 'w1', order: 'a1', name: 'Người nhận hai' }),
      makeRecipient({
        id: 'r3',
        awardId: 'w1',
        order: 'a2',
        name: 'Đại biểu mẫu 1',
        post: 'Chủ tịch',
      }),
    ],
    handovers: [
      makeHandover({ ...OPEN, id: 'h1', awardId: 'w1', order: 'a0', recipientIds: ['r1'] }),
      makeHandover({ ...OPEN, id: 'h2', awardId: 'w2', order: 'a1', recipientIds: [] }),
    ],
  }),
)

beforeEach(() => openOn('awards', FEW))

async function openTab(name: RegExp) {
  const user = userEvent.setup()
  render(<AwardsPage />)
  await user.click(screen.getByRole('tab', { name }))
  return user
}

describe('awards', () => {
  it('shows stated against named for each award', () => {
    render(<AwardsPage />)
    const list = screen.getByRole('list', { name: 'Hình thức, danh hiệu theo thứ tự trao' })
    expect(within(list).getByText(/24 cá nhân theo quyết định, danh sách có 3/u)).toBeTruthy()
    expect(within(list).getByText('2 chưa có lượt')).toBeTruthy()
  })

  it('adds an award by any name, as typed, and knows the catalogue by an alias', async () => {
    const user = userEvent.setup()
    render(<AwardsPage />)
    await user.type(screen.getByLabelText('Thêm hình thức'), 'Chiến sỹ thi đua cấp tỉnh{Enter}')
    await waitFor(() => expect(awardsOf(plan())).toHaveLength(3))
    expect(awardsOf(plan()).at(-1)).toMatchObject({ catalogueCode: 'CSTD_BT' })
    await user.type(screen.getByLabelText('Thêm hình thức'), 'Quà của Ban Tổ chức')
    await user.tab()
    await waitFor(() => expect(awardsOf(plan())).toHaveLength(4))
    expect(awardsOf(plan()).at(-1)).toMatchObject({
      name: 'Quà của Ban Tổ chức',
      catalogueCode: null,
    })
  })

  it('deletes an award with all that is its own in one step', async () => {
    const user = userEvent.setup()
    render(<AwardsPage />)
    await user.click(screen.getByRole('button', { name: 'Xóa hình thức' }))
    await waitFor(() => expect(plan().awards.size).toBe(1))
    expect([plan().recipients.size, plan().handovers.size]).toEqual([0, 1])
    expect(lastLabel()).toBe('Xóa hình thức Bằng khen của Chủ tịch UBND tỉnh')
    await undo()
    expect([plan().recipients.size, plan().handovers.size]).toEqual([3, 2])
  })

  it('moves an award with Alt+↑ while ↑ and ↓ only choose', async () => {
    const user = userEvent.setup()
    render(<AwardsPage />)
    const list = screen.getByRole('list', { name: 'Hình thức, danh hiệu theo thứ tự trao' })
    within(list).getAllByRole('listitem')[0]?.focus()
    await user.keyboard('{ArrowDown}')
    expect(screen.getByRole('heading', { name: 'Giấy khen' })).toBeTruthy()
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    await waitFor(() => expect(awardsOf(plan()).map(({ id }) => id)).toEqual(['w2', 'w1']))
  })

  it('keeps a stated count that nobody knows', async () => {
    const user = userEvent.setup()
    render(<AwardsPage />)
    await user.click(screen.getByRole('button', { name: 'Thông tin hình thức' }))
    await user.clear(screen.getByLabelText('Số lượng'))
    await user.tab()
    await waitFor(() => expect(plan().awards.get('w1')?.stated[0]?.count).toBeNull())
  })
})

describe('recipients', () => {
  it('adds one by name, whatever the name', async () => {
    const user = userEvent.setup()
    render(<AwardsPage />)
    const name = '<img src=x onerror=alert(1)>'
    await user.type(screen.getByLabelText('Họ tên, tên tập thể hoặc mô tả nhóm'), `${name}{Enter}`)
    await waitFor(() => expect(recipientsOfAward(plan(), 'w1').at(-1)?.name).toBe(name))
    expect(lastLabel()).toBe(`Thêm người nhận ${name}`)
  })

  it('never links by itself: it asks, with the likely link ticked', async () => {
    const user = userEvent.setup()
    render(<AwardsPage />)
    expect(plan().recipients.get('r3')?.attendeeId).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Xem và xác nhận' }))
    await user.click(screen.getByRole('button', { name: 'Liên kết 1 người' }))
    await waitFor(() => expect(plan().recipients.get('r3')?.attendeeId).toBe('p1'))
  })

  it('lays out handovers for everybody who has none, as one step', async () => {
    const user = userEvent.setup()
    render(<AwardsPage />)
    await user.click(screen.getByRole('button', { name: 'Chia lượt trao' }))
    await waitFor(() => expect(plan().handovers.size).toBe(3))
    // After the handover of the same award, before that of the next.
    expect(handoversOf(plan())[1]?.recipientIds).toEqual(['r2', 'r3'])
  })
})

describe('handovers', () => {
  it('shows one without recipients or presenter as open, with its problems in place', async () => {
    const user = await openTab(/Lượt trao/u)
    const list = screen.getByRole('list', { name: 'Lượt trao theo thứ tự trên sân khấu' })
    expect(within(list).getAllByText('Chưa rõ người trao')).toHaveLength(2)
    expect(within(list).getByText('chưa có người nhận')).toBeTruthy()
    await user.click(within(list).getAllByRole('listitem')[1] as HTMLElement)
    within(list).getAllByRole('listitem')[1]?.focus()
    const problems = await screen.findByRole('list', { name: 'Cần xem ở lượt này' })
    expect(problems.textContent).toContain('chưa có người nhận')
  })

  it('takes a presenter from the list, or any name, or nobody', async () => {
    const user = await openTab(/Lượt trao/u)
    const field = () => screen.getByRole('combobox', { name: 'Người trao 1' })
    await user.type(field(), 'mau 1{Enter}')
    await waitFor(() => expect(plan().handovers.get('h1')?.presenters[0]?.attendeeId).toBe('p1'))
    await user.clear(field())
    await user.type(field(), 'Khách mời')
    await user.tab()
    await waitFor(() =>
      expect(plan().handovers.get('h1')?.presenters[0]).toMatchObject({
        attendeeId: null,
        name: 'Khách mời',
      }),
    )
    await user.clear(field())
    await user.tab()
    await waitFor(() => expect(plan().handovers.get('h1')?.presenters[0]?.name).toBe(''))
  })

  it('does not guess between namesakes', async () => {
    const user = await openTab(/Lượt trao/u)
    await user.type(screen.getByRole('combobox', { name: 'Người trao 1' }), 'Trùng Tên')
    await user.tab()
    await waitFor(() =>
      expect(plan().handovers.get('h1')?.presenters[0]).toMatchObject({
        attendeeId: null,
        name: 'Trùng Tên',
      }),
    )
  })

  it('adds the remaining recipients and moves them with Alt+↑', async () => {
    const user = await openTab(/Lượt trao/u)
    await user.click(screen.getByRole('button', { name: 'Thêm cả 2' }))
    await waitFor(() =>
      expect(plan().handovers.get('h1')?.recipientIds).toEqual(['r1', 'r2', 'r3']),
    )
    const line = screen.getByRole('list', { name: 'Người nhận theo thứ tự đứng' })
    within(line).getAllByRole('listitem')[2]?.focus()
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    await waitFor(() =>
      expect(plan().handovers.get('h1')?.recipientIds).toEqual(['r1', 'r3', 'r2']),
    )
    expect(lastLabel()).toBe('Đổi chỗ Đại biểu mẫu 1 trong lượt 1')
    await user.click(screen.getByRole('button', { name: 'Đưa Người nhận một ra khỏi lượt' }))
    await waitFor(() => expect(plan().handovers.get('h1')?.recipientIds).toEqual(['r3', 'r2']))
  })

  it('lays out all who are left as one step that can be taken back', async () => {
    const user = await openTab(/Lượt trao/u)
    const before = handoversOf(plan()).length
    await user.click(screen.getByRole('button', { name: 'Chia lượt tất cả' }))
    await waitFor(() => expect(handoversOf(plan()).length).toBeGreaterThan(before))
    expect(lastLabel()).toBe('Chia lượt trao cho mọi hình thức')
    await undo()
    expect(handoversOf(plan())).toHaveLength(before)
  })

  it('moves and deletes handovers from the keyboard, and takes each back', async () => {
    const user = await openTab(/Lượt trao/u)
    const list = screen.getByRole('list', { name: 'Lượt trao theo thứ tự trên sân khấu' })
    within(list).getAllByRole('listitem')[0]?.focus()
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    await waitFor(() => expect(handoversOf(plan()).map(({ id }) => id)).toEqual(['h2', 'h1']))
    await user.keyboard('{Control>}{Delete}{/Control}')
    await waitFor(() => expect(plan().handovers.has('h1')).toBe(false))
    expect(lastLabel()).toBe('Xóa lượt trao 2')
    await undo()
    await undo()
    expect(handoversOf(plan()).map(({ id }) => id)).toEqual(['h1', 'h2'])
  })
})

describe('what the MC reads', () => {
  const part = () => within(screen.getByRole('region', { name: 'Lời MC' }))
  const field = () => part().getByRole<HTMLTextAreaElement>('textbox', { name: 'Lời tự soạn' })
  const script = () => plan().handovers.get('h1')?.script

  async function writeOwn(text: string) {
    const user = await openTab(/Lượt trao/u)
    await user.click(part().getByRole('button', { name: 'Tự soạn' }))
    await user.clear(field())
    await user.type(field(), text)
    await user.tab()
    await waitFor(() => expect(script()?.text).toBe(text))
    return user
  }

  it('is made of the plan, with what is unknown marked', async () => {
    await openTab(/Lượt trao/u)
    const invited = part().getByText(/lên nhận Bằng khen/u)
    expect(invited.textContent).toContain('Người nhận một')
    expect(part().getAllByText('chưa rõ')).toHaveLength(2)
  })

  it('is written over the made text, which comes back, each in one step to take back', async () => {
    const user = await openTab(/Lượt trao/u)
    await user.click(part().getByRole('button', { name: 'Tự soạn' }))
    expect(field().value).toContain('Người nhận một\n')
    await user.tab()
    expect(script()).toBeNull()
    await user.type(field(), '{Control>}{End}{/Control}\nHết UBND.')
    await user.tab()
    await waitFor(() => expect(script()?.text).toContain('\nHết UBND.'))
    expect(lastLabel()).toBe('Soạn lời MC của lượt 1')
    expect(part().getByText(/UBND là “Ủy ban nhân dân”/u)).toBeTruthy()
    await user.click(part().getByRole('button', { name: 'Dùng lại lời máy soạn' }))
    await waitFor(() => expect(script()).toBeNull())
    expect(part().queryByRole('textbox')).toBeNull()
    await undo()
    expect(field().value).toContain('Hết UBND.')
    await undo()
    expect(script()).toBeNull()
  })

  it('is kept when the plan changes, and says what is untrue until mended or confirmed', async () => {
    const user = await writeOwn('Mời Người nhận một lên.')
    await user.click(screen.getByRole('button', { name: 'Đưa Người nhận một ra khỏi lượt' }))
    const stale = /còn gọi tên Người nhận một, nay không có trong lượt/u
    expect(await part().findByText(stale)).toBeTruthy()
    expect(field().value).toBe('Mời Người nhận một lên.')
    expect(part().getByText('Lời máy soạn theo kế hoạch nay')).toBeTruthy()
    expect((await screen.findAllByText(/lời MC tự soạn còn gọi tên/u)).length).toBeGreaterThan(0)
    await user.click(part().getByRole('button', { name: 'Lời này vẫn đúng' }))
    await waitFor(() => expect(part().queryByText(stale)).toBeNull())
    expect(lastLabel()).toBe('Xác nhận lời MC của lượt 1')
  })
})

describe('proposed presenters', () => {
  it('are told with the reasons, and where nobody may hand over, why', async () => {
    await openOn('awards')
    const user = userEvent.setup()
    render(<AwardsPage />)
    await user.click(screen.getByRole('tab', { name: /Lượt trao/u }))
    await user.click(screen.getByRole('button', { name: 'Đề xuất người trao' }))
    const dialog = screen.getByRole('dialog')
    within(dialog).getByText('Không đề xuất được ai')
    within(dialog).getByText(/Nguyễn Văn Sơn nhận ở chính lượt này\./u)
    expect(within(dialog).getByRole('button', { name: 'Ghi 0 người trao' })).toHaveProperty(
      'disabled',
      true,
    )
  })

  it('are written as one step, without those whose tick was removed', async () => {
    await openOn('awards', {
      ...FEW,
      attendees: FEW.attendees.map((one) => ({ ...one, precedence: 210 })),
    })
    const user = userEvent.setup()
    render(<AwardsPage />)
    await user.click(screen.getByRole('tab', { name: /Lượt trao/u }))
    await user.click(screen.getByRole('button', { name: 'Đề xuất người trao' }))
    const ticks = within(screen.getByRole('dialog')).getAllByRole('checkbox')
    expect(ticks).toHaveLength(2)
    await user.click(ticks[1] as HTMLElement)
    await user.click(screen.getByRole('button', { name: 'Ghi 1 người trao' }))
    const named = () => handoversOf(plan()).map(({ presenters }) => presenters[0]?.attendeeId)
    await waitFor(() => expect(named()).toEqual(['p1', null]))
    expect(lastLabel()).toBe('Ghi 1 người trao theo đề xuất')
    await undo()
    expect(named()).toEqual([null, null])
  })
})

describe('decisions', () => {
  it('adds one of which nothing is known yet', async () => {
    const user = await openTab(/Quyết định/u)
    await user.click(screen.getByRole('button', { name: 'Thêm quyết định' }))
    await waitFor(() => expect(decisionsOf(plan())).toHaveLength(1))
    expect(decisionsOf(plan())[0]).toMatchObject({ number: '', signer: '' })
  })
})

it('goes to the handover that a link leads to', async () => {
  goToRecord('conference', 'handovers', 'h2')
  render(<AwardsPage />)
  expect(await screen.findByRole('heading', { name: 'Lượt 2' })).toBeTruthy()
})
