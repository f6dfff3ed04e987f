import { principalNames } from '#domain/invitations/principals.ts'
import { postsAndUnit } from '#domain/personForm.ts'
import { conferenceOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import { hostName, inSentence, introductionOf } from '#domain/precedence/introduction.ts'
import type { Introduced, IntroductionPart } from '#domain/precedence/introduction.ts'
import type { Attendee, Id } from '#domain/record.ts'
import { isBlank } from '#domain/row.ts'
import type { PrecedenceRow, Rules } from '#domain/rules.ts'
import { BLANK, programmeDay } from '#text/format.ts'
import { paperWords } from '#text/paperWords.ts'

import type { Sheet } from './paper.ts'
import { NothingRow, PaperTable } from './PaperTable.tsx'
import type { PaperColumn } from './PaperTable.tsx'
import { PaperTitle } from './PaperTitle.tsx'
import { roman } from './roman.ts'
import { sheetTitle } from './sheetTitle.ts'

const words = paperWords.introduction

const COLUMNS: readonly PaperColumn[] = [
  { title: paperWords.ordinal, millimetres: 12 },
  { title: words.columns.name, millimetres: 52 },
  { title: words.columns.post, millimetres: 70 },
  { title: words.columns.how, millimetres: 26 },
]

/** Thứ tự giới thiệu đại biểu: no form is prescribed; guests first, then the host unit. */
export function introductionSheet(plan: Plan, rules: Rules): Sheet {
  return {
    fileName: paperWords.fileNames.introduction,
    title: sheetTitle(words.name, plan),
    content: <IntroductionSheet plan={plan} rules={rules} />,
  }
}

interface Props {
  readonly plan: Plan
  readonly rules: Rules
}

export function IntroductionSheet({ plan, rules }: Props) {
  const conference = conferenceOf(plan)
  if (conference === null) return null
  const { parts, leftOut } = introductionOf(plan, rules)
  const numbers = numbersOf(parts)
  const entries = parts.flatMap((part) => part.entries)
  const byName = entries.filter(({ kind }) => kind === 'byName').length
  return (
    <div className="introduction">
      <PaperTitle
        kind={words.title}
        subject={conference.title.trim() || BLANK}
        lines={[words.internalVersion, programmeDay(conference.date, conference.start)]}
      />
      <PaperTable columns={COLUMNS}>
        {parts.map((part, index) => (
          <tbody key={part.side}>
            <tr className="group side">
              <th colSpan={4} scope="rowgroup">
                {`${roman(index + 1)}. `}
                {part.side === 'guests' ? words.guests : words.hosts(hostName(conference) || BLANK)}
              </th>
            </tr>
            {part.entries.map((entry) => (
              <EntryRows
                key={entry.kind === 'byName' ? entry.attendee.id : entry.members[0]?.id}
                entry={entry}
                side={part.side}
                numbers={numbers}
                plan={plan}
              />
            ))}
          </tbody>
        ))}
        {parts.length === 0 && (
          <tbody>
            <NothingRow columns={COLUMNS}>{words.empty}</NothingRow>
          </tbody>
        )}
      </PaperTable>
      {parts.length > 0 && (
        <p className="note">
          {words.total(byName, entries.length - byName, numbers.size)}
          {leftOut.length > 0 && ` ${words.leftOut(leftOut.length)}`}
        </p>
      )}
    </div>
  )
}

interface EntryProps {
  readonly entry: Introduced
  readonly side: IntroductionPart['side']
  readonly numbers: ReadonlyMap<Id, number>
  readonly plan: Plan
}

function EntryRows({ entry, side, numbers, plan }: EntryProps) {
  const row = (attendee: Attendee, how: string) => (
    <PersonRow
      key={attendee.id}
      attendee={attendee}
      ordinal={numbers.get(attendee.id) ?? 0}
      how={how}
      principals={principalNames(plan, attendee.id)}
    />
  )
  if (entry.kind === 'byName') return row(entry.attendee, words.byName)
  const { rung, members } = entry
  return (
    <>
      <tr className="group">
        <th colSpan={4} scope="rowgroup">
          {words.group(groupName(side, rung), members.length)}
        </th>
      </tr>
      {members.map((each) => row(each, ''))}
    </>
  )
}

function groupName(side: IntroductionPart['side'], rung: PrecedenceRow | null): string {
  if (side === 'hosts') return words.hostGroup
  return rung === null ? words.unranked : inSentence(rung.name)
}

interface PersonProps {
  readonly attendee: Attendee
  readonly ordinal: number
  readonly how: string
  /** For whom this one comes; empty: for nobody. */
  readonly principals: string
}

function PersonRow({ attendee, ordinal, how, principals }: PersonProps) {
  const { salutation, fullName, partyPost, statePost } = attendee
  const name = [salutation, fullName].filter((part) => !isBlank(part)).join(' ')
  const hasPost = !isBlank(partyPost) || !isBlank(statePost)
  return (
    <tr>
      <td className="center">{ordinal}</td>
      <td className={how === '' ? undefined : 'strong'}>{name}</td>
      <td>
        {!hasPost && how !== '' ? <strong className="gap">{words.noPost}</strong> : null}
        {postsAndUnit(attendee)}
        {principals === '' ? null : <p className="remark">{words.substituteFor(principals)}</p>}
      </td>
      <td className="center">{how}</td>
    </tr>
  )
}

function numbersOf(parts: readonly IntroductionPart[]): ReadonlyMap<Id, number> {
  const people = parts.flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry.kind === 'byName' ? [entry.attendee] : entry.members)),
  )
  return new Map(people.map(({ id }, index) => [id, index + 1]))
}
