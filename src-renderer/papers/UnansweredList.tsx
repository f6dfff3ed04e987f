import { unansweredByDelegation } from '#domain/invitations/unanswered.ts'
import type { UnansweredDelegation } from '#domain/invitations/unanswered.ts'
import { conferenceOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import { dateOfIso } from '#domain/time.ts'
import { BLANK, shortDate } from '#text/format.ts'
import { callsOf, postWithin, unansweredWords as words } from '#text/unansweredWords.ts'

import type { Sheet } from './paper.ts'
import { PaperTable } from './PaperTable.tsx'
import type { PaperColumn } from './PaperTable.tsx'
import { PaperTitle } from './PaperTitle.tsx'
import { roman } from './roman.ts'
import { sheetTitle } from './sheetTitle.ts'

const COLUMNS: readonly PaperColumn[] = [
  { title: words.columns.ordinal, millimetres: 12 },
  { title: words.columns.name, millimetres: 44 },
  { title: words.columns.post, millimetres: 46 },
  { title: words.columns.phone, millimetres: 28 },
  { title: words.columns.answer, millimetres: 30 },
]

/** Danh sách chưa trả lời: by delegation with its contact, for whoever telephones. */
export function unansweredSheet(plan: Plan): Sheet {
  return {
    fileName: words.fileName,
    title: sheetTitle(words.name, plan),
    content: <UnansweredList plan={plan} />,
    layout: { pageNumbers: 'of-total' },
  }
}

function UnansweredList({ plan }: { readonly plan: Plan }) {
  const conference = conferenceOf(plan)
  if (conference === null) return null
  const groups = unansweredByDelegation(plan)
  const total = groups.reduce((sum, { people }) => sum + people.length, 0)
  const { answerBy } = conference
  return (
    <div className="sign-in">
      <PaperTitle
        kind={words.title}
        subject={words.subject(conference.title.trim() || BLANK)}
        lines={[
          words.internal,
          ...(answerBy === null ? [] : [words.answerBy(shortDate(dateOfIso(answerBy)))]),
        ]}
      />
      {groups.map((group, index) => (
        <Group key={group.key} group={group} number={roman(index + 1)} />
      ))}
      <p className="note">{total === 0 ? words.nobody : words.total(total)}</p>
    </div>
  )
}

interface GroupProps {
  readonly group: UnansweredDelegation
  readonly number: string
}

/** One delegation: whom to call first, then everybody waited for, and room for what is said. */
function Group({ group, number }: GroupProps) {
  return (
    <PaperTable
      columns={COLUMNS}
      underTitles={
        <tr className="group">
          <th colSpan={5} scope="rowgroup">
            {words.group(number, group)}
            {callsOf(group).map((call) => (
              <p className="remark" key={call}>
                {call}
              </p>
            ))}
          </th>
        </tr>
      }
    >
      <tbody>
        {group.people.map((one, index) => (
          <tr key={one.id}>
            <td className="center">{index + 1}</td>
            <td>{one.fullName}</td>
            <td>{postWithin(one, group.name)}</td>
            <td>{one.phone}</td>
            <td aria-label={words.columns.answer} />
          </tr>
        ))}
      </tbody>
    </PaperTable>
  )
}
