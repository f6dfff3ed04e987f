import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'

import type { Snapshot, SnapshotRead, StoredData } from '#bridge'
import { DATA_VERSION } from '#bridge'
import { BackupsDialog } from '#features/backups/BackupsDialog.tsx'
import { replaceBridge } from '#store/bridge.ts'
import { database } from '#store/database.ts'
import { readAll } from '#store/wholeData.ts'
import { fakeBridge } from '#tests/support/fakeBridge.ts'
import { openOn } from '#tests/support/openSample.ts'

const user = userEvent.setup()

const snapshot: Snapshot = {
  name: 'snapshot-2026-11-23T07-25-00-000Z-12-345-timer.json.gz',
  takenAt: '2026-11-23T07:25:00.000Z',
  seq: 12,
  rows: 345,
  why: 'timer',
  origin: 'ffffffffffff',
  elsewhere: false,
  foreign: true,
}

/** The dialog over the sample, with one snapshot that reads so. */
async function chooseOne(read: (now: StoredData) => SnapshotRead) {
  await openOn('overview')
  const now = await readAll(database())
  replaceBridge({
    ...fakeBridge(),
    listSnapshots: async () => [snapshot],
    readSnapshot: async () => read(now),
  })
  render(<BackupsDialog onClose={() => undefined} onRestored={() => undefined} />)
  await user.click(await screen.findByRole('radio'))
}

const restore = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Khôi phục bản này' })

describe('going back to a snapshot', () => {
  it('says of one of other data that it is', async () => {
    await chooseOne((data) => ({ ok: true, data }))
    expect(screen.getByText(/dữ liệu của máy khác/u)).toBeTruthy()
    await waitFor(() => expect(restore().disabled).toBe(false))
  })

  it('names the versions of a newer one, and does not call it broken', async () => {
    await chooseOne(() => ({ ok: false, reason: 'newer', version: DATA_VERSION + 3 }))
    const told = await screen.findByText(/phần mềm mới hơn/u)
    expect(told.textContent).toContain(`phiên bản ${DATA_VERSION + 3}`)
    expect(told.textContent).toContain(`phiên bản ${DATA_VERSION})`)
    expect(restore().disabled).toBe(true)
  })

  it('tells a file of something else from one that is broken', async () => {
    await chooseOne(() => ({ ok: false, reason: 'foreign' }))
    expect(await screen.findByText(/không phải tệp sao lưu của phần mềm/u)).toBeTruthy()
    expect(restore().disabled).toBe(true)
  })

  it('asks twice, with both counts, before less than half of the data would be left', async () => {
    await chooseOne(({ tables, ...data }) => {
      const none = Object.fromEntries(Object.keys(tables).map((table) => [table, []]))
      return { ok: true, data: { ...data, tables: none as unknown as StoredData['tables'] } }
    })
    const attendees = await screen.findByRole('row', { name: /Đại biểu/u })
    expect(attendees.textContent).toBe('Đại biểu30')
    expect(restore().disabled).toBe(true)
    await user.click(screen.getByRole('checkbox', { name: /vẫn muốn khôi phục/u }))
    expect(restore().disabled).toBe(false)
  })

  it('tells what leads nowhere in one, kind by kind, before it is mended', async () => {
    await chooseOne(({ tables, ...data }) => ({
      ok: true,
      data: { ...data, tables: { ...tables, attendees: [] } },
    }))
    const told = await screen.findByText(/trỏ tới thứ không có/u)
    expect(told.textContent).toMatch(/Mục chương trình \(\d+\), .*Lượt trao \(\d+\)/u)
    await waitFor(() => expect(restore().disabled).toBe(false))
  })
})
