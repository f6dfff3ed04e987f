import { describe, expect, it } from 'vitest'

import { fittedTo, withFit } from '#features/attendees/fitColumns.ts'
import { attendeeColumns } from '#features/attendees/tableColumns.tsx'
import { laidOut, OWN_LAYOUT, withWidth } from '#features/attendees/tableLayout.ts'
import { makeAttendee } from '#tests/support/makers.ts'
import { gridTemplate } from '#ui/table/column.ts'

const all = attendeeColumns(() => undefined, { from: null, until: null })
const LONG = 'Ủy viên Ban Thường vụ Tỉnh ủy'
const people = (count: number, statePost: string) =>
  Array.from({ length: count }, (_, at) =>
    makeAttendee({ id: `a${at}`, fullName: `Đại biểu mẫu ${at}`, statePost }),
  )
const widthOf = (rows: ReturnType<typeof people>, key: string) =>
  withFit(all, fittedTo(all, rows)).find((column) => column.key === key)

describe('the columns of attendees', () => {
  it('have room for what stands in them', () => {
    expect(widthOf(people(20, LONG), 'statePost')?.most).toBeGreaterThan(LONG.length * 7)
  })

  it('are as wide as their name where nothing stands in them', () => {
    const empty = widthOf(people(20, LONG), 'delegation')
    expect(empty?.width).toBeLessThan(60)
    expect(empty?.most).toBe(empty?.width)
  })

  it('give way down to their own width in a small window', () => {
    expect(widthOf(people(20, LONG), 'statePost')?.width).toBe(140)
  })

  it('are not made wide by one long text among many', () => {
    const rows = [...people(30, 'Giám đốc'), ...people(1, LONG.repeat(3))]
    expect(widthOf(rows, 'statePost')?.most).toBeLessThan(160)
  })

  it('are as they come while nobody is in the list', () => {
    expect(withFit(all, fittedTo(all, []))).toEqual(all)
  })

  it('keep a width that somebody gave them', () => {
    const fitted = withFit(all, fittedTo(all, people(20, LONG)))
    const own = laidOut(fitted, withWidth(OWN_LAYOUT, 'statePost', 90))
    expect(
      gridTemplate(
        own.filter(({ key }) => key === 'statePost'),
        40,
        false,
      ),
    ).toBe('40px 90px')
  })
})
