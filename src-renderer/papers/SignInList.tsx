import { inviteesByDelegation } from '#domain/invitations/invitees.ts'
import type { DelegationPeople } from '#domain/invitations/invitees.ts'
import { principalNames } from '#domain/invitations/principals.ts'
import { postsAndUnit } from '#domain/personForm.ts'
import { conferenceOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Attendee } from '#domain/record.ts'
import { BLANK, number, programmeDay } from '#text/format.ts'
import { signInWords as words } from '#text/signInWords.ts'

import type { Sheet } from './paper.ts'
import { PaperHeader } from './PaperHeader.tsx'
import { PaperTable } from './PaperTable.tsx'
import type { PaperColumn } from './PaperTable.tsx'
import { PaperTitle } from './PaperTitle.tsx'
import { roman } from './roman.ts'
import { sheetTitle } from './sheetTitle.ts'

const COLUMNS: readonly PaperColumn[] = [
  { title: words.columns.ordinal, millimetres: 12 },
  { title: words.columns.name, millimetres: 46 },
  { title: words.columns.post, millimetres: 54 },
  { title: words.columns.signature, millimetres: 28 },
  { title: words.columns.note, millimetres: 20 },
]

/** What is chosen for the list that people sign at the door. */
export interface SignInOptions {
  /** One delegation, by its key (`DelegationTotals`); null: all. */
  readonly delegation: string | null
  /** Empty rows at the end, for whoever is in no list. */
  readonly blankRows: number
  readonly header: boolean
}

/** Danh sách điểm danh: by delegation, a place to sign in each row, and empty rows for others. */
export function signInSheet(plan: Plan, options: SignInOptions): Sheet {
  return {
    fileName: words.fileName,
    title: sheetTitle(words.name, plan),
    content: <SignInList plan={plan} options={options} />,
    layout: { pageNumbers: 'of-total' },
  }
}

interface Props {
  readonly plan: Plan
  readonly options: SignInOptions
}

export function SignInList({ plan, options }: Props) {
  const conference = conferenceOf(plan)
  if (conference === null) return null
  const all = inviteesByDelegation(plan)
  const groups =
    options.delegation === null ? all : all.filter(({ key }) => key === options.delegation)
  const total = groups.reduce((sum, { people }) => sum + people.length, 0)
  const isGrouped = groups.length > 1 || groups.some(({ name }) => name !== '')
  return (
    <div className="sign-in">
      {options.header && <PaperHeader {...conference} />}
      <PaperTitle
        kind={words.title}
        subject={words.subject(conference.title.trim() || BLANK)}
        lines={[
          programmeDay(conference.date, conference.start),
          words.place(conference.place.trim() || BLANK),
        ]}
      />
      {groups.map((group, index) => (
        <Delegation
          key={group.key}
          group={group}
          heading={
            isGrouped ? words.group(roman(index + 1), group.name, group.people.length) : null
          }
          plan={plan}
        />
      ))}
      {total === 0 && <p className="note">{words.nobody}</p>}
      {options.blankRows > 0 && (
        <Table heading={words.others}>
          <Rows
            rows={Array.from({ length: options.blankRows }, (_, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- an empty row is its number
              <Row key={index} ordinal={index + 1} isCovering={index === 0} />
            ))}
          />
        </Table>
      )}
      <p className="note">{words.total(number(total))}</p>
      <div className="signatures">
        <p className="office">{words.keeper}</p>
      </div>
    </div>
  )
}

interface DelegationProps {
  readonly group: DelegationPeople
  readonly heading: string | null
  readonly plan: Plan
}

function Delegation({ group, heading, plan }: DelegationProps) {
  return (
    <Table heading={heading}>
      <Rows
        rows={group.people.map((one, index) => (
          <Row
            key={one.id}
            ordinal={index + 1}
            isCovering={index === 0 && heading !== null}
            attendee={one}
            principals={principalNames(plan, one.id)}
          />
        ))}
      />
    </Table>
  )
}

interface TableProps {
  readonly heading: string | null
  readonly children: React.ReactNode
}

/**
 * A table of its own for each group, whose head, repeated on every page, has the name of the group
 * and says that it goes on. On the page where it begins, the first row covers those words.
 */
function Table({ heading, children }: TableProps) {
  return (
    <PaperTable
      columns={COLUMNS}
      underTitles={
        heading !== null && (
          <tr className="group">
            <th colSpan={3} scope="rowgroup">
              {heading}
            </th>
            <th colSpan={2} className="goes-on">
              {words.goesOn}
            </th>
          </tr>
        )
      }
    >
      {children}
    </PaperTable>
  )
}

/** The first two rows stay with the head, and the last two together. */
function Rows({ rows }: { readonly rows: readonly React.ReactNode[] }) {
  const middle = Math.max(2, rows.length - 2)
  return (
    <>
      <tbody className="together">{rows.slice(0, 2)}</tbody>
      {rows.length > 4 && <tbody>{rows.slice(2, middle)}</tbody>}
      {rows.length > 2 && (
        <tbody className="together">{rows.slice(rows.length > 4 ? middle : 2)}</tbody>
      )}
    </>
  )
}

interface RowProps {
  readonly ordinal: number
  /** Stands below the heading of a group, and covers that it goes on. */
  readonly isCovering: boolean
  readonly attendee?: Attendee
  readonly principals?: string
}

function Row({ ordinal, isCovering, attendee, principals = '' }: RowProps) {
  const notes = [
    principals === '' ? '' : words.standsIn(principals),
    attendee === undefined || attendee.seat.trim() === '' ? '' : words.seat(attendee.seat.trim()),
  ]
  return (
    <tr>
      <td className="center">{ordinal}</td>
      <td>{attendee?.fullName}</td>
      <td>{attendee === undefined ? '' : postsAndUnit(attendee)}</td>
      <td aria-label={words.columns.signature} />
      <td className="small last">
        {isCovering && <span className="cover" />}
        {notes.filter((part) => part !== '').join('; ')}
      </td>
    </tr>
  )
}
