import { describe, expect, it } from 'vitest'

import { pastedText } from '#ui/pastedText.ts'

const pasted = (text: string, html: string) =>
  pastedText({ getData: (type) => (type === 'text/html' ? html : text) })

const TABLE = `<meta charset="utf-8"><style>td {}</style><table><thead><tr><th>Họ và tên</th><th>Đơn vị</th></tr></thead>
  <tbody><tr><td><p>Đại biểu
    mẫu 1</p></td><td>Sở&nbsp;A</td></tr><tr><td>Đại biểu mẫu 2<br>Giám đốc</td><td></td></tr></tbody></table>`
const BLOCK = 'Họ và tên\tĐơn vị\nĐại biểu mẫu 1\tSở\u00a0A\n"Đại biểu mẫu 2\nGiám đốc"\t'

describe('what is pasted', () => {
  it('is the text where that has columns, or where no table is beside it', () => {
    expect(pasted('một\thai', '<table><tr><td>ba</td><td>bốn</td></tr></table>')).toBe('một\thai')
    expect(pasted('một', '<p>hai</p>')).toBe('một')
    expect(pasted('một\nhai', '<table><tr><td>một</td></tr><tr><td>hai</td></tr></table>')).toBe(
      'một\nhai',
    )
    expect(pastedText(null)).toBe('')
  })

  it('is the table of the HTML where that stands alone, or the text has lost its columns', () => {
    expect(pasted('', TABLE)).toBe(BLOCK)
    expect(pasted('Họ và tên\nĐơn vị\nĐại biểu mẫu 1\nSở A\n…', TABLE)).toBe(BLOCK)
  })

  it('has the words around a table in lines of their own, and no table that only holds others', () => {
    const mail = `<html><head><title>Thư</title></head><body><table><tr><td><p>Kính gửi Văn phòng,</p>
      <p>Danh sách như sau:</p><table><tr><td>1</td><td>Đại biểu mẫu 1</td></tr></table>Trân trọng</td></tr></table></body></html>`
    expect(pasted('', mail)).toBe(
      'Kính gửi Văn phòng,\nDanh sách như sau:\n1\tĐại biểu mẫu 1\nTrân trọng',
    )
  })

  it('has of a merged cell its text in each row, and in the first column that it reaches over', () => {
    const merged = `<table><tr><td rowspan="2">Sở A</td><td>một</td></tr><tr><td>hai</td></tr>
      <tr><td colspan="2">Sở B</td><td>ba</td></tr></table>`
    expect(pasted('', merged)).toBe('Sở A\tmột\nSở A\thai\nSở B\t\tba')
  })

  it('is nothing where there is nothing', () => {
    expect(pasted('', '')).toBe('')
    expect(pasted('', '<img src="a.png">')).toBe('')
  })
})
