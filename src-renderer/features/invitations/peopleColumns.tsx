import { postsAndUnit } from '#domain/personForm.ts'
import type { Attendee, Id, Invitation } from '#domain/record.ts'
import { now } from '#store/ids.ts'
import { answerWords as words } from '#text/answerWords.ts'
import { attendeeWords } from '#text/attendeeWords.ts'
import { dayOf, timeOfDay } from '#text/format.ts'
import type { TableColumn } from '#ui/table/column.ts'

import { CHANNEL_OPTIONS, channelOf, channelOption } from './channelOptions.ts'
import { amend } from './invitationEdits.ts'
import { StateTag } from './StateTag.tsx'

const { columns } = words

const STATES = (Object.keys(attendeeWords.invitations) as Invitation[]).map((value) => ({
  value,
  label: words.states[value],
}))

const last = ({ answers }: Attendee) => answers.at(-1)

/** Who is asked, what was answered, who told it, how, why and when. */
export function peopleColumns(
  note: (ids: readonly Id[], invitation: Invitation) => void,
): readonly TableColumn<Attendee>[] {
  return [
    {
      key: 'fullName',
      header: columns.fullName,
      width: 148,
      grow: 2,
      value: (row) => row.fullName,
    },
    { key: 'post', header: columns.post, width: 152, grow: 3, value: postsAndUnit },
    {
      key: 'delegation',
      header: columns.delegation,
      width: 96,
      grow: 1.5,
      value: (row) => row.delegation,
    },
    {
      key: 'state',
      header: columns.state,
      width: 116,
      grow: 1,
      value: ({ invitation }) => invitation,
      render: (row) => <StateTag attendee={row} />,
      edit: 'select',
      options: STATES,
      onCommit: (row, value) => {
        const state = STATES.find((one) => one.value === value)?.value
        if (state !== undefined) note([row.id], state)
      },
    },
    {
      key: 'toldBy',
      header: columns.toldBy,
      width: 80,
      grow: 1,
      value: (row) => last(row)?.toldBy ?? '',
      edit: 'text',
      onCommit: (row, toldBy) => amend(row, columns.toldBy, { toldBy }),
    },
    {
      key: 'channel',
      header: columns.channel,
      width: 92,
      value: (row) => channelOption(last(row)?.channel ?? null),
      render: (row) => {
        const channel = last(row)?.channel ?? null
        return channel === null ? '' : attendeeWords.channels[channel]
      },
      edit: 'select',
      options: CHANNEL_OPTIONS,
      onCommit: (row, value) => amend(row, columns.channel, { channel: channelOf(value) }),
    },
    {
      key: 'reason',
      header: columns.reason,
      width: 84,
      grow: 1.5,
      value: (row) => last(row)?.reason ?? '',
      edit: 'text',
      onCommit: (row, reason) => amend(row, columns.reason, { reason }),
    },
    {
      key: 'at',
      header: columns.at,
      width: 102,
      value: (row) => {
        const at = last(row)?.at
        return at === undefined ? '' : notedAt(new Date(at), new Date(now()))
      },
    },
    { key: 'phone', header: columns.phone, width: 112, value: ({ phone }) => phone },
  ]
}

/** The time alone today, else the day. */
function notedAt(at: Date, present: Date): string {
  return dayOf(at) === dayOf(present) ? timeOfDay(at).slice(0, 5) : dayOf(at)
}
