import { describe, expect, it } from 'vitest'

import { expansionsIn, spoken } from '#domain/script/spoken.ts'
import { testRules } from '#tests/support/makers.ts'

describe('a text that is read aloud', () => {
  it.each([
    [
      'Chủ tịch UBND tỉnh, Ủy viên BCH Đảng bộ',
      'Chủ tịch Ủy ban nhân dân tỉnh, Ủy viên Ban Chấp hành Đảng bộ',
    ],
    [
      'HĐND và UBMTTQVN, KNC, CSTĐ cơ sở',
      'Hội đồng nhân dân và Ủy ban Mặt trận Tổ quốc Việt Nam, Kỷ niệm chương, Chiến sĩ thi đua cơ sở',
    ],
    ['Huân chương Lao động hạng III, Hạng II', 'Huân chương Lao động hạng Ba, Hạng Nhì'],
    [
      'lần thứ I, thứ IV, khóa XXI, thế kỷ XXV',
      'lần thứ nhất, thứ tư, khóa hai mươi mốt, thế kỷ hai mươi lăm',
    ],
    ['Quyết định số 01/QĐ-UBND', 'Quyết định số 01 trên Quyết định Ủy ban nhân dân'],
    [
      'số 123/QĐ-TTg, 45/QĐ-CTN',
      'số 123 trên Quyết định Thủ tướng Chính phủ, 45 trên Quyết định Chủ tịch nước',
    ],
    ['Nghị định 98/2023/NĐ-CP', 'Nghị định 98 trên 2023 trên Nghị định Chính phủ'],
    ['Quy định 368-QĐ/TW', 'Quy định 368 trên Quyết định Trung ương'],
    ['TP. Mẫu, PGS.TS. Mẫu', 'thành phố Mẫu, Phó Giáo sư Tiến sĩ Mẫu'],
    ['Công ty CP Mẫu thuộc UBND.', 'Công ty cổ phần Mẫu thuộc Ủy ban nhân dân.'],
  ])('has %j in words', (written, read) => {
    expect(spoken(written, testRules)).toBe(read)
  })

  it.each([
    'toString UBNDX constructor',
    'Quyết định số 07/QĐ-XYZ',
    '20/01/2024, 18/20, 2/14 và 05/QC',
    'Nguyễn Văn I, Lô V, hạng IV, khoang X',
    'Đội 3-UBND',
    'CP, CT, TT',
  ])('leaves %j as it is, where no table knows it', (text) => {
    const known = text.replace('05/QC', '05 trên Quy chế')
    expect(spoken(text, testRules)).toBe(known)
  })

  it('tells what it expands, each once, as it is written', () => {
    expect(expansionsIn('UBND xã, UBND tỉnh, TP. Mẫu, hạng II, UBNDX', testRules)).toEqual([
      { written: 'UBND', read: 'Ủy ban nhân dân' },
      { written: 'TP.', read: 'thành phố' },
      { written: 'hạng II', read: 'hạng Nhì' },
    ])
    expect(expansionsIn('không có gì', testRules)).toEqual([])
  })
})
