import { handoverSeconds, handoversOfItem, stageOf } from '#domain/agenda/stageTime.ts'
import { timelineOf } from '#domain/agenda/timeline.ts'
import type { TimelineRow } from '#domain/agenda/timeline.ts'
import { agendaOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Id } from '#domain/record.ts'

import { nameOf } from './context.ts'
import type { Context } from './context.ts'
import { problem } from './problem.ts'
import type { Problem } from './problem.ts'

interface Stay {
  readonly personId: Id
  readonly itemId: Id
  readonly title: string
  /** Minutes of the day. */
  readonly from: number
  readonly to: number
}

/**
 * A person at two places at one time: in items that overlap because a start is pinned, as one with
 * a role or as presenter of a handover. Within one item people may do several things.
 */
export function peopleTwice({ plan }: Context): readonly Problem[] {
  const { rows } = timelineOf(plan)
  if (!rows.some(({ overflowBefore }) => overflowBefore > 0)) return []
  const byPerson = new Map<Id, Stay[]>()
  for (const stay of rows.flatMap((row) => staysOf(plan, row))) {
    const known = byPerson.get(stay.personId)
    if (known === undefined) byPerson.set(stay.personId, [stay])
    else known.push(stay)
  }
  return [...byPerson].flatMap(([personId, stays]) =>
    clashes(stays).map(([first, second]) =>
      problem('personTwice', 'warn', 'agendaItems', second.itemId, {
        name: nameOf(plan, personId),
        first: first.title,
        second: second.title,
      }),
    ),
  )
}

function staysOf(plan: Plan, { item, start, end }: TimelineRow): readonly Stay[] {
  if (start === null || end === null) return []
  const base = { itemId: item.id, title: item.title }
  const roles = item.people.flatMap(({ attendeeId }) =>
    attendeeId === null ? [] : { ...base, personId: attendeeId, from: start, to: end },
  )
  let clock = start
  const turns = handoversOfItem(plan, item, agendaOf(plan)).flatMap((handover) => {
    const from = clock
    clock += handoverSeconds(plan, handover, stageOf(plan)) / 60
    const to = clock
    return handover.presenters.flatMap(({ attendeeId }) =>
      attendeeId === null ? [] : { ...base, personId: attendeeId, from, to },
    )
  })
  return [...roles, ...turns]
}

/** Each pair of items once, the one later in the programme as the second. */
function clashes(stays: readonly Stay[]): readonly (readonly [Stay, Stay])[] {
  const pairs = new Map<string, readonly [Stay, Stay]>()
  stays.forEach((second, index) => {
    for (const first of stays.slice(0, index))
      if (first.itemId !== second.itemId && first.from < second.to && second.from < first.to)
        pairs.set(`${first.itemId}/${second.itemId}`, [first, second])
  })
  return [...pairs.values()]
}
