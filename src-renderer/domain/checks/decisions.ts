import { handoversOfItem } from '#domain/agenda/stageTime.ts'
import { recipientName } from '#domain/awards/recipient.ts'
import { agendaOf } from '#domain/plan.ts'
import { isBlank } from '#domain/row.ts'

import type { Context } from './context.ts'
import { problem } from './problem.ts'
import type { Problem } from './problem.ts'

/**
 * Awards that are handed over and of which the MC cannot say by which decision, or who grants them: a
 * gap in the script that the hall hears. Each award once, at its first handover.
 */
export function gapsInDecisions({ plan, turns, turnsOfAward }: Context): readonly Problem[] {
  return [...turnsOfAward].flatMap(([awardId, [first]]) => {
    const turn = turns[first ?? -1]
    const award = turn?.award
    if (turn === undefined || award === undefined) return []
    const decision = plan.decisions.get(award.decisionId ?? '')
    const lacks = {
      decision: decision === undefined,
      number: decision !== undefined && isBlank(decision.number),
      grantor: isBlank(award.grantor) && isBlank(decision?.authority ?? ''),
    }
    if (!lacks.decision && !lacks.number && !lacks.grantor) return []
    return problem('decisionGap', 'warn', 'awards', awardId, { award: turn.facts.award, ...lacks })
  })
}

/** Nobody is named to read the decisions (C-08), though something is handed over. */
export function withoutReader({ plan, turns }: Context): readonly Problem[] {
  if (turns.length === 0) return []
  return agendaOf(plan)
    .filter(({ kind, people }) => kind === 'decisions' && people.length === 0)
    .map(({ id, title }) => problem('noReader', 'info', 'agendaItems', id, { item: title }))
}

/**
 * Handed over before any decision was read: the item of the programme in which they are read comes
 * later. A programme without such an item has them read by the MC, each before its handovers.
 */
export function handedBeforeRead({ plan, turns }: Context): readonly Problem[] {
  const agenda = agendaOf(plan)
  const read = agenda.findIndex(({ kind }) => kind === 'decisions')
  const early = new Set(
    agenda.slice(0, Math.max(0, read)).flatMap((item) => handoversOfItem(plan, item, agenda)),
  )
  return turns
    .filter(({ handover }) => early.has(handover))
    .map(({ handover, facts }) =>
      problem('handedBeforeRead', 'warn', 'handovers', handover.id, {
        ...facts,
        item: agenda[read]?.title ?? '',
      }),
    )
}

/** Of the dead somebody of the family receives (C-05); nobody is named. */
export function familiesUnknown({ plan, turns }: Context): readonly Problem[] {
  return turns.flatMap(({ recipients, facts }) =>
    recipients
      .filter(({ posthumous, representative }) => posthumous && isBlank(representative))
      .map((one) =>
        problem('familyUnknown', 'warn', 'recipients', one.id, {
          ...facts,
          name: recipientName(plan, one),
        }),
      ),
  )
}
