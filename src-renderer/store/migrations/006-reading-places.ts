import type { OldRow } from './oldRow.ts'

/**
 * Version 6: where the recipients are while a decision is read, by the level of who grants. Before, no
 * office had it otherwise than the decree.
 */
export function readingPlaces(table: string, row: OldRow): OldRow {
  return table === 'conferences' ? { ...row, readingPlaces: [] } : row
}
