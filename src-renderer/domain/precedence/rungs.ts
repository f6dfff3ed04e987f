import type { PrecedenceRow, Rules } from '#domain/rules.ts'

/**
 * The rung on which a rank stands: the last one that is not below it, so that 210.5 stands on the rung
 * of 210. Null for no rank, and for one above the whole ladder.
 */
export function rungOf(precedence: number | null, rules: Rules): PrecedenceRow | null {
  if (precedence === null) return null
  let best: PrecedenceRow | null = null
  for (const row of rules.precedence)
    if (row.rank <= precedence && (best === null || row.rank > best.rank)) best = row
  return best
}
