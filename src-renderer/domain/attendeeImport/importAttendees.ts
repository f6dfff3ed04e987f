import { newAttendee } from '#domain/attendees/attendee.ts'
import { added, updated } from '#domain/change.ts'
import type { Change } from '#domain/change.ts'
import { keysBetween } from '#domain/order.ts'
import type { Plan } from '#domain/plan.ts'
import type { Attendee, Id, ImportedList, OrderKey } from '#domain/record.ts'
import { cleaned, openConference } from '#domain/row.ts'
import type { Fields } from '#domain/row.ts'

import type { EntryFields } from './entries.ts'
import { applied } from './review.ts'
import type { Answers, Review } from './review.ts'
import type { NotThese } from './somebodyElse.ts'

/** What a reviewed list does to the attendees of a plan; made apart from the plan, as in a worker. */
export interface ListChanges {
  /** New attendees in the order of the list, and fields of known ones. */
  readonly changes: readonly Change[]
  readonly added: number
  readonly changed: number
  /** Those whom the list does not name and who are to go, see `Answers.missing`. */
  readonly removed: readonly Id[]
}

/**
 * What taking a reviewed list over does: new people at the end in the order of the list, fields of
 * matched ones; rows in doubt, skipped and in error do nothing. The same list again, over the plan that
 * it made, does nothing.
 *
 * @param others by line: whom a new row is not, see `saidSomebodyElse`
 * @param last the greatest order key of the attendees; null: there are none
 */
export function changesOfList(
  { rows, missing }: Review,
  answers: Answers,
  others: ReadonlyMap<number, NotThese>,
  conferenceId: Id,
  last: OrderKey | null,
  newId: () => Id,
): ListChanges {
  const taken = rows.filter(({ isTaken }) => isTaken)
  const newcomers = taken.filter(({ state }) => state === 'new')
  const changed = taken.filter(({ state }) => state === 'changed')
  const ids = new Map(newcomers.map(({ entry: { line } }) => [line, newId()]))
  const idOf = (line: number): Id => ids.get(line) ?? refuseLine(line)
  return {
    changes: [
      ...addedPeople(
        newcomers.map(({ entry: { line, fields } }) => {
          const { known, lines } = others.get(line) ?? NOBODY
          return { ...fields, id: idOf(line), distinctFrom: [...known, ...lines.map(idOf)] }
        }),
        conferenceId,
        last,
      ),
      ...changed.flatMap(({ person, changes }) =>
        person === null ? [] : changedFields(person, applied(changes, answers)),
      ),
    ],
    added: newcomers.length,
    changed: changed.length,
    removed: missing.flatMap(({ person, isRemoved }) => (isRemoved ? [person.id] : [])),
  }
}

const NOBODY: NotThese = { known: [], lines: [] }

function refuseLine(line: number): never {
  throw new Error(`changesOfList: line ${line} is no new row`)
}

/** New people at the end of the list, in this order. */
export function addedPeople(
  people: readonly (Pick<Attendee, 'id' | 'fullName'> &
    Partial<EntryFields & Pick<Attendee, 'distinctFrom'>>)[],
  conferenceId: Id,
  last: OrderKey | null,
): readonly Change[] {
  const orders = keysBetween(last, null, people.length)
  return people.map(({ id, salutation = '', ...fields }, at) =>
    added(
      'attendees',
      newAttendee(conferenceId, id, orders[at] as OrderKey, {
        ...fields,
        ...(salutation === '' ? {} : { salutation }),
      }),
    ),
  )
}

function changedFields(
  person: Pick<Attendee, 'id'>,
  changes: ReturnType<typeof applied>,
): readonly Change[] {
  const to = Object.fromEntries(changes.map((one) => [one.field, one.to])) as Fields<Attendee>
  return updated('attendees', person as Attendee, cleaned(to))
}

/** Notes that a list was taken in, so that the same file is known when it comes again. */
export function noteImportedList(plan: Plan, list: ImportedList): readonly Change[] {
  const conference = openConference(plan)
  return updated('conferences', conference, {
    importedLists: [...conference.importedLists, list],
  })
}

/** When the same file or text was taken in the last time; null: never. */
export function importedBefore(
  lists: readonly ImportedList[],
  sha256: string,
): ImportedList | null {
  return lists.findLast((one) => one.sha256 === sha256) ?? null
}
