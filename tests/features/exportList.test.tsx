import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'

import { planOf, rowsOf } from '#domain/plan.ts'
import { AttendeesPage } from '#features/attendees/AttendeesPage.tsx'
import { bridge } from '#store/bridge.ts'
import type { FakeBridge } from '#tests/support/fakeBridge.ts'
import { makeAttendee, makeConference } from '#tests/support/makers.ts'
import { openOn } from '#tests/support/openSample.ts'

const FEW = rowsOf(
  planOf({
    conferences: [makeConference()],
    attendees: [
      makeAttendee({ id: 'p1', order: 'a0', fullName: 'Nguyễn Văn Mẫu', phone: '0912345678' }),
      makeAttendee({ id: 'p2', order: 'a1', fullName: 'Trần Thị Mẫu', statePost: '=1+1' }),
    ],
  }),
)

const user = userEvent.setup()
const saved = () => (bridge() as FakeBridge).asked.files

async function choose(format: RegExp) {
  await user.click(screen.getByRole('button', { name: 'Xuất danh sách' }))
  await user.click(await screen.findByRole('menuitem', { name: format }))
  await waitFor(() => expect(saved()).toHaveLength(1))
  return saved()[0]
}

describe('the list of attendees that is saved as a file', () => {
  beforeEach(async () => {
    await openOn('attendees', FEW)
    render(<AttendeesPage />)
  })

  it('is a workbook', async () => {
    const file = await choose(/xlsx/u)
    expect(file).toMatchObject({ fileName: 'danh-sach-dai-bieu', kind: 'xlsx' })
    expect(file?.bytes.subarray(0, 2)).toEqual(new TextEncoder().encode('PK'))
  })

  it('is a text with those in sight alone, formulas inert', async () => {
    await user.type(screen.getByRole('searchbox'), 'Trần')
    await waitFor(() => expect(screen.queryByText('Nguyễn Văn Mẫu')).toBeNull())
    const text = new TextDecoder().decode((await choose(/csv/u))?.bytes)
    const lines = text.trim().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain('"Trần Thị Mẫu"')
    expect(lines[1]).toContain(`"'=1+1"`)
  })
})
