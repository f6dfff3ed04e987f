import type { Id } from '#domain/record.ts'

import type { Answers, ComparedEntries, KnownPeople, Review } from './review.ts'
import { likeness } from './samePerson.ts'

/** So many of one name are remembered as somebody else than a row; more nobody compares. */
const MOST = 24

/**
 * By the line of a new row of which the user said that it is somebody else: the known people that it is
 * like. They are remembered as two (`Attendee.distinctFrom`), so that nobody is asked again.
 */
export function saidSomebodyElse(
  { byName }: KnownPeople,
  { personOf }: ComparedEntries,
  { rows }: Review,
  answers: Answers,
): ReadonlyMap<number, readonly Id[]> {
  const others = new Map<number, readonly Id[]>()
  for (const { entry, state } of rows) {
    const isSaid = answers.rows.get(entry.line) === 'add' || answers.doubts === 'add'
    const person = personOf.get(entry.line)
    if (state !== 'new' || !isSaid || person === undefined) continue
    const like = (byName.get(person.name) ?? [])
      .slice(0, MOST)
      .filter((known) => likeness(person, known.person) !== null)
    if (like.length > 0)
      others.set(
        entry.line,
        like.map(({ id }) => id),
      )
  }
  return others
}
