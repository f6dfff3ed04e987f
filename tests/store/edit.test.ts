import { beforeEach, describe, expect, it } from 'vitest'

import { added, removed, updated } from '#domain/change.ts'
import { conferenceOf } from '#domain/plan.ts'
import { database } from '#store/database.ts'
import { edit, editLibrary, redo, undo } from '#store/edit.ts'
import { openHistory, undoLine, useHistory } from '#store/history.ts'
import { LIBRARY } from '#store/historyEntry.ts'
import { library } from '#store/library.ts'
import { replaceLongWriteDesk } from '#store/longWrite.ts'
import { longWriteDesk } from '#store/longWriteDesk.ts'
import { closeConference, openConference, openPlan, readPlan } from '#store/plan.ts'
import { useSaving } from '#store/saving.ts'
import { talkHere } from '#store/workerTalk.ts'
import { makeAttendee, makeConference } from '#tests/support/makers.ts'
import { openEmptyStore, openStoreOf } from '#tests/support/openStore.ts'

const conference = makeConference({ id: 'c1', conferenceId: 'c1' })

const rename = (title: string) =>
  edit(`Đổi tên thành ${title}`, (plan) => {
    const row = conferenceOf(plan)
    return row === null ? [] : updated('conferences', row, { title })
  })

const title = () => conferenceOf(openPlan().plan)?.title

describe('edit', () => {
  let name = ''

  beforeEach(async () => {
    useSaving.setState({ inMemory: false, failure: null })
    name = await openEmptyStore()
    await editLibrary('Thêm hội nghị', [added('conferences', conference)])
    await openConference('c1')
  })

  it('shows an edit in the plan, in the library and on the disk', async () => {
    await rename('Tên mới')
    expect(title()).toBe('Tên mới')
    expect(library().get('c1')?.title).toBe('Tên mới')
    expect((await readPlan('c1')).conferences.get('c1')?.title).toBe('Tên mới')
    expect(useSaving.getState().savedAt).not.toBeNull()
  })

  it('is safe, shown and told before the database is written, which keeps the turn', async () => {
    let isHeld = true
    const db = database()
    const holder = db.transaction('rw', db.tables, async () => {
      while (isHeld) await db.meta.count()
    })
    await rename('Tên mới')
    expect(title()).toBe('Tên mới')
    expect(useSaving.getState()).toMatchObject({ pending: false, failure: null })
    expect(useSaving.getState().savedAt).not.toBeNull()
    let isNextDone = false
    const next = rename('Tên sau').then(() => (isNextDone = true))
    await new Promise((resolve) => setImmediate(resolve))
    expect(isNextDone).toBe(false)
    isHeld = false
    await holder
    await next
    expect((await readPlan('c1')).conferences.get('c1')?.title).toBe('Tên sau')
  })

  it('takes back and does again, with the label of the step', async () => {
    await rename('Tên mới')
    expect(await undo()).toBe('Đổi tên thành Tên mới')
    expect(title()).toBe('Hội nghị mẫu')
    expect(await redo()).toBe('Đổi tên thành Tên mới')
    expect(title()).toBe('Tên mới')
  })

  it('keeps the undo list after a restart', async () => {
    await rename('A')
    await rename('B')
    await undo()
    await openStoreOf(name)
    await openConference('c1')
    expect(useHistory.getState().lines.map((line) => [line.label, line.undone])).toEqual([
      ['Đổi tên thành A', false],
      ['Đổi tên thành B', true],
    ])
    expect(await redo()).toBe('Đổi tên thành B')
    expect(title()).toBe('B')
  })

  it('drops what was taken back when something new is done', async () => {
    await rename('A')
    await undo()
    await rename('B')
    expect(await redo()).toBeNull()
    expect(await database().history.where('scope').equals('c1').count()).toBe(1)
  })

  it('writes nothing at all when a verb gives no change', async () => {
    await rename('Hội nghị mẫu')
    expect(useHistory.getState().lines).toEqual([])
  })

  it('leaves plan, disk and undo list as they were when a verb refuses', async () => {
    const refusal = edit('Hỏng', () => {
      throw new Error('refused')
    })
    await expect(refusal).rejects.toThrow('refused')
    expect(title()).toBe('Hội nghị mẫu')
    await rename('Vẫn sửa được')
    expect(title()).toBe('Vẫn sửa được')
  })

  it('writes all changes of a step or none', async () => {
    const half = edit('Nửa vời', () => [
      ...updated('conferences', conference, { title: 'Nửa vời' }),
      removed('attendees', { id: 'nobody' } as never),
    ])
    await expect(half).rejects.toThrow(/store/)
    expect((await readPlan('c1')).conferences.get('c1')?.title).toBe('Hội nghị mẫu')
    expect(title()).toBe('Hội nghị mẫu')
    expect(useSaving.getState().failure).not.toBeNull()
  })

  it('writes a step of thousands of rows by a thread of its own, and takes it back', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) =>
      makeAttendee({ id: `a${at}`, conferenceId: 'c1', fullName: `Đại biểu "${at}"\n` }),
    )
    await edit('Nhập danh sách', () => rows.map((row) => added('attendees', row)))
    expect(openPlan().plan.attendees.size).toBe(3000)
    await rename('Sau đó')
    expect([...(await readPlan('c1')).attendees.values()]).toEqual(
      rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    )
    await undo()
    await undo()
    expect(openPlan().plan.attendees.size).toBe(0)
    await rename('Sau nữa')
    expect((await readPlan('c1')).attendees.size).toBe(0)
  })

  it('goes on in memory when that thread dies, and loses nothing', async () => {
    replaceLongWriteDesk((onDied) => {
      const talk = talkHere(longWriteDesk())
      return {
        ...talk,
        ask: (what, input) => {
          if (what === 'put') onDied()
          return talk.ask(what, input)
        },
      }
    })
    const rows = Array.from({ length: 1000 }, (_, at) =>
      makeAttendee({ id: `a${at}`, conferenceId: 'c1' }),
    )
    await edit('Nhập danh sách', () => rows.map((row) => added('attendees', row)))
    await rename('Sau đó')
    expect(useSaving.getState()).toMatchObject({ inMemory: true, failure: null })
    expect((await readPlan('c1')).attendees.size).toBe(1000)
  })

  it('takes a step of thousands of rows back also when the thread that reads it dies', async () => {
    const rows = Array.from({ length: 1000 }, (_, at) =>
      makeAttendee({ id: `a${at}`, conferenceId: 'c1' }),
    )
    await edit('Nhập danh sách', () => rows.map((row) => added('attendees', row)))
    const asked: string[] = []
    replaceLongWriteDesk((onDied) => {
      const talk = talkHere(longWriteDesk())
      return {
        ...talk,
        ask: (what, input) => {
          asked.push(what)
          if (what === 'readStep') onDied()
          return talk.ask(what, input)
        },
      }
    })
    await undo()
    expect(asked).toContain('readStep')
    expect((await readPlan('c1')).attendees.size).toBe(0)
    expect(useSaving.getState()).toMatchObject({ inMemory: false, failure: null })
  })

  it('sees in each of several edits at once what the one before left', async () => {
    const append = (letter: string) =>
      edit(letter, (plan) => {
        const row = conferenceOf(plan)
        return row === null ? [] : updated('conferences', row, { title: row.title + letter })
      })
    await Promise.all([append('1'), append('2'), append('3')])
    expect(title()).toBe('Hội nghị mẫu123')
  })

  it('keeps the library’s steps apart from those of a conference', async () => {
    await rename('Tên mới')
    await closeConference()
    expect(undoLine(useHistory.getState())?.label).toBe('Thêm hội nghị')
    await openHistory(LIBRARY)
    await undo()
    expect(library().size).toBe(0)
  })
})
