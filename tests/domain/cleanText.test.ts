import { describe, expect, it } from 'vitest'

import { cleanText } from '#domain/cleanText.ts'
import { isBlank } from '#domain/row.ts'

describe('a text as it is kept', () => {
  it.each([
    ['composed', 'Đỗ Tuyết'.normalize('NFD'), 'Đỗ Tuyết'],
    ['without control characters', 'Đại\u0000 \u0007biểu\u001b', 'Đại biểu'],
    ['without marks of direction', 'Đại \u202ebiểu\u202c\u200f', 'Đại biểu'],
    ['without soft hyphens and byte order marks', '\ufeffTuyên\u00ad Quang\u200b', 'Tuyên Quang'],
    ['with one kind of line break', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['with a space for the soft break of Word', 'Phó Giám đốc\vSở', 'Phó Giám đốc Sở'],
    ['with the sign for half of a pair', 'Đại \ud83d biểu', 'Đại \ufffd biểu'],
  ])('is %s', (_, typed, kept) => {
    expect(cleanText(typed)).toBe(kept)
  })

  it('keeps spaces, tabs, joined signs and markup as typed', () => {
    const text = ' </td>  <script>\t👩‍🌾 & "x"\n'
    expect(cleanText(text)).toBe(text)
  })
})

describe('a blank text', () => {
  it.each(['', '   ', '\n\t', '\u00a0\u3000', '\u200b\u200d', '\u00ad', '\u0007', '\u3164'])(
    'is one in which nothing is seen: %j',
    (text) => {
      expect(isBlank(text)).toBe(true)
    },
  )

  it('is not one letter', () => {
    expect(isBlank(' đ ')).toBe(false)
  })
})
