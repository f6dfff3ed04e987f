import { delegationsOf } from '#domain/attendees/delegation.ts'
import type { Plan } from '#domain/plan.ts'
import type { Attendee } from '#domain/record.ts'

import { isUnanswered } from './invitation.ts'

/** A delegation that is waited for, and whom to call. */
export interface UnansweredDelegation {
  readonly key: string
  /** Empty: those who name no delegation. */
  readonly name: string
  /** Đầu mối, as kept. */
  readonly contact: string
  readonly head: Attendee | null
  /** How many of it are invited. */
  readonly invited: number
  /** Who has not answered, in the order of the list. */
  readonly people: readonly Attendee[]
}

/** Who has not answered yet by delegation, in the order among delegations. */
export function unansweredByDelegation(plan: Plan): readonly UnansweredDelegation[] {
  return delegationsOf(plan)
    .filter(({ unanswered }) => unanswered > 0)
    .map(({ key, name, contact, head, invited, people }) => ({
      key,
      name: key === '' ? '' : name,
      contact,
      head,
      invited,
      people: people.filter(isUnanswered),
    }))
}
