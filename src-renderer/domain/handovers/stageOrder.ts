import { groupedBy } from '#domain/group.ts'
import { agendaOf, handoversOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Handover } from '#domain/record.ts'

/**
 * All handovers in the order in which they take place: by agenda item, within it by their own order.
 * A handover without an item belongs to the first item of kind `awards`; without such an item, it
 * comes last.
 */
export function stageOrder(plan: Plan): readonly Handover[] {
  const agenda = agendaOf(plan)
  const loose = agenda.find(({ kind }) => kind === 'awards')?.id ?? null
  const byItem = groupedBy(handoversOf(plan), ({ agendaItemId }) =>
    agendaItemId !== null && plan.agendaItems.has(agendaItemId) ? agendaItemId : loose,
  )
  return [...agenda.map(({ id }) => id), ...(loose === null ? [null] : [])].flatMap(
    (id) => byItem.get(id) ?? [],
  )
}
