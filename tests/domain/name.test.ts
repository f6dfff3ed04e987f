import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  compareNames,
  compareText,
  folded,
  foldedMarks,
  namePartsOf,
  normalizedWords,
} from '#domain/name.ts'

describe('folding', () => {
  it.each([
    ['Nguyễn Văn Sơn', 'nguyen van son'],
    ['Đỗ Thị Đào', 'do thi dao'],
    ['Nguyễn  Văn\u00a0Sơn '.normalize('NFD'), 'nguyen van son'],
    ['Hoà', 'hoa'],
  ])('leaves the letters of %j', (text, letters) => {
    expect(folded(text)).toBe(letters)
  })

  it('takes hoà and hòa, thuý and thúy for one, but leaves quý alone', () => {
    expect(normalizedWords('Hoà Thuý')).toBe(normalizedWords('Hòa Thúy'))
    expect(normalizedWords('Quý')).toBe('quý')
    expect(normalizedWords('hoàn toàn')).toBe('hoàn toàn')
  })

  it('keeps đ apart where marks alone are dropped', () => {
    expect(foldedMarks('đức')).toBe('đuc')
  })

  it('is the same for NFC and NFD, and folds once and for all', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', 'ă', 'đ', 'ư', 'ề', 'ỵ', 'q', 'u', ' ', 'o', 'à', 'y'),
        }),
        (text) => {
          expect(folded(text.normalize('NFD'))).toBe(folded(text.normalize('NFC')))
          expect(folded(folded(text))).toBe(folded(text))
        },
      ),
    )
  })
})

describe('names', () => {
  it('part into family, middle and given name', () => {
    expect(namePartsOf('Nguyễn Mạnh Tuấn')).toEqual({
      family: 'Nguyễn',
      middle: 'Mạnh',
      given: 'Tuấn',
    })
    expect(namePartsOf('Sơn')).toEqual({ family: '', middle: '', given: 'Sơn' })
  })

  it('sort by given name, then family name, then middle name', () => {
    const names = ['Trần Văn Sơn', 'Nguyễn Văn Sơn', 'Nguyễn An Sơn', 'Vũ Đức Anh']
    expect(names.toSorted(compareNames)).toEqual([
      'Vũ Đức Anh',
      'Nguyễn An Sơn',
      'Nguyễn Văn Sơn',
      'Trần Văn Sơn',
    ])
  })

  it('sort letters before tones: a < ă < â, d < đ, tones in the order of the dictionary', () => {
    expect(['đa', 'da', 'âm', 'ăm', 'am'].toSorted(compareText)).toEqual([
      'am',
      'ăm',
      'âm',
      'da',
      'đa',
    ])
    expect(['mạ', 'má', 'mã', 'mả', 'mà', 'ma'].toSorted(compareText)).toEqual([
      'ma',
      'mà',
      'mả',
      'mã',
      'má',
      'mạ',
    ])
  })
})
