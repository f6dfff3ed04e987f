import { expect, it } from 'vitest'

import { tableOfText } from '#domain/table/table.ts'
import { blockOfCells } from '#ui/table/gridClipboard.ts'

it('copies a cell of several lines so that it comes back as one', () => {
  const rows = [
    ['Nguyễn Văn A', 'Phó Bí thư\nChủ tịch'],
    ['Trần Thị B', 'nói "có"'],
  ]
  const block = blockOfCells(rows)
  expect(block).toBe('Nguyễn Văn A\t"Phó Bí thư\nChủ tịch"\nTrần Thị B\tnói "có"')
  expect(tableOfText(block).rows).toHaveLength(2)
})
