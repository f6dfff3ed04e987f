import { ExternalLink, Merge } from 'lucide-react'
import { useDeferredValue, useMemo, useRef, useState } from 'react'

import type { Register } from '#domain/attendees/register.ts'
import { postsAndUnit } from '#domain/personForm.ts'
import { searched } from '#domain/search.ts'
import { NO_DATE } from '#domain/time.ts'
import { goToRecord } from '#store/session.ts'
import { number, shortDate } from '#text/format.ts'
import { registerWords as words } from '#text/registerWords.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import type { MenuAction } from '#ui/Menu.tsx'
import { NoMatch } from '#ui/NoMatch.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import type { TableColumn } from '#ui/table/column.ts'
import { EditableTable } from '#ui/table/EditableTable.tsx'
import { useFitted } from '#ui/table/useFitted.ts'
import { usePageKeys } from '#ui/table/usePageKeys.ts'

import { linesOf, textOf } from './lines.ts'
import type { RegisterLine } from './lines.ts'
import { PersonDetail } from './PersonDetail.tsx'
import { merge } from './registerActions.ts'
import { SamePersons } from './SamePersons.tsx'
import { useRegister } from './useRegister.ts'
import { useSamePersons } from './useSamePersons.ts'

import css from './Register.module.css'

/** Everybody of all conferences, where each was, and who may be one person. */
export function RegisterPart() {
  const register = useRegister()
  return register === null ? (
    <p className={css.bar}>{words.reading}</p>
  ) : (
    <ReadRegister register={register} />
  )
}

function ReadRegister({ register }: { readonly register: Register }) {
  const people = useMemo(() => linesOf(register), [register])
  const [query, setQuery] = useState('')
  const search = useRef<HTMLInputElement>(null)
  const table = useRef<HTMLDivElement>(null)
  usePageKeys(search, table)
  const { columns, lines } = useFitted(COLUMNS, people, table, 'posts')
  const shownQuery = useDeferredValue(query)
  const shown = useMemo(() => searched(people, shownQuery, textOf), [people, shownQuery])
  const [chosen, setChosen] = useState<string | null>(null)
  const pairs = useSamePersons(register)
  const person = register.get(chosen ?? shown[0]?.id ?? '')
  const many = people.filter((line) => line.person.appearances.length > 1).length
  return (
    <div className={css.register}>
      <div className={css.list}>
        <div className={css.bar}>
          <div className={css.search}>
            <SearchField label={words.search} value={query} onChange={setQuery} inputRef={search} />
          </div>
          <p className={css.quiet}>{words.count(people.length, many)}</p>
        </div>
        <div ref={table} className={css.table}>
          <EditableTable
            label={words.table}
            rows={shown}
            columns={columns}
            lines={lines}
            onSelect={(ids) => setChosen(ids[0] ?? null)}
            rowActions={(ids, row) => actionsOf(register, ids, row)}
            empty={
              people.length === 0 ? (
                <EmptyState title={words.empty}>{words.emptyMore}</EmptyState>
              ) : (
                <NoMatch words={words} onShowAll={() => setQuery('')} />
              )
            }
          />
        </div>
      </div>
      <aside className={css.side}>
        {person === undefined ? (
          <p className={`${css.part} ${css.quiet}`}>{words.nobody}</p>
        ) : (
          <PersonDetail person={person} />
        )}
        <SamePersons register={register} pairs={pairs} />
      </aside>
    </div>
  )
}

const COLUMNS: readonly TableColumn<RegisterLine>[] = [
  {
    key: 'fullName',
    header: words.columns.fullName,
    width: 176,
    grow: 2,
    value: ({ latest }) => latest.fullName,
  },
  {
    key: 'posts',
    header: words.columns.posts,
    width: 200,
    grow: 4,
    value: ({ latest }) => postsAndUnit(latest),
  },
  {
    key: 'birth',
    header: words.columns.birth,
    width: 96,
    value: ({ latest }) => shortDate(latest.birth),
  },
  { key: 'phone', header: words.columns.phone, width: 112, value: ({ latest }) => latest.phone },
  {
    key: 'times',
    header: words.columns.times,
    width: 80,
    align: 'end',
    value: ({ person }) => number(person.appearances.length),
  },
  {
    key: 'last',
    header: words.columns.last,
    width: 104,
    value: ({ person }) => shortDate(person.appearances[0]?.conference.date ?? NO_DATE),
  },
]

function actionsOf(
  register: Register,
  ids: readonly string[],
  row: RegisterLine,
): readonly MenuAction[] {
  const [one, other] = ids.map((id) => register.get(id))
  const { conferenceId, id } = row.latest
  return [
    {
      id: 'open',
      label: words.openLatest,
      icon: <ExternalLink size={16} strokeWidth={1.75} />,
      isDisabled: ids.length !== 1,
      onAction: () => goToRecord(conferenceId, 'attendees', id),
    },
    {
      id: 'merge',
      label: ids.length === 2 ? words.merge(2) : words.mergeHint,
      icon: <Merge size={16} strokeWidth={1.75} />,
      isDisabled: ids.length !== 2,
      onAction: () => {
        if (one !== undefined && other !== undefined) void merge(one, other)
      },
    },
  ]
}
