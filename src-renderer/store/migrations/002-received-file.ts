import type { OldRow } from './oldRow.ts'

/** Version 2: a conference says from which file it came; before, none did. */
export function receivedFile(table: string, row: OldRow): OldRow {
  return table === 'conferences' ? { ...row, received: null } : row
}
