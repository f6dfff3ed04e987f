import { groupedBy } from '#domain/group.ts'
import { agendaOf, handoversOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Handover, Id } from '#domain/record.ts'

const known = new WeakMap<Plan, readonly Handover[]>()

/**
 * All handovers in the order in which they take place: by agenda item, within it by their own order.
 * A handover without an item belongs to the first item of kind `awards`; without such an item, it
 * comes last. Computed once per plan, since every handover of a script asks for it.
 */
export function stageOrder(plan: Plan): readonly Handover[] {
  const before = known.get(plan)
  if (before !== undefined) return before
  const byItem = groupedBy(handoversOf(plan), (handover) => itemOf(plan, handover))
  const items = [...agendaOf(plan).map(({ id }) => id), null]
  const order = items.flatMap((id) => byItem.get(id) ?? [])
  known.set(plan, order)
  return order
}

/** The agenda item in which a handover takes place; null: in none, so that it comes after all of them. */
export function itemOf(plan: Plan, { agendaItemId }: Handover): Id | null {
  if (agendaItemId !== null && plan.agendaItems.has(agendaItemId)) return agendaItemId
  return agendaOf(plan).find(({ kind }) => kind === 'awards')?.id ?? null
}
