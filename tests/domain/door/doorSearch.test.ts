import { describe, expect, it } from 'vitest'

import { alikeAtDoor, foundAtDoor } from '#domain/door/doorSearch.ts'
import type { Attendee } from '#domain/record.ts'
import { makeArrival, makeAttendee } from '#tests/support/makers.ts'

const ONE_DAY = { from: null, until: null }

const named = (fullName: string, fields: Partial<Attendee> = {}) =>
  makeAttendee({ id: fullName, fullName, ...fields })

const list = [
  named('An Thị Mẫu', { unit: 'Sở Hoa' }),
  named('Nguyễn Văn Hoà', { phone: '0912.345.678' }),
  named('Hoàng Văn An'),
  named('Trần Đức Anh', { delegation: 'Đoàn An Giang' }),
]

const names = (query: string, among = list) =>
  foundAtDoor(among, query, 10, ONE_DAY).shown.map(({ fullName }) => fullName)

describe('the search at the door', () => {
  it('finds by one letter, given names first', () => {
    expect(names('a')).toEqual(['Hoàng Văn An', 'Trần Đức Anh', 'An Thị Mẫu', 'Nguyễn Văn Hoà'])
  })

  it('puts who is called just so before whose name only begins so', () => {
    const people = [
      named('Trần Đức Anh'),
      named('Hoàng Văn An'),
      named('Đại biểu mẫu 10'),
      named('Đại biểu mẫu 1'),
    ]
    expect(names('an', people)).toEqual(['Hoàng Văn An', 'Trần Đức Anh'])
    expect(names('mau 1', people)).toEqual(['Đại biểu mẫu 1', 'Đại biểu mẫu 10'])
  })

  it('puts the given name before other words of the name, and those before unit and delegation', () => {
    expect(names('hoa')).toEqual(['Nguyễn Văn Hoà', 'Hoàng Văn An', 'An Thị Mẫu'])
  })

  it('finds with and without marks, wherever the tone stands', () => {
    expect(names('hòa')).toEqual(['Nguyễn Văn Hoà'])
    expect(names('duc anh')).toEqual(['Trần Đức Anh'])
  })

  it('finds by initials', () => {
    expect(names('nvh')).toEqual(['Nguyễn Văn Hoà'])
  })

  it('finds a phone number however it is grouped', () => {
    expect(names('0912345')).toEqual(['Nguyễn Văn Hoà'])
    expect(names('345 678')).toEqual(['Nguyễn Văn Hoà'])
  })

  it('finds a phone number however it is written, with +84 or with 0', () => {
    const abroad = [named('Lê Văn B', { phone: '+84 912 345 678' }), ...list]
    expect(names('0912345678', abroad)).toEqual(['Lê Văn B', 'Nguyễn Văn Hoà'])
    expect(names('+84912 345 678', abroad)).toEqual(['Lê Văn B', 'Nguyễn Văn Hoà'])
  })

  it('finds by seat', () => {
    expect(names('A12', [named('Lê Văn B', { seat: 'A12' }), ...list])).toEqual(['Lê Văn B'])
  })

  it('puts who has not come before who is here', () => {
    const here = named('Lê Thị An', { presence: [makeArrival()] })
    expect(names('an', [here, ...list]).slice(0, 3)).toEqual([
      'Hoàng Văn An',
      'Trần Đức Anh',
      'Lê Thị An',
    ])
  })

  it('shows no more than asked, and says how many there are', () => {
    const { shown, total } = foundAtDoor(list, 'n', 1, ONE_DAY)
    expect([shown.length, total]).toEqual([1, 4])
  })

  it('says how many are alike: those of one name, and for digits alone all who were found', () => {
    const among = [
      ...list,
      named('Hoàng Văn An', { id: 'another', unit: 'Sở mẫu', phone: '0987.345.612' }),
    ]
    const alike = (query: string) => alikeAtDoor(foundAtDoor(among, query, 10, ONE_DAY), query)
    expect(alike('an')).toBe(2)
    expect(alike('an sở mẫu')).toBe(1)
    expect(alike('hoa')).toBe(1)
    expect(alike('345')).toBe(2)
    expect(alike('3456')).toBe(2)
    expect(alike('345678')).toBe(1)
    expect(alike('x')).toBe(0)
  })

  it('finds nobody for an empty field', () => {
    expect(names('  ')).toEqual([])
  })
})
