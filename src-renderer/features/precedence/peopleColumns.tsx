import { isPresent } from '#domain/attendees/attendee.ts'
import { readRank } from '#domain/attendees/attendeeCells.ts'
import { listed, postsAndUnit } from '#domain/personForm.ts'
import { isAtPrincipalsRank } from '#domain/precedence/precedence.ts'
import type { Attendee, Id } from '#domain/record.ts'
import type { Rules } from '#domain/rules.ts'
import { readDate } from '#domain/time.ts'
import { number, shortDate } from '#text/format.ts'
import { precedenceWords } from '#text/precedenceWords.ts'
import { Badge } from '#ui/Badge.tsx'
import type { TableColumn } from '#ui/table/column.ts'
import { CutText } from '#ui/table/CutText.tsx'

import { changePerson } from './peopleEdits.ts'

const words = precedenceWords.people

const INTRODUCED = (['rule', 'byName', 'group', 'none'] as const).map((value) => ({
  value,
  label: words.introduced[value],
}))

/** The columns of the people in order; `principalsOf` tells for whom a substitute comes. */
export function peopleColumns(
  rules: Rules,
  principalsOf: (substituteId: Id) => readonly Attendee[],
): readonly TableColumn<Attendee>[] {
  return [
    {
      key: 'fullName',
      header: words.columns.fullName,
      width: 148,
      grow: 2,
      value: ({ fullName }) => fullName,
      render: (row) => <Name attendee={row} principals={principalsOf(row.id)} rules={rules} />,
    },
    {
      key: 'posts',
      header: words.columns.posts,
      width: 160,
      grow: 3,
      value: postsAndUnit,
    },
    {
      key: 'precedence',
      header: words.columns.precedence,
      width: 68,
      align: 'end',
      value: ({ precedence }) => (precedence === null ? '' : number(precedence)),
      edit: 'text',
      onCommit: (row, text) =>
        changePerson(row, 'precedence', () => ({ precedence: readRank(text) })),
    },
    {
      key: 'introduced',
      header: words.columns.introduced,
      width: 104,
      value: ({ introduced }) => introduced ?? 'rule',
      edit: 'select',
      options: INTRODUCED,
      onCommit: (row, value) => {
        const chosen = INTRODUCED.find((option) => option.value === value)?.value
        if (chosen === undefined) return undefined
        const introduced = chosen === 'rule' ? null : chosen
        return changePerson(row, 'introduced', () => ({ introduced }))
      },
    },
    date('officeSince', 116),
    date('birth', 96),
  ]
}

function date(key: 'officeSince' | 'birth', width: number): TableColumn<Attendee> {
  return {
    key,
    header: words.columns[key],
    width,
    value: (row) => shortDate(row[key]),
    edit: 'text',
    onCommit: (row, text) => changePerson(row, key, () => ({ [key]: readDate(text) })),
  }
}

interface NameProps {
  readonly attendee: Attendee
  readonly principals: readonly Attendee[]
  readonly rules: Rules
}

/** The name, and what the place in the order owes to more than the rule. */
function Name({ attendee, principals, rules }: NameProps) {
  const inherited = principals.find((one) => isAtPrincipalsRank(attendee, one, rules))
  return (
    <CutText text={attendee.fullName}>
      {attendee.pin === null ? null : <Badge tone="accent">{words.pinned}</Badge>}
      {isPresent(attendee) ? null : <Badge>{words.absent}</Badge>}
      {inherited !== undefined && (
        <span title={words.inheritedWhy(inherited.fullName)}>
          <Badge tone="warn">{words.inherited}</Badge>
        </span>
      )}
      {inherited === undefined && principals.length > 0 && (
        <Badge>{words.insteadOf(listed(principals.map(({ fullName }) => fullName)))}</Badge>
      )}
    </CutText>
  )
}
