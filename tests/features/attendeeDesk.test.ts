import { describe, expect, it } from 'vitest'

import { NO_ANSWERS } from '#domain/attendeeImport/review.ts'
import { AS_WRITTEN } from '#domain/listText/understood.ts'
import { attendeeDesk } from '#features/attendees/import/attendeeDesk.ts'
import { newId } from '#store/ids.ts'
import { readyDesk } from '#store/listReview.ts'
import { talkHere } from '#store/workerTalk.ts'

const SETTINGS = {
  sheet: null,
  header: null,
  mapping: null,
  headings: 'auto',
  fillsDown: false,
  splitsNames: true,
  ...AS_WRITTEN,
  latestYear: 2026,
} as const

const LIST = 'Họ và tên\tChức vụ\tĐơn vị\nĐại biểu mẫu 1\tGiám đốc\tSở mẫu'

describe('a desk that waits for its list', () => {
  it('knows nobody of its rehearsal, and nothing of the list in it', () => {
    const [rehearsed, fresh] = [attendeeDesk(newId), attendeeDesk(newId)]
    rehearsed.rehearse()
    const read = [rehearsed, fresh].map((desk) => {
      desk.setText(LIST)
      desk.read(SETTINGS)
      return desk.review(NO_ANSWERS)
    })
    expect(read[0]).toEqual(read[1])
    expect(read[0]?.counts).toMatchObject({ all: 1, new: 1, missing: 0 })
  })

  it('rehearses what it was given for, and no more once the list is here', async () => {
    const heard: string[] = []
    let rehearsals = 0
    const ready = readyDesk(
      {
        start: () => talkHere({ give: () => heard.push('given') }),
        setList: async () => undefined,
        give: (talk) => talk.ask('give', undefined),
        rehearse: async () => {
          rehearsals += 1
          heard.push('rehearsed')
          if (rehearsals === 2) ready.take(() => undefined)
        },
      },
      null,
    )
    await expect.poll(() => heard).toEqual(['given', 'rehearsed', 'rehearsed'])
    expect(ready.take(() => undefined)).toBeNull()
    expect(rehearsals).toBe(2)
  })
})
