import { isPresent } from '#domain/attendees/attendee.ts'
import { isHeadless } from '#domain/attendees/delegation.ts'
import type { DelegationTotals } from '#domain/attendees/delegation.ts'
import { answerWords as words } from '#text/answerWords.ts'
import { number } from '#text/format.ts'
import type { TableColumn } from '#ui/table/column.ts'

import { changeDelegation } from './invitationEdits.ts'

import css from './Invitations.module.css'

export interface DelegationRow extends DelegationTotals {
  readonly id: string
}

/** The row of those who name no delegation: no delegation is called so. */
export const WITHOUT = '\u0000without'

const { delegationColumns: headers } = words

const COUNTS = ['invited', 'unanswered', 'accepted', 'declined', 'substitute'] as const

type CountKey = (typeof COUNTS)[number] | 'expected' | 'arrived'

/** As their heads need: on a small screen all must be in sight. */
const WIDTHS: Readonly<Record<CountKey, number>> = {
  invited: 68,
  unanswered: 96,
  accepted: 76,
  declined: 76,
  substitute: 72,
  expected: 104,
  arrived: 64,
}

/** Quota, head and contact are edited in place; the counts follow from the list. */
export const DELEGATION_COLUMNS: readonly TableColumn<DelegationRow>[] = [
  {
    key: 'name',
    header: headers.name,
    width: 140,
    grow: 2,
    value: ({ key, name }) => (key === '' ? words.withoutDelegation : name),
  },
  {
    key: 'quota',
    header: headers.quota,
    width: 68,
    align: 'end',
    value: ({ quota }) => (quota === null ? '' : number(quota)),
    edit: 'text',
    onCommit: (row, typed) => kept(row, 'quota', { quota: readQuota(typed) }),
  },
  {
    key: 'headId',
    header: headers.headId,
    width: 132,
    grow: 1.5,
    value: ({ headId }) => headId ?? '',
    render: (row) => <Head row={row} />,
    edit: 'select',
    options: (row) => [
      { value: '', label: words.noOne },
      ...row.people
        .filter((one) => isPresent(one) || one.id === row.headId)
        .map((one) => ({ value: one.id, label: one.fullName, detail: one.statePost })),
    ],
    onCommit: (row, id) => kept(row, 'headId', { headId: id === '' ? null : id }),
  },
  {
    key: 'contact',
    header: headers.contact,
    width: 108,
    grow: 1.5,
    value: ({ contact }) => contact,
    edit: 'text',
    onCommit: (row, contact) => kept(row, 'contact', { contact }),
  },
  ...COUNTS.map((key) => count(key)),
  {
    ...count('expected'),
    render: ({ expected, over }: DelegationRow) =>
      over === 0 ? (
        shown(expected)
      ) : (
        <strong className={css.over}>{words.over(expected, over)}</strong>
      ),
  },
  count('arrived'),
]

function Head({ row }: { readonly row: DelegationRow }) {
  if (row.head === null)
    return isHeadless(row) ? <span className={css.quiet}>{words.noHead}</span> : null
  if (isPresent(row.head)) return row.head.fullName
  return <span className={css.over}>{words.headAbsent(row.head.fullName)}</span>
}

function count(key: CountKey): TableColumn<DelegationRow> {
  const header = headers[key]
  return { key, header, width: WIDTHS[key], align: 'end', value: (row) => shown(row[key]) }
}

/** A zero says nothing in a column of figures. */
function shown(value: number): string {
  return value === 0 ? '' : number(value)
}

/** Who is in no delegation has neither quota nor head. */
async function kept(
  row: DelegationRow,
  column: 'quota' | 'headId' | 'contact',
  fields: Parameters<typeof changeDelegation>[2],
): Promise<void> {
  if (row.key === '') throw new Error(words.noneToKeep)
  await changeDelegation(row.name, headers[column], fields)
}

function readQuota(typed: string): number | null {
  const digits = typed.trim().replaceAll('.', '')
  if (digits === '') return null
  if (!/^[1-9]\d{0,5}$/u.test(digits)) throw new Error(words.refusedQuota(typed))
  return Number(digits)
}
