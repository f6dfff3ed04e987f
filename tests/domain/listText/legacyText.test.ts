import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { decodeLegacy, legacyByFont, legacyOf } from '#domain/listText/legacyText.ts'
import { isSyllable } from '#domain/listText/syllable.ts'
import { inTcvn3, inVni, TCVN3, VNI } from '#tests/support/legacyBytes.ts'

const ENCODERS = { tcvn3: inTcvn3, vni: inVni }
const both = ['tcvn3', 'vni'] as const

const MARKS = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const ONSETS = 'b c ch d đ g gh gi h k kh l m n ng ngh nh ph qu r s t th tr v x'
  .split(' ')
  .concat('')
const VOWELS =
  'a ă â e ê i o ô ơ u ư y ia iê iêu uô uôi ưa ươ ươi oa oă oe uâ uê uy uyê oai uyu'.split(' ')
const ENDS = ['', 'm', 'n', 'ng', 'nh', 'p', 't', 'c', 'ch', 'i', 'o', 'u', 'y']

/** Every syllable that the rule of spelling knows, with each tone on its last but one or last vowel. */
function syllables(): readonly string[] {
  const found = new Set<string>()
  for (const vowel of VOWELS)
    for (const at of Array.from(vowel).keys())
      for (const mark of MARKS)
        for (const onset of ONSETS)
          for (const end of ENDS) {
            const letters = Array.from(vowel)
            letters[at] = `${letters[at] ?? ''}${mark}`
            const one = `${onset}${letters.join('')}${end}`.normalize('NFC')
            if (isSyllable(one)) found.add(one)
          }
  return [...found]
}

const all = syllables()
const title = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const someSyllable = fc.constantFrom(...all)
const someName = fc
  .array(someSyllable, { minLength: 2, maxLength: 5 })
  .map((words) => words.map(title).join(' '))

describe('a Vietnamese syllable', () => {
  it.each([
    'Nguyễn',
    'hòa',
    'hoà',
    'quý',
    'UỶ',
    'nghiêng',
    'giếng',
    'gì',
    'thuở',
    'khuỷu',
    'Đắk',
    'quốc',
    'Quỳnh',
    'quýt',
    'quỵt',
    'quých',
  ])('is spelled like %s', (word) => {
    expect(isSyllable(word)).toBe(true)
    expect(isSyllable(word.normalize('NFD'))).toBe(true)
  })

  it.each(['size', 'NguyÔn', 'cat', 'hoang4', 'Nguyeãn', 'sơat', 'qa', '', 'ngữữ'])(
    'is not spelled like %j',
    (word) => {
      expect(isSyllable(word)).toBe(false)
    },
  )

  it('is one of many thousands', () => {
    expect(all.length).toBeGreaterThan(9_000)
    expect(all).toEqual(expect.arrayContaining(['quỳnh', 'quýt', 'quỵt', 'quých']))
  })
})

describe('a text for an old font', () => {
  it.each([
    ['tcvn3', 'NguyÔn V¨n S¬n', 'Nguyễn Văn Sơn'],
    ['tcvn3', 'Kû niÖm ch­¬ng', 'Kỷ niệm chương'],
    ['tcvn3', 'B»ng khen', 'Bằng khen'],
    ['tcvn3', 'ñy ban nh©n d©n tØnh', 'ủy ban nhân dân tỉnh'],
    ['vni', 'Nguyeãn Vaên Sôn', 'Nguyễn Văn Sơn'],
    ['vni', 'Kyû nieäm chöông', 'Kỷ niệm chương'],
    ['vni', 'Baèng khen', 'Bằng khen'],
    ['vni', 'ÑOÀNG CHÍ NGUYEÃN VAÊN ÑÖÙC', 'ĐỒNG CHÍ NGUYỄN VĂN ĐỨC'],
  ] as const)('is read by its encoding: %s, %s', (encoding, text, meant) => {
    expect(legacyOf([text])).toEqual({ encoding, places: [0], isMixed: false })
    expect(decodeLegacy(text, encoding)).toBe(meant)
  })

  it.each(both)('comes back letter by letter from a table made by hand: %s', (encoding) => {
    const table = encoding === 'tcvn3' ? TCVN3 : VNI
    expect(Object.keys(table)).toHaveLength(67)
    for (const letter of Object.keys(table))
      expect(decodeLegacy(ENCODERS[encoding](letter), encoding)).toBe(letter)
  })

  it.each(both)('comes back in every syllable, small and in capitals: %s', (encoding) => {
    const encode = ENCODERS[encoding]
    const loud = (one: string) => `TỈNH ${one.toUpperCase()} XÃ LONG`
    const isLost = (text: string) => decodeLegacy(encode(text), encoding) !== text
    expect(all.filter(isLost)).toEqual([])
    expect(all.map(loud).filter(isLost)).toEqual([])
  })

  it.each(both)('comes back in names and sentences: %s', (encoding) => {
    const encode = ENCODERS[encoding]
    fc.assert(
      fc.property(fc.array(someSyllable, { minLength: 1, maxLength: 8 }), (words) => {
        const text = words.join(' ')
        expect(decodeLegacy(encode(text), encoding)).toBe(text)
      }),
    )
    fc.assert(
      fc.property(someName, (name) => {
        // Two words that begin with a sure capital say that the others do.
        const text = `Trung Kim ${name}`
        // "ủy" is small in "Tỉnh ủy", see below.
        fc.pre(!/ (ủy|uỷ)(?!\p{L})/iu.test(text))
        expect(decodeLegacy(encode(text), encoding)).toBe(text)
      }),
    )
  })

  it.each(both)('is found in any column of such names: %s', (encoding) => {
    const names = fc.array(someName, { minLength: 8, maxLength: 40 })
    fc.assert(
      fc.property(names, (column) => {
        const written = column.map(ENCODERS[encoding])
        fc.pre(written.filter((text) => /[\u00a1-\u00ff]/u.test(text)).length > 4)
        expect(legacyOf(written)?.encoding).toBe(encoding)
      }),
    )
  })
})

describe('the capitals that TCVN3 does not have', () => {
  it.each([
    ['NGUYÔN V¡N S¥N', 'NGUYỄN VĂN SƠN'],
    ['Lª ThÞ Hµ', 'Lê Thị Hà'],
    ['Lª V¡N Hµ', 'LÊ VĂN HÀ'],
    ['§µ N½ng', 'Đà Nẵng'],
    ['NguyÔn ThÞ ¸nh', 'Nguyễn Thị Ánh'],
    ['§¶ng ñy Së MÉu', 'Đảng ủy Sở Mẫu'],
    ['Së MÉu ñy Ban', 'Sở Mẫu Ủy Ban'],
    ['Phã Gi¸m ®èc', 'Phó Giám đốc'],
    ['Së ¤ng ®oµn', 'Sở Ông đoàn'],
    ['®¬n vÞ ®¹t gi¶i', 'đơn vị đạt giải'],
    ['ý KIÕN TH¶O LUËN', 'Ý KIẾN THẢO LUẬN'],
  ])('go by the letters and words around: %s', (text, meant) => {
    expect(decodeLegacy(text, 'tcvn3')).toBe(meant)
  })
})

describe('a text that is no such text', () => {
  it('is never one with letters of Unicode, whatever is beside it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(someName, someSyllable), { minLength: 1 }), (column) => {
        expect(legacyOf(column)).toBeNull()
        expect(legacyOf(column.map((text) => text.toUpperCase()))).toBeNull()
        expect(legacyOf(column.map((text) => text.normalize('NFD')))).toBeNull()
        const unicode = column.filter((text) => /[\u0102-\u01b0\u1ea0-\u1ef9]/u.test(text))
        for (const encoding of both)
          expect(unicode.map((text) => decodeLegacy(text, encoding))).toEqual(unicode)
      }),
    )
  })

  it('is not one of letters that Latin has as well', () => {
    const latin = all.filter((one) => !/[\u0100-\uffff]/u.test(one))
    expect(legacyOf(latin)).toBeNull()
    expect(legacyOf(latin.map((one) => one.toUpperCase()))).toBeNull()
    expect(legacyOf(['Lê Hoài', 'Hoà', 'Lê Thu Hà'])).toBeNull()
  })

  it.each([
    [
      [
        'café',
        'naïve résumé',
        'Noël',
        'façade',
        'señor',
        'São Tomé',
        'Müller',
        'Zoë',
        'à la carte',
      ],
    ],
    [['5 µm', '10 µm', '1ª', '2º', '½', '¼ l', '25°C', '10 m²', '3 × 4', '£100', '© 2024', '®']],
    [['«quoted»', 'Toyota®', 'foo·bar', '¿qué?', '¡sí!', 'plutôt', 'tôt', 'côté', 'Où?']],
    [['12.345', '20/01/1975', '0912 345 678', '-', '#N/A', '7,46%', '']],
    [['Für Ö', 'Köln', 'Straße', 'Ångström', 'Ærø', 'Bjørn', 'Łódź', 'España', 'Coração']],
  ])('is not one of other languages or of numbers: %j', (column) => {
    expect(legacyOf(column)).toBeNull()
    for (const text of column) expect(legacyOf([text])).toBeNull()
  })

  it('is not one of any Latin letters and numbers thrown together', () => {
    const ascii = fc.string({ unit: 'grapheme-ascii' })
    const numbers = fc.oneof(fc.integer().map(String), fc.double().map(String))
    fc.assert(
      fc.property(fc.array(fc.oneof(ascii, numbers)), (column) => {
        expect(legacyOf(column)).toBeNull()
      }),
    )
  })
})

describe('a column of two lists that were pasted together', () => {
  it.each(both)('is converted only where every word speaks for it: %s', (encoding) => {
    const old = ENCODERS[encoding]('Nguyễn Văn Sơn')
    const column = ['Trần Thị Hoài', 'Lê Hoài', old, 'Café Noël', 'Lê Hà']
    expect(legacyOf(column)).toEqual({ encoding, places: [2], isMixed: true })
  })
})

describe('a column in an old font', () => {
  const all = (texts: readonly string[]) => texts.map((_, place) => place)

  it.each(both)('is meant where its words alone are too few to tell: %s', (encoding) => {
    const texts = ['Đảng', 'x', ''].map(ENCODERS[encoding])
    expect(legacyOf(texts)).toBeNull()
    expect(legacyByFont(texts, [{ encoding, places: all(texts) }])).toEqual({
      encoding,
      places: [0],
      isMixed: false,
    })
  })

  it('is only in the cells that the file has in it, and not in those of Unicode', () => {
    const texts = [inTcvn3('Đảng'), inTcvn3('Đảng'), 'Nguyễn']
    const found = legacyByFont(texts, [{ encoding: 'tcvn3', places: [1, 2] }])
    expect(found).toEqual({ encoding: 'tcvn3', places: [1], isMixed: true })
  })

  it('is not one whose words are Vietnamese as they stand, typed on in an old file', () => {
    for (const texts of [['Hoà', 'Lê Hoài'], ['Café', 'résumé'], ['Văn phòng'], ['abc', '7']])
      for (const encoding of both)
        expect(legacyByFont(texts, [{ encoding, places: all(texts) }])).toBeNull()
  })
})
