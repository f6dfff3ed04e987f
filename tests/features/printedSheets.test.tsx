import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { setAgendaItem } from '#domain/agenda/agenda.ts'
import { lineDigest } from '#domain/papers/printedSheet.ts'
import type { SheetWay } from '#domain/papers/printedSheet.ts'
import { agendaOf } from '#domain/plan.ts'
import { ReadinessPage } from '#features/checks/ReadinessPage.tsx'
import { PapersPage } from '#features/papers/PapersPage.tsx'
import { linesOf } from '#papers/linesOf.ts'
import { officialSheet } from '#papers/officialSheet.ts'
import { finishPaper } from '#papers/paper.ts'
import { bridge, replaceBridge } from '#store/bridge.ts'
import { edit } from '#store/edit.ts'
import { openPlan } from '#store/plan.ts'
import {
  notePrintedSheet,
  printedSheetsOf,
  readPrintedSheets,
  usePrintedSheets,
} from '#store/printedSheets.ts'
import { useSession } from '#store/session.ts'
import { testRules } from '#tests/support/makers.ts'
import { openOn } from '#tests/support/openSample.ts'

const user = userEvent.setup()
const PROGRAMME = { paper: 'programme', header: true } as const
const AT = new Date(2026, 0, 20, 7, 30).getTime()

let sent: string[] = []
/** The programme as it is at first, printed or saved. */
let note: (way: SheetWay) => void

beforeEach(async () => {
  usePrintedSheets.setState({}, true)
  await openOn('papers')
  sent = []
  replaceBridge({
    ...bridge(),
    printPaper: async ({ html }) => {
      sent.push(html)
      return { ok: true }
    },
    savePdf: async ({ html }) => {
      sent.push(html)
      return { ok: true, fileName: 'chuong-trinh.pdf' }
    },
  })
  const { html } = await finishPaper(officialSheet(PROGRAMME, openPlan().plan, testRules))
  const lines = linesOf(html).map(lineDigest)
  note = (way) =>
    notePrintedSheet(openPlan().conferenceId ?? '', { ...PROGRAMME, way, at: AT, lines })
})

afterEach(() => {
  replaceBridge(null)
  localStorage.clear()
})

async function rename(title: string) {
  const [item] = agendaOf(openPlan().plan)
  await edit('Đổi tên mục', (plan) => setAgendaItem(plan, item?.id ?? '', { title }))
}

describe('a bản chính that was printed', () => {
  beforeEach(() => note('print'))

  it('is said to be old with what has changed, can be printed again, and is true then', async () => {
    render(<PapersPage />)
    await rename('Đón tiếp khách mẫu')
    const notice = await screen.findByText(/Bản in lúc 7h30 ngày 20\/01\/2026/u)
    expect(notice.textContent).toMatch(
      /Chương trình\. .* không còn đúng: 1 dòng đã khác, đầu tiên ở “.*Đón tiếp khách mẫu.*”\./u,
    )
    await user.click(screen.getByRole('button', { name: 'In lại: Chương trình' }))
    const anyway = screen.queryByRole('button', { name: 'Vẫn in' })
    if (anyway !== null) await user.click(anyway)
    await expect.poll(() => screen.queryByText(/không còn đúng/u)).toBeNull()
    expect(sent.at(-1)).toContain('Đón tiếp khách mẫu')
  })

  it('is true again when the change is taken back', async () => {
    const title = agendaOf(openPlan().plan)[0]?.title ?? ''
    render(<PapersPage />)
    await rename('Đón tiếp khách mẫu')
    await screen.findByText(/không còn đúng/u)
    await rename(title)
    await expect.poll(() => screen.queryByText(/không còn đúng/u)).toBeNull()
  })

  it('stands among what is still open, and leads to where it is printed again', async () => {
    render(<ReadinessPage />)
    await rename('Đón tiếp khách mẫu')
    await user.click(await screen.findByRole('button', { name: /^Chương trình: Bản in lúc 7h30/u }))
    expect(useSession.getState().place).toMatchObject({ page: 'papers', paper: 'programme' })
  })

  it('is known after a restart, the last print of each paper, of the ten last conferences', () => {
    const sheet = { ...PROGRAMME, way: 'print', at: AT + 1, lines: ['x'] } as const
    for (let index = 0; index < 12; index += 1) notePrintedSheet(`c${index}`, sheet)
    notePrintedSheet('c11', { ...sheet, at: AT + 2 })
    const kept = JSON.parse(localStorage.getItem('printed-sheets') ?? '') as object
    expect(Object.keys(kept)).toEqual(Array.from({ length: 10 }, (_, index) => `c${index + 2}`))
    expect(printedSheetsOf(usePrintedSheets.getState(), 'c11')).toEqual([{ ...sheet, at: AT + 2 }])
  })
})

describe('a bản chính that was saved as a PDF', () => {
  it('is said to be old as such, and can be saved again', async () => {
    note('save')
    render(<PapersPage />)
    await rename('Đón tiếp khách mẫu')
    await screen.findByText(/Đã lưu PDF lúc 7h30 ngày 20\/01\/2026, nay không còn đúng: 1 dòng/u)
    expect(screen.getByRole('region', { name: 'Bản PDF đã cũ' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Lưu lại: Chương trình' }))
    const anyway = screen.queryByRole('button', { name: 'Vẫn lưu' })
    if (anyway !== null) await user.click(anyway)
    await expect.poll(() => screen.queryByText(/không còn đúng/u)).toBeNull()
    expect(sent.at(-1)).toContain('Đón tiếp khách mẫu')
  })

  it('stays old while only the paper is printed anew', async () => {
    note('print')
    note('save')
    render(<ReadinessPage />)
    await rename('Đón tiếp khách mẫu')
    await screen.findByRole('region', { name: 'Bản in, bản PDF đã cũ' })
    const { html } = await finishPaper(officialSheet(PROGRAMME, openPlan().plan, testRules))
    const lines = linesOf(html).map(lineDigest)
    const conferenceId = openPlan().conferenceId ?? ''
    notePrintedSheet(conferenceId, { ...PROGRAMME, way: 'print', at: AT + 1, lines })
    await screen.findByRole('region', { name: 'Bản PDF đã cũ' })
    expect(screen.getByRole('button', { name: /^Chương trình: Đã lưu PDF lúc 7h30/u })).toBeTruthy()
  })

  it('is not taken for one where an older note does not say', async () => {
    const older = { ...PROGRAMME, at: AT, lines: ['x'] }
    localStorage.setItem('printed-sheets', JSON.stringify({ c1: [older] }))
    expect(printedSheetsOf(readPrintedSheets(), 'c1')).toEqual([{ ...older, way: 'print' }])
  })
})
