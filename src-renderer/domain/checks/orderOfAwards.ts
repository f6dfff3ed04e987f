import { awardRank, subjectRank } from '#domain/awards/awardOrder.ts'

import type { Context, Turn } from './context.ts'
import { problem } from './problem.ts'
import type { Problem } from './problem.ts'

/** From the higher rank to the lower (C-06); awards of unknown rank are passed over. */
export function orderOfAwards({ plan, rules, turns }: Context): readonly Problem[] {
  const ranks = new Map([...plan.awards.values()].map((one) => [one.id, awardRank(one, rules)]))
  let lowest: { readonly rank: number; readonly turn: Turn } | null = null
  const problems: Problem[] = []
  for (const turn of turns) {
    const rank = ranks.get(turn.handover.awardId) ?? null
    if (rank === null) continue
    if (lowest === null || rank >= lowest.rank) lowest = { rank, turn }
    else
      problems.push(
        problem('orderOfAwards', 'warn', 'handovers', turn.handover.id, {
          ...turn.facts,
          lowerTurn: lowest.turn.facts.turn,
          lowerAward: lowest.turn.facts.award,
        }),
      )
  }
  return problems
}

/** Of one award, collectives before individuals, who are honoured posthumously before all (C-07). */
export function collectivesFirst({ turns, turnsOfAward }: Context): readonly Problem[] {
  return [...turnsOfAward.values()].flatMap((indexes) => {
    let individual: Turn | null = null
    const problems: Problem[] = []
    for (const turn of indexes.map((index) => turns[index] as Turn)) {
      const kinds = turn.recipients
        .filter(({ posthumous }) => !posthumous)
        .map(({ members }) => subjectRank(members))
      if (individual !== null && kinds.includes(0))
        problems.push(
          problem('collectiveAfterIndividual', 'info', 'handovers', turn.handover.id, {
            ...turn.facts,
            individualTurn: individual.facts.turn,
          }),
        )
      if (kinds.some((kind) => kind > 0)) individual ??= turn
    }
    return problems
  })
}
