import { searchableAttendee } from '#domain/attendees/attendee.ts'
import { latestOf } from '#domain/attendees/register.ts'
import type { Register, Registered } from '#domain/attendees/register.ts'
import { postsAndUnit } from '#domain/personForm.ts'
import type { Attendee } from '#domain/record.ts'
import { searchable } from '#domain/search.ts'
import type { Searchable } from '#domain/search.ts'

/** A person as a row of the table. */
export interface RegisterLine {
  readonly id: string
  readonly person: Registered
  readonly latest: Attendee
}

export function linesOf(register: Register): readonly RegisterLine[] {
  return [...register.values()].map((person) => ({
    id: person.id,
    person,
    latest: latestOf(person),
  }))
}

const texts = new WeakMap<Registered, Searchable>()

/** Every name, post and phone that the person ever had. */
export function textOf({ person, latest }: RegisterLine): Searchable {
  const known = texts.get(person)
  if (known !== undefined) return known
  const { appearances } = person
  const made =
    appearances.length === 1
      ? searchableAttendee(latest)
      : searchable(
          latest.fullName,
          ...appearances.flatMap(({ attendee }) => [
            attendee.fullName,
            postsAndUnit(attendee),
            attendee.phone,
          ]),
        )
  texts.set(person, made)
  return made
}
