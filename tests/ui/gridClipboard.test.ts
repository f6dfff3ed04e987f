import { expect, it } from 'vitest'

import { tableOfText } from '#domain/table/table.ts'
import { blockOfCells, htmlOfCells } from '#ui/table/gridClipboard.ts'

it('copies a cell of several lines so that it comes back as one', () => {
  const rows = [
    ['Nguyễn Văn A', 'Phó Bí thư\nChủ tịch'],
    ['Trần Thị B', 'nói "có"'],
  ]
  const block = blockOfCells(rows)
  expect(block).toBe('Nguyễn Văn A\t"Phó Bí thư\nChủ tịch"\nTrần Thị B\tnói "có"')
  expect(tableOfText(block).rows).toHaveLength(2)
})

it('copies cells for a spreadsheet as texts, each in one cell', () => {
  const html = htmlOfCells([
    ['0912345678', '=1+1'],
    ['<b>a & "b"', 'một\nhai'],
  ])
  expect(html.match(/<td sdnum="1066;0;@" style="mso-number-format:'\\@'">/gu)).toHaveLength(4)
  expect(html.replaceAll(/<\/?(?:meta|table|tr|td)[^>]*>/gu, '|')).toBe(
    '||||0912345678||=1+1||||&lt;b&gt;a &amp; "b"||một<br style="mso-data-placement:same-cell">hai|||',
  )
})
