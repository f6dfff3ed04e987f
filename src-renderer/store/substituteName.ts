import type { Attendee } from '#domain/record.ts'

import { usePlan } from './plan.ts'

/** The name of who comes instead; null: nobody was sent, or nobody knows whom. */
export function useSubstituteName({ invitation, substituteId }: Attendee): string | null {
  return usePlan(({ attendees }) =>
    invitation === 'substitute' ? (attendees.get(substituteId ?? '')?.fullName ?? null) : null,
  )
}
