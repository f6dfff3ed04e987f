import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import type { Bridge } from '#bridge'
import { noteArrival } from '#domain/door/presence.ts'
import { applyChanges, rowsOf } from '#domain/plan.ts'
import { writeScript } from '#domain/script/ownScript.ts'
import { CeremonyPage } from '#features/ceremony/CeremonyPage.tsx'
import { paperDesk } from '#features/ceremony/paperDesk.ts'
import { replacePaperDesk } from '#features/ceremony/paperMaker.ts'
import { bridge } from '#store/bridge.ts'
import { edit } from '#store/edit.ts'
import { rules } from '#store/rules.ts'
import { closeRun, useRun } from '#store/run.ts'
import { replaceRunClock } from '#store/runClock.ts'
import { useSafety } from '#store/safety.ts'
import { useSession } from '#store/session.ts'
import { useStageLink } from '#store/stageLink.ts'
import { talkHere } from '#store/workerTalk.ts'
import type { FakeBridge } from '#tests/support/fakeBridge.ts'
import { samplePlan } from '#tests/support/makers.ts'
import { START, makeAttendee, makeCeremonyPlan } from '#tests/support/makeRun.ts'
import { openOn } from '#tests/support/openSample.ts'
import { ToastRegion } from '#ui/ToastRegion.tsx'

let clock = START
const later = (ms = 1000) => (clock += ms)
const user = userEvent.setup()

async function startLive(
  size = { handovers: 2, recipients: 3 },
  plan = makeCeremonyPlan(size),
  mode = 'Chạy chính thức',
  machine: Partial<Bridge> = {},
) {
  clock = START
  replaceRunClock(() => clock)
  await openOn('ceremony', rowsOf(plan))
  Object.assign(bridge(), machine)
  render(<CeremonyPage />)
  const start = await screen.findByRole('button', { name: `Bắt đầu: ${mode}` })
  await waitFor(() => expect(start).toHaveProperty('disabled', false))
  await user.click(start)
  await screen.findByRole('region', { name: 'Bàn điều khiển' })
}

function running() {
  const { open } = useRun.getState()
  if (open === null) throw new Error('no run is open')
  return open
}

async function press(keys: string, ms = 1000) {
  later(ms)
  const before = useRun.getState()
  await user.keyboard(keys)
  await waitFor(() => expect(useRun.getState() === before).toBe(false))
  await waitFor(() => expect(useRun.getState().writing).toBe(false))
}

/** Into the first handover. */
async function toHandover() {
  await press(' ')
  await press(' ')
  await screen.findByRole('heading', { name: 'Bằng khen mẫu w1' })
}

async function endRun() {
  later()
  await act(async () => {
    const { ask } = await import('#store/run.ts')
    await ask({ type: 'end' })
  })
}

const rowOf = (name: string) => screen.getByRole('group', { name })

beforeEach(() => replacePaperDesk(() => talkHere(paperDesk)))

afterEach(() => {
  act(() => closeRun())
  replaceRunClock(null)
  replacePaperDesk(null)
})

describe('start', () => {
  it('offers both kinds and tells what is not ready', async () => {
    await openOn('ceremony', rowsOf(makeCeremonyPlan()))
    render(<CeremonyPage />)
    expect(await screen.findByText('Chưa chạy lần nào.')).toBeTruthy()
    expect(screen.getByText(/Chỉ có một màn hình/u)).toBeTruthy()
    expect(screen.getByText('5 bước, trong đó 3 lượt trao')).toBeTruthy()
  })

  it('looks at the machine and the second copy, and goes through all by itself', async () => {
    await openOn('ceremony', rowsOf(makeCeremonyPlan()))
    useSafety.setState({ safety: await bridge().safety() })
    render(<CeremonyPage />)
    expect(await screen.findByText(/máy không tự ngủ/u)).toBeTruthy()
    expect(screen.getByText('Ổ đĩa còn đủ chỗ')).toBeTruthy()
    expect(screen.getByText(/Chưa chọn thư mục sao lưu thứ hai/u)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Chạy thử tự động' }))
    expect(await screen.findByText(/vào được cả 5 bước/u)).toBeTruthy()
  })

  it('tells how much is still open, and leads there', async () => {
    await openOn('ceremony', rowsOf(samplePlan()))
    render(<CeremonyPage />)
    expect(await screen.findByText(/^Còn mở: 9 cảnh báo/u)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Xem Sẵn sàng' }))
    expect(useSession.getState().place.page).toBe('readiness')
  })

  it('says what to do when there is nothing to run', async () => {
    const plan = makeCeremonyPlan()
    const empty = { ...plan, agendaItems: new Map(), handovers: new Map() }
    await openOn('ceremony', rowsOf(empty))
    render(<CeremonyPage />)
    expect(await screen.findByText('Chương trình chưa có mục nào')).toBeTruthy()
  })
})

describe('a second display', () => {
  const hall = { id: 2, label: 'Máy chiếu mẫu', width: 1280, height: 720, operator: false }
  const inWindow = { open: true, displayId: null, fullScreen: false }
  const asked: (number | null)[] = []
  const machine: Partial<Bridge> = {
    listDisplays: async () => [hall],
    stageWindow: async () => inWindow,
    openStage: async (id) => {
      asked.push(id)
      return { ok: true, stage: { open: true, displayId: id, fullScreen: id !== null } }
    },
  }

  beforeEach(() => {
    asked.length = 0
  })

  it('that stands empty beside a stage in a window is told before the run, with the way there', async () => {
    await openOn('ceremony', rowsOf(makeCeremonyPlan()))
    Object.assign(bridge(), machine)
    render(<CeremonyPage />)
    const told =
      'Có màn hình thứ hai: Máy chiếu mẫu. Nhưng màn hội trường đang mở trong cửa sổ thường.'
    expect(await screen.findByText(told)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Đưa sang Máy chiếu mẫu' }))
    await waitFor(() => expect(screen.queryByText(told)).toBeNull())
    expect(asked).toEqual([2])
  })

  it('is one key away, without a mouse', async () => {
    await startLive(undefined, undefined, undefined, machine)
    await screen.findByRole('button', { name: 'Đưa sang Máy chiếu mẫu' })
    await user.keyboard('{Control>}[F10]{/Control}')
    await waitFor(() => expect(asked).toEqual([2]))
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Đưa sang/u })).toBeNull())
    await user.keyboard('{Control>}[F10]{/Control}')
    expect(await screen.findByText('Màn hội trường đang mở.')).toBeTruthy()
    expect(asked).toEqual([2])
  })

  it('is one button away on the console while the stage is in a window', async () => {
    await startLive(undefined, undefined, undefined, machine)
    await user.click(await screen.findByRole('button', { name: 'Đưa sang Máy chiếu mẫu' }))
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: 'Đưa sang Máy chiếu mẫu' })).toBeNull(),
    )
    expect(asked).toEqual([2])
  })
})

describe('the console', () => {
  beforeEach(() => startLive())

  it('that was left for the plan keeps the hall: no dry run may show over it', async () => {
    act(() => useRun.setState({ consoleShown: false }))
    const dry = await screen.findByRole('button', { name: 'Chạy thử tự động' })
    expect(dry).toHaveProperty('disabled', true)
    expect(screen.getByText(/^Buổi lễ đang chạy trên màn hội trường/u)).toBeTruthy()
  })

  it('goes from step to step and shows what comes', async () => {
    expect(screen.getByText('Chưa bắt đầu')).toBeTruthy()
    await press('{PageDown}')
    expect(await screen.findByRole('heading', { name: 'Mục mẫu i1' })).toBeTruthy()
    const next = screen.getByRole('region', { name: 'Kế tiếp' })
    expect(within(next).getByText('Lượt 1: Bằng khen mẫu w1')).toBeTruthy()
  })

  it('keeps the next step drawn behind, where nobody reads or reaches it', async () => {
    await press(' ')
    const named = await screen.findByText('Bằng khen mẫu w1', { selector: 'h2' })
    expect(named.closest('[inert]')?.getAttribute('aria-hidden')).toBe('true')
    expect(screen.queryByRole('heading', { name: 'Bằng khen mẫu w1' })).toBeNull()
    await press(' ')
    expect(screen.getByRole('heading', { name: 'Bằng khen mẫu w1' })).toBe(named)
  })

  it('shows that a second press was left out', async () => {
    await press(' ')
    await press(' ', 100)
    expect((await screen.findByRole('alert')).textContent).toBe('Đã bỏ qua lần bấm thứ hai.')
    expect(running().state.current).toBe(0)
  })

  it('reads the text of the office while it is true, else what is true, with that text below', async () => {
    act(() => closeRun())
    const size = { handovers: 1, recipients: 2 }
    const plan = makeCeremonyPlan(size)
    const own = 'Mời Người nhận mẫu h1r1 và Người nhận mẫu h1r2 (UBND).'
    const written = applyChanges(plan, writeScript(plan, 'h1', own, rules))
    cleanup()
    await startLive(size, written)
    await toHandover()
    const text = () => within(screen.getByRole('region', { name: 'Lời dẫn' }))
    const read = own.replace('UBND', 'Ủy ban nhân dân')
    expect(text().getByText(read)).toBeTruthy()
    expect(text().queryByText(/lên nhận Bằng khen mẫu w1/u)).toBeNull()
    await press('[F3]')
    expect(await text().findByText('Lời soạn trước, nay không còn đúng')).toBeTruthy()
    expect(text().queryByText(read)).toBeNull()
    expect(text().getByText(/lên nhận Bằng khen mẫu w1/u).textContent).not.toContain('h1r1')
    await press('{Control>}z{/Control}')
    expect(await text().findByText(read)).toBeTruthy()
  })

  it('does not stop on Esc', async () => {
    await press(' ')
    await user.keyboard('{Escape}{Escape}')
    expect(running().state).toMatchObject({ phase: 'running', current: 0 })
  })

  it('does not press a focused button on Space', async () => {
    const leave = screen.getByRole('button', { name: 'Tạm rời' })
    act(() => leave.focus())
    await press(' ')
    expect(useRun.getState().consoleShown).toBe(true)
    expect(running().state.current).toBe(0)
  })

  it('lets an absent one who has come join the handover that is on, at the end of its line', async () => {
    await toHandover()
    await user.keyboard('[F8]')
    expect((await screen.findByRole('alert')).textContent).toContain('Không có ai vắng')
    await press('[F3]')
    await press(' ')
    await user.keyboard('[F8]')
    const form = await screen.findByRole('region', { name: 'Người vắng đã đến' })
    expect(within(form).getByText('vào lượt đang trao')).toBeTruthy()
    await press('{Enter}')
    await waitFor(() =>
      expect(screen.queryByRole('region', { name: 'Người vắng đã đến' })).toBeNull(),
    )
    const list = screen.getByRole('region', { name: 'Người nhận, theo thứ tự đứng' })
    const names = within(list).getAllByRole('group')
    expect(names.at(-1)?.getAttribute('aria-label')).toBe('Người nhận mẫu h1r1')
    await press('{Control>}z{/Control}')
    expect(within(list).getAllByRole('group')).toHaveLength(3)
  })

  it('marks the chosen recipient and goes on to the next', async () => {
    await toHandover()
    await press('[F3]')
    await press('[F6]')
    const absent = within(rowOf('Người nhận mẫu h1r1')).getByRole('button', { name: 'vắng' })
    expect(absent.getAttribute('aria-pressed')).toBe('true')
    const put = within(rowOf('Người nhận mẫu h1r2')).getByRole('button', { name: 'trao sau' })
    expect(put.getAttribute('aria-pressed')).toBe('true')
    const scene = useStageLink.getState().scene
    expect(scene?.kind === 'handover' && scene.recipients.map(({ name }) => name)).toEqual([
      'Người nhận mẫu h1r3',
    ])
  })

  it('asks who receives by proxy, and GO is not typed away', async () => {
    await toHandover()
    await user.keyboard('[F4]')
    await user.keyboard('Bà mẫu{Tab}vợ')
    expect(running().state.current).toBe(1)
    await press('{Enter}')
    // Beside the recipient's name, and in the words that are read.
    const told = await screen.findAllByText(/Bà mẫu \(vợ\) nhận thay/u)
    expect(told.length).toBeGreaterThan(1)
    expect(screen.queryByRole('form', { name: /Ai nhận thay/u })).toBeNull()
    // As after every mark the next one is chosen: an F3 now is not of the one who has a proxy.
    await press('[F3]')
    const { marks } = running().state
    expect(marks.get('h1/h1r1')?.outcome).toBe('proxy')
    expect(marks.get('h1/h1r2')?.outcome).toBe('absent')
  })

  it('replaces a presenter by name, and says whom he stands in for', async () => {
    await toHandover()
    await user.keyboard('[F7]')
    const form = screen.getByRole('form', { name: 'Thay người trao' })
    await user.keyboard('mau p3')
    expect(within(form).getByText('Đại biểu mẫu p3')).toBeTruthy()
    await press('{Enter}')
    const presenters = screen.getByRole('region', { name: 'Người trao' })
    await within(presenters).findByText('Đại biểu mẫu p3')
    expect(within(presenters).getByText('thay Đại biểu mẫu p1')).toBeTruthy()
  })

  it('says in which capacity the new presenter hands over, and takes another one at a word', async () => {
    await toHandover()
    await user.keyboard('[F7]')
    const form = screen.getByRole('form', { name: 'Thay người trao' })
    await user.keyboard('mau p3')
    const capacity = within(form).getByRole('radiogroup', { name: 'Tư cách' })
    expect(within(capacity).getByRole('radio', { name: 'Trực tiếp trao' })).toHaveProperty(
      'checked',
      true,
    )
    await user.click(within(capacity).getByText('Thay mặt'))
    await user.type(within(form).getByRole('textbox', { name: 'Của ai' }), 'lãnh đạo tỉnh mẫu')
    await press('{Enter}')
    const presenters = screen.getByRole('region', { name: 'Người trao' })
    expect(await within(presenters).findByText(/Thay mặt lãnh đạo tỉnh mẫu/u)).toBeTruthy()
    expect(await screen.findByText(/thay mặt lãnh đạo tỉnh mẫu, lên trao tặng/u)).toBeTruthy()
  })

  it('types a name on after a click beside the form: a Space in it is no GO', async () => {
    await toHandover()
    await user.keyboard('[F7]')
    const form = screen.getByRole('form', { name: 'Thay người trao' })
    await user.click(screen.getByRole('heading', { name: 'Bằng khen mẫu w1' }))
    act(() => (document.activeElement as HTMLElement).blur())
    await user.keyboard('mau p3')
    expect(running().state.current).toBe(1)
    expect(within(form).getByRole('textbox', { name: 'Người trao mới' })).toHaveProperty(
      'value',
      'mau p3',
    )
    await press('{Enter}')
    const presenters = screen.getByRole('region', { name: 'Người trao' })
    expect(await within(presenters).findByText('Đại biểu mẫu p3')).toBeTruthy()
  })

  it('gives a form the focus in the very frame in which GO brings its step to the front', async () => {
    await press(' ')
    const held: FrameRequestCallback[] = []
    const frame = vi.spyOn(window, 'requestAnimationFrame')
    frame.mockImplementation((callback) => held.push(callback))
    later()
    await user.keyboard(' ')
    await screen.findByRole('heading', { name: 'Bằng khen mẫu w1' })
    await user.keyboard('[F7]')
    const field = screen.getByRole('textbox', { name: 'Người trao mới' })
    expect(field.closest('[inert]')).toBeNull()
    expect(document.activeElement).toBe(field)
    frame.mockRestore()
    act(() => held.forEach((callback) => callback(0)))
  })

  it('asks once more for GO while the wings have not seen everybody', async () => {
    await press(' ')
    await user.keyboard('[F10]')
    const wings = await screen.findByRole('region', { name: /^Chuẩn bị: / })
    const seen = (name: string) => within(wings).getByRole('group', { name: `Người: ${name}` })
    await press('{Enter}')
    const there = within(seen('Người nhận mẫu h1r1')).getByRole('button', { name: 'Có mặt' })
    expect(there.getAttribute('aria-pressed')).toBe('true')
    // F3 in this list is of the next handover: who is known to be absent is not waited for.
    await press('[F3]')
    const next = screen.getByRole('region', { name: 'Kế tiếp' })
    await within(next).findByText(/Người nhận mẫu h1r3 và bằng/u)
    await press(' ')
    expect((await screen.findByRole('alert')).textContent).toContain('Lượt kế tiếp chưa đủ')
    expect(running().state.current).toBe(0)
    await press(' ')
    expect(running().state.current).toBe(1)
  })

  it('puts a mistyped name right while the hall looks on', async () => {
    await toHandover()
    await user.keyboard('[Insert]')
    await screen.findByRole('form', { name: 'Sửa chữ trong tên, chức vụ' })
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Tên' })
    expect(field.value).toBe('Người nhận mẫu h1r1')
    await user.clear(field)
    await user.keyboard('Tên đúng')
    await press('{Enter}')
    const scene = useStageLink.getState().scene
    expect(scene?.kind === 'handover' && scene.recipients[0]?.name).toBe('Tên đúng')
    expect(rowOf('Tên đúng')).toBeTruthy()
    await press('{Control>}z{/Control}')
    expect(rowOf('Người nhận mẫu h1r1')).toBeTruthy()
  })

  it('shows the wings of the first handover before the first GO too', async () => {
    await user.keyboard('[F10]')
    const wings = await screen.findByRole('region', { name: /^Chuẩn bị: / })
    await press('[F3]')
    expect(within(wings).getByText('vắng')).toBeTruthy()
  })

  it('marks the row that was clicked, also while the next handover is prepared', async () => {
    await toHandover()
    await user.keyboard('[F10]')
    await screen.findByRole('region', { name: /^Chuẩn bị: / })
    const row = within(rowOf('Người nhận mẫu h1r3'))
    later()
    await user.click(row.getByRole('button', { name: 'vắng' }))
    await waitFor(() => expect(running().state.marks.has('h1/h1r3')).toBe(true))
    await user.click(
      within(rowOf('Người nhận mẫu h1r2')).getByRole('button', { name: 'nhận thay' }),
    )
    expect(screen.getByRole('form', { name: 'Ai nhận thay Người nhận mẫu h1r2?' })).toBeTruthy()
  })

  it('lets an impatient hand pass once the telling has stood for a moment', async () => {
    await press(' ')
    await user.keyboard('[F10]')
    await press('{Enter}')
    await press(' ', 900)
    expect((await screen.findByRole('alert')).textContent).toContain('Lượt kế tiếp chưa đủ')
    await press(' ', 400)
    expect(running().state.current).toBe(0)
    await press(' ', 400)
    expect(running().state.current).toBe(1)
  })

  it('asks again when something else is lacking by now', async () => {
    await press(' ')
    await user.keyboard('[F10]')
    const wings = await screen.findByRole('region', { name: /^Chuẩn bị: / })
    const found = (what: string, name: string) =>
      within(within(wings).getByRole('group', { name: `${what}: Người nhận mẫu ${name}` }))
    later()
    await user.click(found('Người', 'h1r1').getByRole('button', { name: 'Chưa thấy' }))
    await waitFor(() => expect(running().state.prepared.size).toBe(1))
    await press(' ')
    expect(running().state.current).toBe(0)
    later()
    await user.click(found('Bằng', 'h1r2').getByRole('button', { name: 'Sai bằng' }))
    await waitFor(() => expect(running().state.prepared.size).toBe(2))
    await press(' ')
    expect(running().state.current).toBe(0)
    await press(' ')
    expect(running().state.current).toBe(1)
  })

  it('tells a wrong certificate before a missing person, and what lies on the tray', async () => {
    await press(' ')
    await user.keyboard('[F10]')
    const wings = await screen.findByRole('region', { name: /^Chuẩn bị: / })
    const found = (what: string, name: string) =>
      within(within(wings).getByRole('group', { name: `${what}: Người nhận mẫu ${name}` }))
    later()
    await user.click(found('Người', 'h1r1').getByRole('button', { name: 'Có mặt' }))
    await waitFor(() => expect(running().state.prepared.size).toBe(1))
    later()
    await user.click(found('Bằng', 'h1r3').getByRole('button', { name: 'Sai bằng' }))
    const next = screen.getByRole('region', { name: 'Kế tiếp' })
    const told = await within(next).findByText(/^Chưa đủ: SAI BẰNG của Người nhận mẫu h1r3, /u)
    expect(told.getAttribute('data-tone')).toBe('danger')
  })

  it('undoes the last action, and says which', async () => {
    await toHandover()
    await press('[F3]')
    await press('{Control>}z{/Control}')
    expect((await screen.findByRole('alert')).textContent).toBe(
      'Hoàn tác: vắng: Người nhận mẫu h1r1',
    )
    expect(running().state.marks.size).toBe(0)
    await press('{Control>}z{/Control}')
    expect(running().state.current).toBe(0)
  })

  it('covers the hall and gives back the same picture', async () => {
    await toHandover()
    const before = useStageLink.getState().scene
    await press('[F9]')
    expect(useStageLink.getState().scene?.kind).toBe('safe')
    expect(screen.getByText('Màn hội trường đang che. F9 để hiện lại.')).toBeTruthy()
    await press('[F9]')
    expect(useStageLink.getState().scene).toEqual(before)
  })

  it('says in words why the next step is expected when it is, and on the same key the one after', async () => {
    await press(' ')
    await user.keyboard('[F12]')
    const told = () => within(screen.getByRole('region', { name: 'Vì sao giờ dự kiến' }))
    expect(told().getByRole('heading', { name: /Bằng khen mẫu w1/u })).toBeTruthy()
    await user.keyboard('[F12][F12]')
    expect(told().getByRole('heading', { name: 'Bế mạc' })).toBeTruthy()
    expect(told().getByText(/^“Mục mẫu i1” đang diễn ra được tính đủ thời lượng/u)).toBeTruthy()
    expect(told().getByText(/^2 bước còn lại trước đó tính theo kế hoạch/u)).toBeTruthy()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('region', { name: 'Vì sao giờ dự kiến' })).toBeNull()
    await user.keyboard('[F12]')
    // What has begun is not expected any more.
    await press(' ')
    await waitFor(() =>
      expect(screen.queryByRole('region', { name: 'Vì sao giờ dự kiến' })).toBeNull(),
    )
  })

  it('prints what is true now, and says which papers no longer are', async () => {
    await toHandover()
    await user.keyboard('{Control>}[F2]{/Control}')
    expect(await screen.findAllByText('chưa in')).toHaveLength(4)
    await user.click(screen.getByRole('button', { name: 'In cả bốn' }))
    expect(await screen.findAllByText(/còn đúng$/u)).toHaveLength(4)
    expect((bridge() as FakeBridge).asked.papers.at(-1)?.html).toContain('DANH SÁCH CÁNH GÀ')
    await user.keyboard('{Escape}')
    expect(screen.queryByText(/Bản in đã cũ/u)).toBeNull()
    await press('[F3]')
    expect(await screen.findByText(/Bản in đã cũ: Vắng mặt/u)).toBeTruthy()
    await press('{Control>}z{/Control}')
    await waitFor(() => expect(screen.queryByText(/Bản in đã cũ/u)).toBeNull())
  })

  it('prints all the same when the thread that makes the papers has died', async () => {
    replacePaperDesk((onDied) => ({
      ask: () => {
        onDied()
        return new Promise(() => {})
      },
      end: () => {},
    }))
    await toHandover()
    await user.keyboard('{Control>}[F2]{/Control}')
    await user.click(await screen.findByRole('button', { name: 'In cả bốn' }))
    expect(await screen.findAllByText(/còn đúng$/u)).toHaveLength(4)
    expect((bridge() as FakeBridge).asked.papers.at(-1)?.html).toContain('DANH SÁCH CÁNH GÀ')
  })

  it('shows the keys on F1', async () => {
    await user.keyboard('[F1]')
    const help = screen.getByRole('dialog', { name: 'Phím điều khiển' })
    expect(within(help).getByText('GO: sang bước kế tiếp')).toBeTruthy()
    await user.keyboard('[F1]')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('goes on while the operator looks at the plan', async () => {
    await press(' ')
    await user.click(screen.getByRole('button', { name: 'Tạm rời' }))
    const back = await screen.findByRole('button', { name: 'Trở lại bàn điều khiển' })
    expect(screen.getByText(/^Buổi lễ chạy theo kế hoạch lúc bắt đầu: sửa kế hoạch/u)).toBeTruthy()
    await user.click(back)
    expect(await screen.findByRole('heading', { name: 'Mục mẫu i1' })).toBeTruthy()
  })
})

describe('after a stop', () => {
  it('one press takes back that the run was ended in place of going on', async () => {
    await startLive()
    await toHandover()
    cleanup()
    act(() => closeRun())
    render(
      <>
        <CeremonyPage />
        <ToastRegion />
      </>,
    )
    await user.click(await screen.findByRole('button', { name: 'Kết thúc, không chạy tiếp' }))
    expect(await screen.findByText(/^Đã kết thúc lần chạy này/u)).toBeTruthy()
    later()
    await user.click(screen.getByRole('button', { name: 'Mở lại lần chạy này' }))
    await screen.findByRole('region', { name: 'Bàn điều khiển' })
    expect(running().state).toMatchObject({ phase: 'running', current: 1 })
  })
})

describe('after the run', () => {
  it('reports what happened and saves it', async () => {
    await startLive()
    await toHandover()
    await press('[F3]')
    await endRun()
    expect(await screen.findByText('Báo cáo diễn biến')).toBeTruthy()
    expect(screen.getByText('Người nhận mẫu h1r1 – Bằng khen mẫu w1')).toBeTruthy()
    expect(screen.getByText(/trao Bằng khen mẫu w1 cho/u)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Lưu chú thích' }))
    await user.click(screen.getByRole('button', { name: 'Lưu dữ liệu' }))
    await user.click(screen.getByRole('button', { name: 'Lưu PDF' }))
    const { asked } = bridge() as unknown as {
      asked: {
        texts: { fileName: string; text: string }[]
        papers: { fileName: string }[]
        files: { fileName: string; kind: string }[]
      }
    }
    await waitFor(() => expect(asked.papers[0]?.fileName).toBe('bao-cao.pdf'))
    await user.click(screen.getByRole('button', { name: 'Biên bản (PDF)' }))
    await waitFor(() => expect(asked.papers[1]?.fileName).toBe('bien-ban-trao-tang.pdf'))
    await user.click(screen.getByRole('button', { name: 'Biên bản (Word)' }))
    await waitFor(() => expect(asked.files).toHaveLength(1))
    await user.click(screen.getByRole('button', { name: 'Lưu Excel' }))
    await waitFor(() => expect(asked.files).toHaveLength(2))
    expect(asked.files[1]).toMatchObject({ fileName: 'dien-bien-trao-tang.xlsx', kind: 'xlsx' })
    expect(asked.files[0]).toMatchObject({ fileName: 'bien-ban-trao-tang.docx', kind: 'docx' })
    expect(asked.texts.map(({ fileName }) => fileName)).toEqual(['chu-thich.txt', 'bao-cao.json'])
    const data = JSON.parse(asked.texts[1]?.text ?? '') as { absences: { name: string }[] }
    expect(data.absences.map(({ name }) => name)).toEqual(['Người nhận mẫu h1r1'])
  })

  it('gives the paragraph of the news, to be copied', async () => {
    await startLive()
    await toHandover()
    await press('[F3]')
    await endRun()
    const news = within(await screen.findByRole('region', { name: 'Đoạn tin' }))
    expect(news.getByText(/^Tại hội nghị, .* đã trao tặng .* cho 2 cá nhân\.$/u)).toBeTruthy()
    expect(news.getByRole('button', { name: 'Đoạn tin: Sao chép' })).toBeTruthy()
  })

  it('has neither minutes nor news of a rehearsal, and says so', async () => {
    await startLive({ handovers: 1, recipients: 1 }, undefined, 'Tổng duyệt')
    await toHandover()
    await endRun()
    expect(await screen.findByText('Tổng duyệt không lập biên bản.')).toBeTruthy()
    expect(screen.getByText('Tổng duyệt không có đoạn tin.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Biên bản/u })).toBeNull()
  })
})

describe('the console beside the door', () => {
  it('tells live who of the next handover has not come, and lets GO pass all the same', async () => {
    const plan = makeCeremonyPlan({ handovers: 2, recipients: 3 })
    const guest = makeAttendee('guest')
    const attendees = new Map([...plan.attendees, [guest.id, guest]])
    await startLive(undefined, { ...plan, attendees })
    await press(' ')
    const next = screen.getByRole('region', { name: 'Kế tiếp' })
    expect(within(next).queryByText(/Chưa qua cửa/u)).toBeNull()
    const arrive = (id: string) =>
      act(() =>
        edit('đến', (open) =>
          noteArrival(open, id, {
            eventId: id,
            at: '2024-01-20T00:00:00Z',
            how: 'typed',
            desk: '',
          }),
        ),
      )
    await arrive('guest')
    expect(await within(next).findByText('Chưa qua cửa: Đại biểu mẫu p1 (người trao)')).toBeTruthy()
    await arrive('p1')
    await waitFor(() => expect(within(next).queryByText(/Chưa qua cửa/u)).toBeNull())
    await press(' ')
    expect(await screen.findByRole('heading', { name: 'Bằng khen mẫu w1' })).toBeTruthy()
  })
})
