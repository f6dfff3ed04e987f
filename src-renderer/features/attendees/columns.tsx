import type { Attendee, Invitation } from '#domain/record.ts'
import { attendeeWords as words } from '#text/attendeeWords.ts'
import { number } from '#text/format.ts'
import type { TableColumn } from '#ui/table/column.ts'

import { attendeesNow, change, invite } from './attendeeEdits.ts'
import { valuesOf } from './attendeeView.ts'
import { InvitationTag } from './InvitationTag.tsx'

type TextKey =
  | 'fullName'
  | 'salutation'
  | 'partyPost'
  | 'statePost'
  | 'unit'
  | 'delegation'
  | 'phone'
  | 'note'

const INVITATIONS = (Object.keys(words.invitations) as Invitation[]).map((value) => ({
  value,
  label: words.invitations[value],
}))

/** Columns of the table; `onSubstitute` is told when someone sends a substitute. */
export function attendeeColumns(
  onSubstitute: (row: Attendee) => void,
): readonly TableColumn<Attendee>[] {
  return [
    text('fullName', 164, { grow: 3 }),
    suggested('salutation', 80),
    suggested('partyPost', 120, 2),
    suggested('statePost', 140, 2),
    suggested('unit', 96, 2),
    suggested('delegation', 64, 1),
    {
      key: 'precedence',
      header: words.columns.precedence,
      width: 68,
      align: 'end',
      value: ({ precedence }) => (precedence === null ? '' : number(precedence)),
      edit: 'text',
      onCommit: (row, typed) =>
        change(row, words.columns.precedence, { precedence: readPrecedence(typed) }),
    },
    {
      key: 'invitation',
      header: words.columns.invitation,
      width: 108,
      grow: 1.5,
      value: ({ invitation }) => invitation,
      render: (row) => <InvitationTag attendee={row} />,
      edit: 'select',
      options: INVITATIONS,
      onCommit: async (row, value) => {
        const chosen = INVITATIONS.find((option) => option.value === value)
        if (chosen === undefined) return
        await invite([row.id], chosen.value)
        if (chosen.value === 'substitute') onSubstitute(row)
      },
    },
    text('phone', 104),
    text('note', 72, { grow: 1, edit: 'multiline' }),
  ]
}

function text(
  key: TextKey,
  width: number,
  more: Partial<TableColumn<Attendee>> = {},
): TableColumn<Attendee> {
  const header = words.columns[key]
  return {
    key,
    header,
    width,
    value: (row) => row[key],
    edit: 'text',
    onCommit: (row, typed) => change(row, header, { [key]: typed }),
    ...more,
  }
}

function suggested(
  key: 'salutation' | 'partyPost' | 'statePost' | 'unit' | 'delegation',
  width: number,
  grow?: number,
): TableColumn<Attendee> {
  return text(key, width, {
    ...(grow === undefined ? {} : { grow }),
    options: () => valuesOf(attendeesNow(), key).map((value) => ({ value, label: value })),
  })
}

/** A rank as typed: 210, 210,5 or 210.5; empty: not ranked yet. */
function readPrecedence(typed: string): number | null {
  const digits = typed.trim().replace(',', '.')
  if (digits === '') return null
  if (!/^\d{1,6}(\.\d{1,6})?$/u.test(digits)) throw new Error(words.refusedPrecedence(typed))
  return Number(digits)
}
