import { readField } from '#domain/attendees/attendeeCells.ts'
import type { AttendeeField } from '#domain/attendees/attendeeCells.ts'
import { lastNoteOn } from '#domain/door/doorDay.ts'
import type { DoorDay } from '#domain/door/doorDay.ts'
import type { Attendee, Invitation } from '#domain/record.ts'
import { attendeeWords as words } from '#text/attendeeWords.ts'
import { clockOf, number, shortDate } from '#text/format.ts'
import { worded } from '#ui/attempt.ts'
import { Badge } from '#ui/Badge.tsx'
import type { TableColumn } from '#ui/table/column.ts'

import { attendeesNow, change, invite } from './attendeeEdits.ts'
import { valuesOf } from './attendeeView.ts'
import type { SuggestedField } from './attendeeView.ts'
import { InvitationState } from './InvitationState.tsx'

/** A column of the table; `field` is missing where nothing can be written. */
export type AttendeeColumn = TableColumn<Attendee> & { readonly field?: AttendeeField }

const INVITATION_OPTIONS = (Object.keys(words.invitations) as Invitation[]).map((value) => ({
  value,
  label: words.invitations[value],
}))

/**
 * Every column that the table can show; `onSubstitute` is told when someone sends a substitute, and who
 * is present is told of this day at the door.
 */
export function attendeeColumns(
  onSubstitute: (row: Attendee) => void,
  day: DoorDay,
): readonly AttendeeColumn[] {
  return [
    { ...text('fullName', 150), grow: 3, isSortable: true },
    suggested('salutation', 80),
    { ...suggested('partyPost', 100), grow: 2 },
    { ...suggested('statePost', 140), grow: 2 },
    { ...suggested('unit', 96), grow: 2, isSortable: true },
    { ...suggested('delegation', 84), grow: 1.5, isSortable: true },
    {
      ...text('precedence', 72),
      align: 'end',
      isSortable: true,
      value: ({ precedence }) => (precedence === null ? '' : number(precedence)),
    },
    invitation(onSubstitute),
    presence(day),
    dated('birth', 92),
    dated('officeSince', 116),
    text('phone', 110),
    text('seat', 80),
    { ...text('note', 64), grow: 1, edit: 'multiline' },
  ]
}

type TextField = Exclude<AttendeeField, 'precedence' | 'invitation' | 'birth' | 'officeSince'>

function text(field: Exclude<AttendeeField, 'invitation'>, width: number): AttendeeColumn {
  const header = words.columns[field]
  return {
    key: field,
    field,
    header,
    width,
    value: (row) => row[field as TextField],
    edit: 'text',
    onCommit: (row, typed) => worded((async () => change(row, header, readField(field, typed)))()),
  }
}

function suggested(field: SuggestedField, width: number): AttendeeColumn {
  return {
    ...text(field, width),
    options: () => valuesOf(attendeesNow(), field).map((value) => ({ value, label: value })),
  }
}

function dated(field: 'birth' | 'officeSince', width: number): AttendeeColumn {
  return { ...text(field, width), isSortable: true, value: (row) => shortDate(row[field]) }
}

/** Read only: who comes and goes is noted at the door. */
function presence(day: DoorDay): AttendeeColumn {
  // "Đã đến 7h15"; empty while nobody has seen the person on that day.
  const textOf = (row: Attendee) => {
    const last = lastNoteOn(row, day)
    return last === null ? '' : `${words.presenceStates[last.kind]} ${clockOf(new Date(last.at))}`
  }
  return {
    key: 'presence',
    header: words.presentOn(day.from),
    width: 112,
    isSortable: true,
    value: textOf,
    render: (row) => {
      const last = lastNoteOn(row, day)
      if (last === null) return ''
      return <Badge tone={last.kind === 'arrived' ? 'ok' : 'neutral'}>{textOf(row)}</Badge>
    },
  }
}

function invitation(onSubstitute: (row: Attendee) => void): AttendeeColumn {
  return {
    key: 'invitation',
    field: 'invitation',
    header: words.columns.invitation,
    width: 100,
    grow: 1.5,
    isSortable: true,
    value: (row) => row.invitation,
    render: (row) => <InvitationState attendee={row} />,
    edit: 'select',
    options: INVITATION_OPTIONS,
    onCommit: async (row, value) => {
      const chosen = INVITATION_OPTIONS.find((option) => option.value === value)
      if (chosen === undefined) return
      // Who sends somebody is noted together with who comes and who does the work.
      if (chosen.value === 'substitute') onSubstitute(row)
      else await invite([row.id], chosen.value)
    },
  }
}
