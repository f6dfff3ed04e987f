import type { Attendee } from '#domain/record.ts'

/** What tells two namesakes apart: posts, unit, delegation. */
export function aboutOf({ partyPost, statePost, unit, delegation }: Attendee): string {
  return [partyPost, statePost, unit, delegation].filter((part) => part.trim() !== '').join(' · ')
}
