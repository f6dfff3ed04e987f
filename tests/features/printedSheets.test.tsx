import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { setAgendaItem } from '#domain/agenda.ts'
import { agendaOf } from '#domain/plan.ts'
import { lineDigest } from '#domain/printedSheet.ts'
import { ReadinessPage } from '#features/checks/ReadinessPage.tsx'
import { PapersPage } from '#features/papers/PapersPage.tsx'
import { linesOf } from '#papers/linesOf.ts'
import { officialSheet } from '#papers/officialSheet.ts'
import { finishPaper } from '#papers/paper.ts'
import { bridge, replaceBridge } from '#store/bridge.ts'
import { edit } from '#store/edit.ts'
import { openPlan } from '#store/plan.ts'
import { notePrintedSheet, printedSheetsOf, usePrintedSheets } from '#store/printedSheets.ts'
import { inTurn } from '#store/saving.ts'
import { useSession } from '#store/session.ts'
import { testRules } from '#tests/support/makers.ts'
import { openOn } from '#tests/support/openSample.ts'

const user = userEvent.setup()
const PROGRAMME = { paper: 'programme', header: true } as const
const AT = new Date(2026, 0, 20, 7, 30).getTime()

let sent: string[] = []

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
  })
  const { html } = await finishPaper(officialSheet(PROGRAMME, openPlan().plan, testRules))
  const lines = linesOf(html).map(lineDigest)
  notePrintedSheet(openPlan().conferenceId ?? '', { ...PROGRAMME, at: AT, lines })
})

afterEach(async () => {
  // What is still being written must not end in the database of the next test.
  await inTurn(async () => undefined)
  replaceBridge(null)
  localStorage.clear()
})

async function rename(title: string) {
  const [item] = agendaOf(openPlan().plan)
  await edit('Đổi tên mục', (plan) => setAgendaItem(plan, item?.id ?? '', { title }))
}

describe('a bản chính that was printed', () => {
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
    const sheet = { ...PROGRAMME, at: AT + 1, lines: ['x'] }
    for (let index = 0; index < 12; index += 1) notePrintedSheet(`c${index}`, sheet)
    notePrintedSheet('c11', { ...sheet, at: AT + 2 })
    const kept = JSON.parse(localStorage.getItem('printed-sheets') ?? '') as object
    expect(Object.keys(kept)).toEqual(Array.from({ length: 10 }, (_, index) => `c${index + 2}`))
    expect(printedSheetsOf(usePrintedSheets.getState(), 'c11')).toEqual([{ ...sheet, at: AT + 2 }])
  })
})
