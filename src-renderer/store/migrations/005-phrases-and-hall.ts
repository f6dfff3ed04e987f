import type { OldRow } from './oldRow.ts'

/**
 * Version 5: phrases of the office's own, and how large the hall is. Before, there were no such phrases,
 * and every hall was taken to be 20 m deep, with a picture 2.5 m high.
 */
export function phrasesAndHall(table: string, row: OldRow): OldRow {
  if (table !== 'conferences') return row
  const stage = row['stage']
  const hall = { farthestSeatMetres: 20, screenHeightMetres: 2.5 }
  return {
    ...row,
    ownPhrases: [],
    stage: typeof stage === 'object' && stage !== null ? { ...stage, ...hall } : stage,
  }
}
