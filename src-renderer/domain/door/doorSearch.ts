import { searchableAttendee } from '#domain/attendees/attendee.ts'
import { searchedAttendees } from '#domain/attendees/attendeeSearch.ts'
import { folded, normalizedWords } from '#domain/name.ts'
import type { Attendee } from '#domain/record.ts'
import type { Searchable } from '#domain/search.ts'

import type { DoorDay } from './doorDay.ts'
import { presenceOn } from './presence.ts'

/** Who may be meant at the door, the likeliest first, and how many there are in all. */
export interface FoundAtDoor {
  readonly shown: readonly Attendee[]
  readonly total: number
}

/**
 * Who answers a few letters or digits at the door: with or without marks, by initials, unit, post,
 * seat or phone, from one letter on. Whose given name begins so comes first, then the other words of the
 * name, then the rest; of each, those who have not come on this day before those who are here, and of these
 * whose name ends with just this before whose goes on.
 */
export function foundAtDoor(
  attendees: readonly Attendee[],
  query: string,
  most: number,
  day: DoorDay,
): FoundAtDoor {
  const asked = folded(query)
  if (asked === '') return { shown: [], total: 0 }
  const found = searchedAttendees(attendees, query)
  const places: Attendee[][] = Array.from({ length: NEARNESS * 4 }, () => [])
  for (const one of found) {
    const text = searchableAttendee(one)
    const isHere = presenceOn(one, day) === 'arrived' ? 2 : 0
    const goesOn = nameOf(text).endsWith(` ${asked}`) ? 0 : 1
    places[nearness(text, asked) * 4 + isHere + goesOn]?.push(one)
  }
  return { shown: places.flat().slice(0, most), total: found.length }
}

/**
 * How many people Enter may mean alike: those with the name of the first, and for digits alone, as of a
 * scan that was cut short or of a telephone, all who were found. 1: only the first.
 */
export function alikeAtDoor({ shown, total }: FoundAtDoor, query: string): number {
  const [first] = shown
  if (first === undefined || /^[\d\s.+-]+$/u.test(query)) return total
  const name = normalizedWords(first.fullName)
  return shown.filter(({ fullName }) => normalizedWords(fullName) === name).length
}

const NEARNESS = 4

/** How near a name is to what was typed: 0 given name, 1 another word of it, 2 initials, 3 the rest. */
function nearness(text: Searchable, asked: string): 0 | 1 | 2 | 3 {
  const name = nameOf(text)
  const at = name.lastIndexOf(` ${asked}`)
  if (
    at >= 0 &&
    !name
      .slice(at + 1)
      .slice(asked.length)
      .includes(' ')
  )
    return 0
  if (at >= 0) return 1
  return text.initials.startsWith(asked) ? 2 : 3
}

/** The name in the texts of a record, a space before it: see `searchable`. */
function nameOf({ plain }: Searchable): string {
  const end = plain.indexOf(' • ')
  return ` ${end < 0 ? plain : plain.slice(0, end)}`
}
