import { describe, expect, it } from 'vitest'

import { attendeeLetters } from '#features/attendees/fitColumns.ts'
import { attendeeColumns } from '#features/attendees/tableColumns.tsx'
import { laidOut, OWN_LAYOUT, withWidth } from '#features/attendees/tableLayout.ts'
import { makeAttendee } from '#tests/support/makers.ts'
import { gridTemplate } from '#ui/table/column.ts'
import { wholeWidth, withFit } from '#ui/table/fitColumns.ts'
import type { Lines } from '#ui/table/fitColumns.ts'

const all = attendeeColumns(() => undefined, { from: null, until: null })
const LONG = 'Ủy viên Ban Thường vụ Tỉnh ủy'
const people = (count: number, statePost: string) =>
  Array.from({ length: count }, (_, at) =>
    makeAttendee({ id: `a${at}`, fullName: `Đại biểu mẫu ${at}`, statePost }),
  )
const fitted = (rows: ReturnType<typeof people>, lines: Lines = 1) =>
  withFit(all, attendeeLetters(all, rows), lines, 'note')
const widthOf = (rows: ReturnType<typeof people>, key: string, lines: Lines = 1) =>
  fitted(rows, lines).find((column) => column.key === key)

describe('the columns of attendees', () => {
  it('have room for what stands in them', () => {
    expect(widthOf(people(20, LONG), 'statePost')?.most).toBeGreaterThan(LONG.length * 7)
  })

  it('are as wide as their name where nothing stands in them', () => {
    const empty = widthOf(people(20, LONG), 'delegation')
    expect(empty?.width).toBeLessThan(64)
    expect(empty?.most).toBe(empty?.width)
  })

  it('give way down to their own width in a small window', () => {
    expect(widthOf(people(20, LONG), 'statePost')?.width).toBeLessThan(150)
  })

  it('are not made wide by one long text among many', () => {
    const rows = [...people(30, 'Giám đốc'), ...people(1, LONG.repeat(3))]
    expect(widthOf(rows, 'statePost')?.most).toBeLessThan(160)
  })

  it('are as they come while nobody is in the list', () => {
    expect(fitted([])).toEqual(all)
  })

  it('have room for a whole telephone number', () => {
    const rows = people(3, '').map((one) => ({ ...one, phone: '+84 912 345 678' }))
    expect(widthOf(rows, 'phone')?.width).toBeGreaterThan(130)
  })

  it('share the room over two lines by how long their texts are', () => {
    const rows = people(20, LONG).map((one) => ({ ...one, unit: 'Sở Mẫu' }))
    const post = widthOf(rows, 'statePost', 2)
    expect(post?.wraps).toBe(true)
    expect(post?.grow).toBeGreaterThan(2 * (widthOf(rows, 'unit', 2)?.grow ?? 0))
    expect(wholeWidth(fitted(rows), attendeeLetters(all, rows))).toBeGreaterThan(
      wholeWidth(fitted(people(20, '')), attendeeLetters(all, people(20, ''))),
    )
  })

  it('keep a width that somebody gave them', () => {
    const own = laidOut(fitted(people(20, LONG)), withWidth(OWN_LAYOUT, 'statePost', 90))
    expect(
      gridTemplate(
        own.filter(({ key }) => key === 'statePost'),
        40,
        false,
      ),
    ).toBe('40px 90px')
  })
})
