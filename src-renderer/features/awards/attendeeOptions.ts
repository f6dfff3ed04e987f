import { shortPost } from '#domain/personForm.ts'
import type { Attendee } from '#domain/record.ts'
import type { Option } from '#ui/Select.tsx'

/**
 * Attendees to choose from. Namesakes carry their post in the label, so that a full name typed
 * blindly never chooses one of them.
 */
export function attendeeOptions(attendees: readonly Attendee[]): readonly Option[] {
  const times = new Map<string, number>()
  for (const { fullName } of attendees) times.set(fullName, (times.get(fullName) ?? 0) + 1)
  return attendees.map((attendee) => {
    const detail = [shortPost(attendee), attendee.unit].filter((part) => part !== '').join(', ')
    const isShared = (times.get(attendee.fullName) ?? 0) > 1
    return {
      value: attendee.id,
      label: isShared ? `${attendee.fullName} (${detail})` : attendee.fullName,
      detail,
    }
  })
}
