import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'

import { checksOf } from '#domain/checks/checksOf.ts'
import { planOf, rowsOf } from '#domain/plan.ts'
import { BlockedDialog } from '#features/papers/BlockedDialog.tsx'
import { FIRST_CHOICES, officialOf } from '#features/papers/choices.ts'
import { openPlan } from '#store/plan.ts'
import { useSession } from '#store/session.ts'
import {
  makeAttendee,
  makeAward,
  makeConference,
  makeHandover,
  makeSlot,
  testRules,
} from '#tests/support/makers.ts'
import { openOn } from '#tests/support/openSample.ts'

const ABSENT = rowsOf(
  planOf({
    conferences: [makeConference()],
    attendees: [makeAttendee({ id: 'me', invitation: 'declined' })],
    awards: [makeAward()],
    handovers: Array.from({ length: 6 }, (_, index) =>
      makeHandover({
        id: `h${index}`,
        order: `a${index}`,
        presenters: [makeSlot({ attendeeId: 'me' })],
      }),
    ),
  }),
)

async function ask() {
  await openOn('papers', ABSENT)
  const done: string[] = []
  const blocks = checksOf(openPlan().plan, testRules).filter(({ level }) => level === 'block')
  render(
    <BlockedDialog
      name="Kịch bản trao tặng"
      way="print"
      blocks={blocks}
      onAnyway={() => done.push('anyway')}
      onClose={() => done.push('closed')}
    />,
  )
  return { done, user: userEvent.setup() }
}

describe('a bản chính', () => {
  it('is every paper but the versions that are marked as internal', () => {
    const internal = { version: 'internal', header: true } as const
    const programme = { paper: 'programme', header: true }
    expect(officialOf('programme', FIRST_CHOICES)).toEqual(programme)
    expect(officialOf('programme', { ...FIRST_CHOICES, programme: internal })).toBeNull()
    expect(officialOf('awardList', { ...FIRST_CHOICES, awardList: internal })).toBeNull()
    expect(officialOf('traySheet', FIRST_CHOICES)).toEqual({ paper: 'traySheet', header: true })
    expect(officialOf('signInList', FIRST_CHOICES)).toBeNull()
  })

  it('asks once more while something must be mended, and says what', async () => {
    const { done, user } = await ask()
    expect(screen.getByRole('heading', { name: 'Còn 6 điểm phải sửa' })).toBeTruthy()
    expect(screen.getByText(/^Lượt 4 .*không dự/u)).toBeTruthy()
    expect(screen.getByText('và 2 điểm khác.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Vẫn in' }))
    expect(done).toEqual(['anyway'])
  })

  it('leads to what is open', async () => {
    const { done, user } = await ask()
    await user.click(screen.getByRole('button', { name: 'Xem Sẵn sàng' }))
    expect(done).toEqual(['closed'])
    expect(useSession.getState().place.page).toBe('readiness')
  })
})
