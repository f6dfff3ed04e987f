import { render, screen, within } from '@testing-library/react'

import type { Sheet } from '#papers/paper.ts'

/** Puts a sheet on the page, as the print window would. */
export function show(sheet: Sheet) {
  render(sheet.content)
}

/** Texts of the cells of the table, row by row, head row first. */
export function cells(): readonly (readonly string[])[] {
  return screen
    .getAllByRole('row')
    .map((row) =>
      [
        ...within(row).queryAllByRole('columnheader'),
        ...within(row).queryAllByRole('rowheader'),
        ...within(row).queryAllByRole('cell'),
      ].map((cell) => cell.textContent ?? ''),
    )
}
