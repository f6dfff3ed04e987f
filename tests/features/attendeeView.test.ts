import { describe, expect, it } from 'vitest'

import {
  WHOLE_LIST,
  attendeesShown,
  isMovable,
  valuesOf,
} from '#features/attendees/attendeeView.ts'
import { attendeeColumns } from '#features/attendees/tableColumns.tsx'
import { makeAttendee } from '#tests/support/makers.ts'

const attendees = [
  makeAttendee({ id: '1', fullName: 'Nguyễn Văn Sơn', unit: 'Sở Nội vụ', precedence: 220 }),
  makeAttendee({ id: '2', fullName: 'Trần Thị Ánh', unit: 'Sở Y tế', invitation: 'declined' }),
  makeAttendee({ id: '3', fullName: 'Lê Đức', unit: '', precedence: 210 }),
]

const ONE_DAY = { from: null, until: null }

const shown = (view: Partial<typeof WHOLE_LIST>) =>
  attendeesShown(attendees, { ...WHOLE_LIST, ...view }, ONE_DAY).map(({ id }) => id)

describe('attendeesShown', () => {
  it.each([
    ['s', ['1', '2']],
    ['son', ['1']],
    ['sơn', ['1']],
    ['đ', ['3']],
    ['nvs', ['1']],
    ['y te', ['2']],
  ])('finds %s from one letter on, with or without marks', (query, ids) => {
    expect(shown({ query })).toEqual(ids)
  })

  it('finds by seat, and by a phone number however it is written', () => {
    const [first, second] = [
      makeAttendee({ id: 'a', seat: 'A12' }),
      makeAttendee({ id: 'b', phone: '+84 912 345 678' }),
    ]
    const found = (query: string) =>
      attendeesShown([first, second], { ...WHOLE_LIST, query }, ONE_DAY).map(({ id }) => id)
    expect(found('a12')).toEqual(['a'])
    expect(found('0912.345.678')).toEqual(['b'])
  })

  it('filters by unit, by those without one, and by invitation', () => {
    expect(shown({ unit: 'Sở Y tế' })).toEqual(['2'])
    expect(shown({ unit: '' })).toEqual(['3'])
    expect(shown({ invitation: 'declined' })).toEqual(['2'])
  })

  it('tells who is present of the day that is meant, and says which where there are several', () => {
    const arrived = (day: number) =>
      ({
        kind: 'arrived',
        eventId: `e${day}`,
        at: new Date(2024, 0, day, 7, 15).toISOString(),
        how: 'typed',
        desk: '',
      }) as const
    const [once, twice] = [
      makeAttendee({ id: 'a', presence: [arrived(20)] }),
      makeAttendee({ id: 'b', presence: [arrived(20), arrived(21)] }),
    ]
    const second = { from: '2024-01-21', until: null }
    const found = (view: Partial<typeof WHOLE_LIST>) =>
      attendeesShown([once, twice], { ...WHOLE_LIST, ...view }, second).map(({ id }) => id)
    expect(found({ presence: 'arrived' })).toEqual(['b'])
    expect(found({ presence: 'notArrived' })).toEqual(['a'])
    expect(found({ sort: 'presence' })).toEqual(['b', 'a'])
    const columnOf = (day: typeof second | typeof ONE_DAY) =>
      attendeeColumns(() => {}, day).find(({ key }) => key === 'presence')
    expect(columnOf(second)?.header).toBe('Có mặt 21/01')
    expect(columnOf(second)?.value(once)).toBe('')
    expect(columnOf(second)?.value(twice)).toBe('Đã đến 7h15')
    expect(columnOf(ONE_DAY)?.header).toBe('Có mặt')
    expect(columnOf(ONE_DAY)?.value(once)).toBe('Đã đến 7h15')
  })

  it('sorts by rank with the unranked last, and by given name', () => {
    expect(shown({ sort: 'precedence' })).toEqual(['3', '1', '2'])
    expect(shown({ sort: 'name' })).toEqual(['2', '3', '1'])
    expect(attendees.map(({ id }) => id)).toEqual(['1', '2', '3'])
  })
})

it('lets rows be moved only where the stored list is seen', () => {
  expect(isMovable(WHOLE_LIST)).toBe(true)
  expect(isMovable({ ...WHOLE_LIST, sort: 'name' })).toBe(false)
  expect(isMovable({ ...WHOLE_LIST, query: 'son' })).toBe(false)
})

it('gives the values of a field once each, in Vietnamese order', () => {
  expect(valuesOf(attendees, 'unit')).toEqual(['Sở Nội vụ', 'Sở Y tế'])
})
