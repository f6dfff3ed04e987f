import { beforeEach, describe, expect, it } from 'vitest'

import { addAttendee, removeAttendees, setAttendee } from '#domain/attendees/attendee.ts'
import { deleteConference } from '#domain/conference.ts'
import { addedRows } from '#domain/copy.ts'
import { attendeesOf, conferenceOf, planOf, rowsOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import { Database, database, replaceDatabase } from '#store/database.ts'
import { edit, editLibrary, redo, undo } from '#store/edit.ts'
import { arrivalOf, takeInCopy, takeInNew, takeInUpdate } from '#store/file/arrival.ts'
import { makeHandOver } from '#store/file/handOver.ts'
import { readConferenceFile } from '#store/file/readConferenceFile.ts'
import type { ConferenceFile } from '#store/file/readConferenceFile.ts'
import { newId } from '#store/ids.ts'
import { closeConference, openConference, openPlan, readPlan } from '#store/plan.ts'
import { appendEvent, runsOf, startRun } from '#store/runLog.ts'
import { sampleRows } from '#tests/support/makers.ts'
import { openEmptyStore, openStoreOf } from '#tests/support/openStore.ts'

const ID = sampleRows.conferences[0]?.id ?? ''
const SON = sampleRows.attendees[0]?.id ?? ''

let here = ''

beforeEach(async () => {
  here = await openEmptyStore()
  await editLibrary('Thêm', addedRows(sampleRows))
})

/** The file of the conference as it is now. */
async function handedOver(withRuns = false): Promise<ConferenceFile> {
  const signal = new AbortController().signal
  const made = await makeHandOver(ID, { withRuns, passphrase: null }, signal)
  if (!made.ok) throw new Error(made.problem.kind)
  const read = await readConferenceFile(made.bytes, null)
  if (!read.ok) throw new Error(read.problem.kind)
  return read.file
}

/** Does something on another machine with the conference in a file; gives the file that comes back. */
async function elsewhere(file: ConferenceFile, work: () => Promise<void>): Promise<ConferenceFile> {
  await openEmptyStore()
  await takeInNew(file, 'Nhập')
  await openConference(ID)
  await work()
  const back = await handedOver()
  await openStoreOf(here)
  return back
}

/** All but what belongs to the machine. */
function shared(plan: Plan) {
  const { conferences, ...rows } = rowsOf(plan)
  const byId = Object.values(rows).flatMap((list) =>
    [...list].sort((a, b) => (a.id < b.id ? -1 : 1)),
  )
  return [conferences.map((row) => ({ ...row, received: null })), byId]
}

describe('a file that comes to a machine without its conference', () => {
  it('adds it under its own ids as one step of the library, which can be taken back', async () => {
    const file = await handedOver()
    const before = await readPlan(ID)
    await openEmptyStore()
    expect((await arrivalOf(file)).kind).toBe('new')
    expect(await takeInNew(file, 'Nhập')).toBe(ID)
    expect(shared(await readPlan(ID))).toEqual(shared(before))
    expect(await undo()).toBe('Nhập')
    expect(await database().recipients.count()).toBe(0)
    await redo()
    expect(shared(await readPlan(ID))).toEqual(shared(before))
  })

  it('notes from which file it came', async () => {
    const file = await handedOver()
    await openEmptyStore()
    await takeInNew(file, 'Nhập')
    expect(conferenceOf(await readPlan(ID))?.received).toMatchObject({
      sha256: file.sha256,
      exportedAt: file.exportedAt,
    })
  })

  it('brings ended runs along when they were put in, once', async () => {
    const begun = await startRun(await readPlan(ID), ID, 'rehearsal', 1_700_000_000_000)
    await appendEvent(begun.run.id, 1, { type: 'ended' }, 1_700_000_001_000)
    await startRun(await readPlan(ID), ID, 'live', 1_700_000_002_000)
    const file = await handedOver(true)
    expect(file.runs).toHaveLength(1)
    const logged = (await runsOf(ID)).filter(({ run }) => run.mode === 'rehearsal')
    await openEmptyStore()
    await takeInNew(file, 'Nhập')
    await undo()
    await takeInNew(file, 'Nhập')
    expect(await runsOf(ID)).toEqual(logged)
  })
})

describe('a file that comes back', () => {
  it('shows what was changed elsewhere, and updates as one step that can be taken back', async () => {
    const before = await readPlan(ID)
    const back = await elsewhere(await handedOver(), async () => {
      await edit('Sửa', (plan) => setAttendee(plan, SON, { note: 'đã gọi' }))
      await edit('Thêm', (plan) => addAttendee(plan, { fullName: 'Đại biểu mẫu 9' }, newId))
      await edit('Xóa', (plan) => removeAttendees(plan, [attendeesOf(plan)[2]?.id ?? '']))
    })
    const arrival = await arrivalOf(back)
    expect(arrival).toMatchObject({ kind: 'update', ownSteps: 0, isOlder: false })
    const records = arrival.kind === 'update' ? arrival.difference.records : []
    expect(records.filter(({ table }) => table === 'attendees').map(({ kind }) => kind)).toEqual([
      'changed',
      'added',
      'removed',
    ])
    await takeInUpdate(back, 'Cập nhật')
    expect(shared(openPlan().plan)).toEqual(shared(planOf(back.rows)))
    expect(shared(await readPlan(ID))).toEqual(shared(planOf(back.rows)))
    expect(await undo()).toBe('Cập nhật')
    expect(await readPlan(ID)).toEqual(before)
  })

  it('says how many steps here it would take back', async () => {
    const away = { ...(await handedOver()), exportedAt: '2020-01-01T00:00:00.000Z' }
    await openConference(ID)
    await edit('Sửa', (plan) => setAttendee(plan, SON, { note: 'sửa ở nhà' }))
    await closeConference()
    const back = await elsewhere(away, async () => {
      await edit('Sửa', (plan) => setAttendee(plan, SON, { phone: '0123' }))
    })
    expect(await arrivalOf(back)).toMatchObject({ kind: 'update', ownSteps: 1 })
  })

  it('is known again when it comes twice, and when a newer one was here', async () => {
    const first = await handedOver()
    const second = { ...(await handedOver()), exportedAt: '2100-01-01T00:00:00.000Z' }
    await takeInUpdate(second, 'Cập nhật')
    await closeConference()
    expect(await arrivalOf(second)).toMatchObject({ isSameFile: true, difference: { records: [] } })
    expect(await arrivalOf(first)).toMatchObject({ isSameFile: false, isOlder: true })
  })

  it('brings back a conference that was deleted meanwhile', async () => {
    const file = await handedOver()
    await editLibrary('Xóa', deleteConference(await readPlan(ID), new Date().toISOString()))
    expect(await arrivalOf(file)).toMatchObject({ kind: 'update' })
    await takeInUpdate(file, 'Cập nhật')
    expect(conferenceOf(openPlan().plan)?.deletedAt).toBeNull()
  })
})

describe('a copy', () => {
  it('has fresh ids throughout, so that the conference itself stays as it is', async () => {
    const file = await handedOver()
    const before = await readPlan(ID)
    const id = await takeInCopy(file, 'Nhập')
    expect(id).not.toBe(ID)
    expect(await readPlan(ID)).toEqual(before)
    expect((await readPlan(id)).recipients.size).toBe(before.recipients.size)
    expect(await database().recipients.count()).toBe(2 * before.recipients.size)
  })

  it('is the only way in for a file that uses the ids of another conference', async () => {
    const file = await handedOver()
    const rename = <T extends { readonly conferenceId: string }>(row: T) => ({
      ...row,
      conferenceId: 'other',
    })
    const conferences = file.rows.conferences.map((row) => ({ ...rename(row), id: 'other' }))
    const attendees = file.rows.attendees.map(rename)
    const strange = { ...file, rows: { ...file.rows, conferences, attendees } }
    expect(await arrivalOf(strange)).toEqual({ kind: 'copyOnly' })
  })
})

describe('making a file', () => {
  it('refuses rather than hand over what cannot be read back', async () => {
    replaceDatabase(new Database(here))
    await database().attendees.update(SON, { precedence: 'cao nhất' as unknown as number })
    const made = await makeHandOver(
      ID,
      { withRuns: false, passphrase: null },
      new AbortController().signal,
    )
    expect(made).toMatchObject({
      ok: false,
      problem: { kind: 'badValue', place: { table: 'attendees', field: 'precedence' } },
    })
  })
})
