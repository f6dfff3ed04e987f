import { groupedBy } from '#domain/group.ts'
import type { Id } from '#domain/record.ts'

import type { Row } from './match.ts'
import type { Answers, ComparedEntries, KnownPeople, Review } from './review.ts'
import { likeness } from './samePerson.ts'

/** So many of one name are remembered as somebody else than a row; more nobody compares. */
const MOST = 24

/** Whom a new row is not. */
export interface NotThese {
  /** People who are known. */
  readonly known: readonly Id[]
  /** Earlier rows of the list that are new people too. */
  readonly lines: readonly number[]
}

/**
 * By the line of a new row of which the user said that it is somebody else: those that it is like. They
 * are remembered as two (`Attendee.distinctFrom`), so that nobody is asked again. A row that is like
 * somebody who is known was asked about that one only: it is not an earlier row of its list either where
 * the same was said of that row too.
 */
export function saidSomebodyElse(
  { byName }: KnownPeople,
  { rows: compared, personOf }: ComparedEntries,
  { rows }: Review,
  answers: Answers,
): ReadonlyMap<number, NotThese> {
  const reviewed = new Map(rows.map((row) => [row.entry.line, row]))
  const isSaid = (line: number) => answers.rows.get(line) === 'add' || answers.doubts === 'add'
  const ofName = groupedBy(compared, ({ person }) => person.name)
  const others = new Map<number, NotThese>()
  for (const { entry, state } of rows) {
    const { line } = entry
    const person = personOf.get(line)
    if (state !== 'new' || !isSaid(line) || person === undefined) continue
    const isLike = (other: { readonly person: Row['person'] }) =>
      likeness(person, other.person) !== null
    const like = (byName.get(person.name) ?? []).slice(0, MOST).filter(isLike)
    const earlier = (ofName.get(person.name) ?? [])
      .filter((other) => other.line < line && (like.length === 0 || isSaid(other.line)))
      .slice(0, MOST)
      .filter(isLike)
      .flatMap((other) => reviewed.get(other.line) ?? [])
    const known = [...like.map(({ id }) => id), ...earlier.flatMap((one) => one.person?.id ?? [])]
    const lines = earlier
      .filter((one) => one.state === 'new' && one.isTaken)
      .map((one) => one.entry.line)
    if (known.length + lines.length > 0) others.set(line, { known: [...new Set(known)], lines })
  }
  return others
}
