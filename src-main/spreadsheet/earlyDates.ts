import type { DateColumn } from '#main/bridge.ts'

/**
 * Gathers the cells that a workbook keeps as dates, of columns in which all of them are of the first
 * twelve days of a month: only there day and month may have changed places.
 */
export function earlyDates() {
  const columns = new Map<number, number[] | null>()
  return {
    /** @param column from 0 */
    add(column: number, line: number, text: string) {
      const day = Number(/^(\d{2})\/\d{2}\/\d{4}/u.exec(text)?.[1] ?? 99)
      const known = columns.get(column)
      if (day > 12) columns.set(column, null)
      else if (known === undefined) columns.set(column, [line])
      else known?.push(line)
    },
    all: (): readonly DateColumn[] =>
      [...columns].flatMap(([column, lines]) => (lines === null ? [] : [{ column, lines }])),
  }
}
