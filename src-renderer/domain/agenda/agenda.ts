import { added, removed, updated } from '#domain/change.ts'
import type { Change } from '#domain/change.ts'
import { unlinkedOpenPoints } from '#domain/openPoint.ts'
import { keyAtEnd, keysBefore } from '#domain/order.ts'
import { agendaOf, handoversOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { AgendaItem, Id, ItemPerson, OrderKey } from '#domain/record.ts'
import { Refused } from '#domain/refused.ts'
import { cleaned, isWhole, movedRows, openConference, rowOf, rowsOfIds } from '#domain/row.ts'
import type { Fields } from '#domain/row.ts'

const MINUTES_PER_DAY = 24 * 60

/**
 * Adds an item before another one (null: at the end). An empty title is accepted and shown by the
 * checks; minutes outside 0..1440 and a start outside the day are refused.
 */
export function addAgendaItem(
  plan: Plan,
  fields: Fields<AgendaItem>,
  newId: () => Id,
  beforeId: Id | null = null,
): readonly Change[] {
  checkFields(fields)
  const rows = agendaOf(plan)
  const order = beforeId === null ? keyAtEnd(rows) : keysBefore(rows, beforeId, 1)[0]
  const item: AgendaItem = {
    id: newId(),
    conferenceId: openConference(plan).id,
    order: order as OrderKey,
    kind: 'other',
    title: '',
    minutes: 10,
    fixedStart: null,
    people: [],
    visibility: 'public',
    mcNote: '',
    assumed: false,
    ...cleaned(fields),
  }
  return [added('agendaItems', item)]
}

/** Sets fields of an item; typed minutes are no longer assumed. Refuses as `addAgendaItem` does. */
export function setAgendaItem(plan: Plan, id: Id, fields: Fields<AgendaItem>): readonly Change[] {
  checkFields(fields)
  const confirmed = fields.minutes === undefined ? {} : { assumed: false }
  return updated('agendaItems', rowOf(plan, 'agendaItems', id), {
    ...confirmed,
    ...cleaned(fields),
  })
}

function checkFields({ minutes, fixedStart }: Fields<AgendaItem>) {
  if (minutes !== undefined && !isWhole(minutes, 0, MINUTES_PER_DAY))
    throw new Refused({ kind: 'minutesOutOfRange' })
  if (typeof fixedStart === 'number' && !isWhole(fixedStart, 0, MINUTES_PER_DAY - 1))
    throw new Refused({ kind: 'notATime', text: String(fixedStart) })
}

/** Removes items; their handovers fall to the first award item that is left. */
export function removeAgendaItems(plan: Plan, ids: readonly Id[]): readonly Change[] {
  const items = rowsOfIds(plan, 'agendaItems', ids)
  const gone = new Set(items.map((item) => item.id))
  return [
    ...handoversOf(plan)
      .filter((handover) => gone.has(handover.agendaItemId ?? ''))
      .flatMap((handover) => updated('handovers', handover, { agendaItemId: null })),
    ...unlinkedOpenPoints(plan, 'agendaItems', gone),
    ...items.map((item) => removed('agendaItems', item)),
  ]
}

/** Moves items, in their present order, before another one (null: to the end). */
export function moveAgendaItems(
  plan: Plan,
  ids: readonly Id[],
  beforeId: Id | null,
): readonly Change[] {
  return movedRows('agendaItems', agendaOf(plan), ids, beforeId)
}

/** The name of someone with a role in an item: of the attendee, else the free name. */
export function itemPersonName(plan: Pick<Plan, 'attendees'>, person: ItemPerson): string {
  return plan.attendees.get(person.attendeeId ?? '')?.fullName ?? person.name
}
