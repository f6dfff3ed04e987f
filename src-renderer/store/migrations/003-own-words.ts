import type { OldRow } from './oldRow.ts'

/**
 * Version 3: what an office has of its own, in place of what ships: rows of the award catalogue, the
 * levels of the checks, the colours of the hall screen, the MC's text of a handover. Before, there was
 * none of it, and the screen was red.
 */
export function ownWords(table: string, row: OldRow): OldRow {
  if (table === 'handovers') return { ...row, script: null }
  if (table !== 'conferences') return row
  const stage = row['stage']
  return {
    ...row,
    ownAwards: [],
    checkLevels: [],
    stage: typeof stage === 'object' && stage !== null ? { ...stage, theme: 'red' } : stage,
  }
}
