import { isBlank } from '#domain/row.ts'
import { clockAfter } from '#domain/time.ts'
import { agendaWords as words } from '#text/agendaWords.ts'
import { clock } from '#text/format.ts'
import { Badge } from '#ui/Badge.tsx'
import type { Option } from '#ui/Select.tsx'
import type { TableColumn } from '#ui/table/column.ts'
import { CutText } from '#ui/table/CutText.tsx'

import { change, pin, setMinutes, setVisibility } from './agendaEdits.ts'
import type { AgendaRow } from './agendaRow.ts'
import { MinutesCell } from './MinutesCell.tsx'
import { PeopleEditor } from './PeopleEditor.tsx'
import { TimeCell } from './TimeCell.tsx'

import css from './Agenda.module.css'

const KINDS = optionsOf(words.kinds)
const VISIBILITIES = optionsOf(words.visibilities)

/** Columns of the table, in the order in which a programme is read. */
export const AGENDA_COLUMNS: readonly TableColumn<AgendaRow>[] = [
  {
    key: 'time',
    header: words.columns.time,
    width: 136,
    value: ({ start }) => (start === null ? '' : clock(clockAfter(start, 0))),
    render: (row) => <TimeCell row={row} />,
    edit: 'text',
    onCommit: ({ item }, typed) => pin(item, typed),
  },
  {
    key: 'title',
    header: words.columns.title,
    width: 224,
    grow: 4,
    most: 560,
    value: ({ item }) => item.title,
    edit: 'text',
    onCommit: ({ item }, title) => {
      if (isBlank(title)) throw new Error(words.refusedTitle)
      return change(item, words.columns.title, { title })
    },
  },
  {
    key: 'kind',
    header: words.columns.kind,
    width: 136,
    grow: 0.6,
    value: ({ item }) => item.kind,
    render: ({ item }) => (
      <span className={css.quiet}>
        <CutText text={words.kinds[item.kind]} />
      </span>
    ),
    edit: 'select',
    options: KINDS,
    onCommit: ({ item }, value) => {
      const kind = KINDS.find((option) => option.value === value)?.value
      return kind === undefined ? undefined : change(item, words.columns.kind, { kind })
    },
  },
  {
    key: 'minutes',
    header: words.columns.minutes,
    width: 160,
    value: ({ item }) => String(item.minutes),
    render: (row) => <MinutesCell row={row} />,
    edit: 'text',
    onCommit: ({ item }, typed) => setMinutes(item, readMinutes(typed)),
  },
  {
    key: 'people',
    header: words.columns.people,
    width: 144,
    grow: 3,
    most: 480,
    value: ({ people }) => people,
    render: ({ people }) =>
      people === '' ? <span className={css.faint}>{words.nobody}</span> : <CutText text={people} />,
    edit: ({ row, cancel }) => <PeopleEditor item={row.item} onClose={cancel} />,
  },
  {
    key: 'visibility',
    header: words.columns.visibility,
    width: 88,
    value: ({ item }) => item.visibility,
    render: ({ item }) =>
      item.visibility === 'internal' ? (
        <Badge tone="accent">{words.visibilities.internal}</Badge>
      ) : (
        <span className={css.quiet}>{words.visibilities.public}</span>
      ),
    edit: 'select',
    options: VISIBILITIES,
    onCommit: ({ item }, value) => {
      const visibility = VISIBILITIES.find((option) => option.value === value)?.value
      return visibility === undefined ? undefined : setVisibility([item], visibility)
    },
  },
  {
    key: 'mcNote',
    header: words.columns.mcNote,
    width: 96,
    grow: 2,
    value: ({ item }) => item.mcNote,
    edit: 'multiline',
    onCommit: ({ item }, mcNote) => change(item, words.columns.mcNote, { mcNote }),
  },
]

function optionsOf<V extends string>(labels: Readonly<Record<V, string>>): readonly Option<V>[] {
  return (Object.keys(labels) as V[]).map((value) => ({ value, label: labels[value] }))
}

function readMinutes(typed: string): number {
  const digits = typed.trim()
  if (!/^\d{1,4}$/u.test(digits)) throw new Error(words.refusedMinutes(typed))
  return Number(digits)
}
