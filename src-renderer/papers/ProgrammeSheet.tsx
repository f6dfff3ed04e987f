import { itemPersonName } from '#domain/agenda/agenda.ts'
import { timelineOf } from '#domain/agenda/timeline.ts'
import type { TimelineRow } from '#domain/agenda/timeline.ts'
import { capitalized, fullForm } from '#domain/personForm.ts'
import { conferenceOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { ItemPerson } from '#domain/record.ts'
import { BLANK, clockRange, programmeDay } from '#text/format.ts'
import { paperWords } from '#text/paperWords.ts'

import type { PaperOptions, Sheet } from './paper.ts'
import { PaperHeader } from './PaperHeader.tsx'
import { NothingRow, PaperTable } from './PaperTable.tsx'
import type { PaperColumn } from './PaperTable.tsx'
import { PaperTitle } from './PaperTitle.tsx'
import { sheetTitle } from './sheetTitle.ts'

const words = paperWords.programme

const COLUMNS: readonly PaperColumn[] = [
  { title: paperWords.ordinal, millimetres: 12 },
  { title: words.columns.time, millimetres: 34 },
  { title: words.columns.item, millimetres: 66 },
  { title: words.columns.people, millimetres: 48 },
]

/** Chương trình: no form is prescribed for it; header and title follow NĐ 30/2020 PL I. */
export function programmeSheet(plan: Plan, options: PaperOptions): Sheet {
  return {
    fileName: paperWords.fileNames.programme,
    title: sheetTitle(words.name, plan),
    content: <ProgrammeSheet plan={plan} options={options} />,
  }
}

interface Props {
  readonly plan: Plan
  readonly options: PaperOptions
}

export function ProgrammeSheet({ plan, options }: Props) {
  const conference = conferenceOf(plan)
  if (conference === null) return null
  const internal = options.version === 'internal'
  const rows = timelineOf(plan).rows.filter(({ item }) => internal || item.visibility === 'public')
  const assumed = rows.some(({ item }) => item.assumed)
  return (
    <>
      {options.header && <PaperHeader {...conference} />}
      <PaperTitle
        kind={titleOf(internal, assumed)}
        subject={conference.title.trim() || BLANK}
        lines={[
          ...(internal ? [words.internalVersion] : []),
          words.time(programmeDay(conference.date, conference.start)),
          words.place(conference.place.trim() || BLANK),
        ]}
      />
      <PaperTable columns={COLUMNS}>
        <tbody>
          {rows.map((row, index) => (
            <ItemRow
              key={row.item.id}
              plan={plan}
              row={row}
              ordinal={index + 1}
              internal={internal}
            />
          ))}
          {rows.length === 0 && <NothingRow columns={COLUMNS}>{words.empty}</NothingRow>}
        </tbody>
      </PaperTable>
      {internal && assumed && <p className="note">{words.assumedNote}</p>}
    </>
  )
}

/** An unconfirmed programme is called "dự kiến", the way offices send it round for comments. */
function titleOf(internal: boolean, assumed: boolean): string {
  if (internal) return assumed ? words.assumedInternalTitle : words.internalTitle
  return assumed ? words.assumedTitle : words.title
}

interface ItemRowProps {
  readonly plan: Plan
  readonly row: TimelineRow
  readonly ordinal: number
  readonly internal: boolean
}

function ItemRow({ plan, row, ordinal, internal }: ItemRowProps) {
  const { item, start, end } = row
  const time = start === null || end === null ? BLANK : clockRange(start, end)
  return (
    <tr>
      <td className="center">{ordinal}</td>
      <td className="center">
        {time}
        {internal && item.assumed && words.assumedMark}
      </td>
      <td>
        {item.title.trim() || BLANK}
        {internal && item.visibility === 'internal' && <em> {words.internalItem}</em>}
        {internal && item.mcNote.trim() !== '' && (
          <p className="remark">{words.note(item.mcNote)}</p>
        )}
      </td>
      <td>
        {item.people.map((person, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- static markup, and names may repeat
          <p key={index}>{personText(plan, person, internal)}</p>
        ))}
      </td>
    </tr>
  )
}

/** Name and posts; roles are for those who prepare the conference. */
function personText(plan: Plan, person: ItemPerson, internal: boolean): string {
  const attendee = plan.attendees.get(person.attendeeId ?? '')
  const name = attendee === undefined ? itemPersonName(plan, person) : fullForm(attendee)
  const role = internal && person.role.trim() !== '' ? ` (${person.role.trim()})` : ''
  return capitalized(name.trim() || BLANK) + role
}
