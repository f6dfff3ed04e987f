import { NO_ANSWERS } from '#domain/attendeeImport/review.ts'
import { AS_WRITTEN } from '#domain/listText/understood.ts'
import type { Id } from '#domain/record.ts'
import { NO_DATE } from '#domain/time.ts'

import type { AttendeeDesk } from './attendeeDesk.ts'

/** So many rows are gone through within some twenty milliseconds. */
const ROWS = 250

const TITLES =
  'STT\tHọ và tên\tDanh xưng\tChức vụ\tĐơn vị\tĐoàn\tNgày sinh\tĐiện thoại\tGhi chú\tGiữ chức vụ từ'

/**
 * Goes through a made-up list on a desk of its own, half of it known, and forgets it. Code that has run
 * before is compiled: the real list, which comes all at once, takes a third less.
 */
export function rehearse(
  desk: Pick<AttendeeDesk, 'addPeople' | 'setText' | 'read' | 'review'>,
): void {
  const numbers = Array.from({ length: ROWS }, (_, at) => at)
  desk.addPeople(
    numbers
      .filter((at) => at % 2 === 0)
      .map((at) => ({
        id: `made-up-${at}` as Id,
        fullName: nameOf(at),
        salutation: 'đồng chí',
        partyPost: '',
        statePost: postOf(at),
        unit: '',
        delegation: '',
        seat: '',
        phone: '',
        note: '',
        birth: NO_DATE,
        officeSince: NO_DATE,
      })),
  )
  desk.setText([TITLES, ...numbers.map(rowOf)].join('\n'))
  desk.read({
    sheet: null,
    header: null,
    mapping: null,
    headings: 'auto',
    fillsDown: false,
    splitsNames: true,
    ...AS_WRITTEN,
    latestYear: 2000,
  })
  desk.review(NO_ANSWERS)
}

function nameOf(at: number): string {
  return `Đại biểu mẫu ${at}`
}

function postOf(at: number): string {
  return `Chức vụ mẫu ${at % 9}`
}

function rowOf(at: number): string {
  const born = `${String((at % 28) + 1).padStart(2, '0')}/01/1970`
  const phone = `09${String(at).padStart(8, '0')}`
  const place = [postOf(at), at % 2 === 0 ? '' : `Đơn vị mẫu ${at % 40}`, `Đoàn mẫu ${at % 10}`]
  return [at + 1, nameOf(at), 'đồng chí', ...place, born, phone, `ghi chú ${at}`, '1999'].join('\t')
}
