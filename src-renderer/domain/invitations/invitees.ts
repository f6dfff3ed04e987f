import { timelineOf } from '#domain/agenda/timeline.ts'
import { isPresent } from '#domain/attendees/attendee.ts'
import { delegationsOf } from '#domain/attendees/delegation.ts'
import { folded } from '#domain/name.ts'
import { attendeesOf, conferenceOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import { byPrecedence } from '#domain/precedence/precedenceOrder.ts'
import type { AgendaKind, Attendee, ClockTime } from '#domain/record.ts'

/** Những người được mời dự: all but who declined, or sent another who is in the list as well. */
export function inviteesOf(plan: Plan): readonly Attendee[] {
  return attendeesOf(plan).filter(isPresent)
}

/** Those of one delegation who are to come; `name` is empty for those of none. */
export interface DelegationPeople {
  readonly key: string
  readonly name: string
  readonly people: readonly Attendee[]
}

/** Invitees by delegation, in the order among delegations; of each the head first, then by rank. */
export function inviteesByDelegation(plan: Plan): readonly DelegationPeople[] {
  return delegationsOf(plan)
    .map(({ key, name, people, headId }) => {
      const behindHead = ({ id }: Attendee) => (id === headId ? 0 : 1)
      return {
        key,
        name: key === '' ? '' : name,
        people: people
          .filter(isPresent)
          .toSorted((a, b) => behindHead(a) - behindHead(b) || byPrecedence(a, b)),
      }
    })
    .filter(({ people }) => people.length > 0)
}

/** What comes before the hour of an invitation: guests are welcomed, and take their seats. */
const BEFORE: readonly AgendaKind[] = ['reception', 'arts', 'settling']

/**
 * The hour that an invitation names, and from when guests are welcomed where that is earlier. The
 * reception counts before the official hour (domain-vn §5.2). Null while nobody knows.
 */
export function invitedHour(plan: Plan): {
  readonly start: ClockTime | null
  readonly welcomedFrom: ClockTime | null
} {
  const { rows } = timelineOf(plan)
  const first = rows[0]
  const official = rows.find(({ item }) => !BEFORE.includes(item.kind))
  const start = official?.start ?? first?.start ?? conferenceOf(plan)?.start ?? null
  const welcomed = first?.item.kind === 'reception' ? first.start : null
  return { start, welcomedFrom: welcomed === start ? null : welcomed }
}

/** Whoever chairs by the agenda: "chủ trì", "điều hành". */
export function chairsOf(plan: Plan): readonly string[] {
  const names = timelineOf(plan).rows.flatMap(({ item }) =>
    item.people
      .filter(({ role }) => /chu tri|chu toa/u.test(folded(role)))
      .flatMap(({ attendeeId, name }) => plan.attendees.get(attendeeId ?? '')?.fullName ?? name),
  )
  return [...new Set(names)].filter((name) => name.trim() !== '')
}
