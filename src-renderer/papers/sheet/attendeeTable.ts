import type { Attendee } from '#domain/record.ts'
import { attendeeWords } from '#text/attendeeWords.ts'
import { shortDate } from '#text/format.ts'

import type { TableColumn, TableData } from './tableData.ts'

const { columns: titles, invitations } = attendeeWords

interface AttendeeColumn extends TableColumn {
  readonly of: (attendee: Attendee) => string | number
}

/**
 * The columns of an exported list, under titles that the import of lists knows. Numbers and ranks are
 * numbers, all else is text: a phone keeps its zero, a date its missing parts.
 */
function columnsOf(nameOf: (attendee: Attendee) => string): readonly AttendeeColumn[] {
  return [
    { title: titles.salutation, width: 12, of: (one) => one.salutation },
    { title: titles.fullName, width: 28, of: (one) => one.fullName },
    { title: titles.birth, width: 12, of: (one) => shortDate(one.birth) },
    { title: titles.partyPost, width: 26, of: (one) => one.partyPost },
    { title: titles.statePost, width: 32, of: (one) => one.statePost },
    { title: titles.officeSince, width: 12, of: (one) => shortDate(one.officeSince) },
    { title: titles.unit, width: 32, of: (one) => one.unit },
    { title: titles.delegation, width: 20, of: (one) => one.delegation },
    { title: titles.precedence, width: 9, of: (one) => one.precedence ?? '' },
    { title: titles.phone, width: 16, of: (one) => one.phone },
    { title: titles.invitation, width: 14, of: (one) => invitations[one.invitation] },
    { title: titles.substituteId, width: 24, of: nameOf },
    { title: titles.seat, width: 10, of: (one) => one.seat },
    { title: titles.note, width: 30, of: (one) => one.note },
  ]
}

/**
 * Attendees as a list for Excel, in the order given, numbered.
 *
 * @param all everybody of the conference: of them are those who come in another's place
 */
export function attendeeTable(shown: readonly Attendee[], all: readonly Attendee[]): TableData {
  const names = new Map(all.map(({ id, fullName }) => [id, fullName]))
  const columns = columnsOf(({ substituteId }) => names.get(substituteId ?? '') ?? '')
  return {
    name: attendeeWords.title,
    // Values alone, so that they can go to a worker.
    columns: [
      { title: attendeeWords.export.number, width: 6 },
      ...columns.map(({ title, width }) => ({ title, width })),
    ],
    rows: shown.map((attendee, at) => [at + 1, ...columns.map(({ of }) => of(attendee))]),
  }
}
