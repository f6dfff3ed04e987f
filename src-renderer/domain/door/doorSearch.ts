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
 * name, then the rest; of each, those who have not come on this day before those who are here.
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
  const places: Attendee[][] = Array.from({ length: NEARNESS * 2 }, () => [])
  for (const one of found) {
    const isHere = presenceOn(one, day) === 'arrived' ? 1 : 0
    places[nearness(searchableAttendee(one), asked) * 2 + isHere]?.push(one)
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
  const name = ` ${text.plain.slice(0, nameEnd(text))}`
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

/** Where the name ends in the texts of a record: see `searchable`. */
function nameEnd({ plain }: Searchable): number {
  const end = plain.indexOf(' • ')
  return end < 0 ? plain.length : end
}
