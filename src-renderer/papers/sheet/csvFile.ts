import { guarded } from '#domain/listText/formulaGuard.ts'

import type { TableData } from './tableData.ts'

const LINE_END = '\r\n'

/**
 * A list as .csv that Excel opens right: UTF-8 with byte order mark, every cell in quotes. What a
 * program would take for a formula gets a ' in front, which our own reading takes off again.
 */
export function csvFile({ columns, rows }: TableData): Uint8Array {
  const lines = [columns.map(({ title }) => title), ...rows].map((cells) =>
    cells.map((cell) => (typeof cell === 'number' ? `"${cell}"` : quotedCell(cell))).join(','),
  )
  return new TextEncoder().encode(`\ufeff${lines.join(LINE_END)}${LINE_END}`)
}

function quotedCell(text: string): string {
  return `"${guarded(text).replaceAll('"', '""')}"`
}
