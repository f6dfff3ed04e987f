import { timelineOf } from '#domain/agenda/timeline.ts'
import { isPresent } from '#domain/attendees/attendee.ts'
import { agendaOf, openPointsOf } from '#domain/plan.ts'
import { isBlank } from '#domain/row.ts'

import { nameOf } from './context.ts'
import type { Context } from './context.ts'
import { problem } from './problem.ts'
import type { Problem } from './problem.ts'

/** The programme ends after the hall must be free. */
export function longerThanSlot({ plan }: Context): readonly Problem[] {
  const { overSlot } = timelineOf(plan)
  const last = agendaOf(plan).at(-1)
  if (overSlot === 0 || last === undefined) return []
  return [problem('overSlot', 'warn', 'agendaItems', last.id, { minutes: overSlot })]
}

/** Items that run over the pinned start of the next. */
export function overflows({ plan }: Context): readonly Problem[] {
  return timelineOf(plan)
    .rows.filter(({ overflowBefore }) => overflowBefore > 0)
    .map(({ item, overflowBefore }) =>
      problem('overflow', 'warn', 'agendaItems', item.id, {
        item: item.title,
        minutes: overflowBefore,
      }),
    )
}

/** Items that nobody could read on paper. */
export function emptyTitles({ plan }: Context): readonly Problem[] {
  return agendaOf(plan).flatMap((item, index) =>
    isBlank(item.title)
      ? problem('emptyAgendaTitle', 'warn', 'agendaItems', item.id, { position: index + 1 })
      : [],
  )
}

/** Somebody with a role in an item who does not come. */
export function absentRoles({ plan }: Context): readonly Problem[] {
  return agendaOf(plan).flatMap((item) =>
    item.people.flatMap(({ attendeeId }) => {
      const attendee = plan.attendees.get(attendeeId ?? '')
      if (attendee === undefined || isPresent(attendee)) return []
      const substitute = nameOf(plan, attendee.substituteId)
      return problem('roleAbsent', 'warn', 'agendaItems', item.id, {
        attendeeId: attendee.id,
        item: item.title,
        name: attendee.fullName,
        substitute,
      })
    }),
  )
}

/** What the office must still find out. */
export function unsettledPoints({ plan }: Context): readonly Problem[] {
  return openPointsOf(plan)
    .filter(({ settled }) => !settled)
    .map(({ id, text }) => problem('openPoint', 'info', 'openPoints', id, { text }))
}
