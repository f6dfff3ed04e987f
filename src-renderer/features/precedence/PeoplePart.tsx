import { ExternalLink, PinOff, Scale } from 'lucide-react'
import { useDeferredValue, useMemo, useRef, useState } from 'react'

import { searchedAttendees } from '#domain/attendees/attendeeSearch.ts'
import { principalsOf } from '#domain/invitations/principals.ts'
import { inPrecedenceOrder } from '#domain/precedence/precedenceOrder.ts'
import type { Attendee, Id } from '#domain/record.ts'
import type { Rules } from '#domain/rules.ts'
import { useConferenceId, usePlan } from '#store/plan.ts'
import { useRules } from '#store/rules.ts'
import { goTo, goToRecord } from '#store/session.ts'
import { precedenceWords } from '#text/precedenceWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import type { MenuAction } from '#ui/Menu.tsx'
import { NoMatch } from '#ui/NoMatch.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { EditableTable } from '#ui/table/EditableTable.tsx'
import { moveActions } from '#ui/table/moveActions.tsx'
import { useFitted } from '#ui/table/useFitted.ts'
import { usePageKeys } from '#ui/table/usePageKeys.ts'

import { bandsOf, isUndecided } from './bands.tsx'
import { peopleColumns } from './peopleColumns.tsx'
import { pin, rankAnew, unpin } from './peopleEdits.ts'

import css from './Precedence.module.css'

const words = precedenceWords.people

/** Everybody in the order of precedence, with the reason between each two. */
export function PeoplePart() {
  const people = usePlan(inPrecedenceOrder)
  const attendees = usePlan((plan) => plan.attendees)
  const rules = useRules()
  const conferenceId = useConferenceId()
  const [query, setQuery] = useState('')
  const search = useRef<HTMLInputElement>(null)
  const table = useRef<HTMLDivElement>(null)
  usePageKeys(search, table)
  const shownQuery = useDeferredValue(query)
  const shown = useMemo(() => searchedAttendees(people, shownQuery), [people, shownQuery])
  const ownColumns = useMemo(
    () => peopleColumns(rules, (id) => principalsOf({ attendees }, id)),
    [rules, attendees],
  )
  const { columns, lines } = useFitted(ownColumns, people, table, 'posts')
  const isWhole = shownQuery.trim() === ''
  const bandAbove = useMemo(
    () => (isWhole ? bandsOf(people, rules) : undefined),
    [people, rules, isWhole],
  )
  const open = useMemo(() => undecidedIn(people, rules), [people, rules])
  return (
    <section aria-label={words.title} className={css.part}>
      <div className={css.bar}>
        <h2>{words.title}</h2>
        {open === 0 ? null : (
          <span className={css.note} title={words.undecided(open)}>
            {words.undecided(open)}
          </span>
        )}
        <div className={css.search}>
          <SearchField label={words.search} value={query} onChange={setQuery} inputRef={search} />
        </div>
      </div>
      <div ref={table} className={css.table}>
        <EditableTable
          label={words.table}
          rows={shown}
          search={shownQuery.trim()}
          columns={columns}
          lines={lines}
          {...(bandAbove === undefined ? {} : { bandAbove })}
          onMove={isWhole ? pin : undefined}
          rowActions={(ids, row) => actionsOf(people, ids, row, isWhole)}
          empty={
            people.length === 0 ? (
              <EmptyState
                title={words.empty}
                actions={
                  <Button
                    onPress={() => {
                      if (conferenceId !== null) goTo({ page: 'attendees', conferenceId })
                    }}
                  >
                    {words.toAttendees}
                  </Button>
                }
              >
                {words.emptyMore}
              </EmptyState>
            ) : (
              <NoMatch words={words} onShowAll={() => setQuery('')} />
            )
          }
        />
      </div>
    </section>
  )
}

function actionsOf(
  people: readonly Attendee[],
  ids: readonly Id[],
  row: Attendee,
  isWhole: boolean,
): readonly MenuAction[] {
  const all = people.map(({ id }) => id)
  const pinned = people.filter(({ id, pin: place }) => ids.includes(id) && place !== null)
  return [
    ...moveActions(all, ids, words, isWhole ? pin : undefined),
    {
      id: 'unpin',
      label: words.unpin(Math.max(1, pinned.length)),
      icon: <PinOff size={16} strokeWidth={1.75} />,
      isDisabled: pinned.length === 0,
      onAction: () => void attempt(unpin(pinned.map(({ id }) => id))),
    },
    {
      id: 'own-posts',
      label: words.ownPosts,
      icon: <Scale size={16} strokeWidth={1.75} />,
      startsGroup: true,
      onAction: () => void attempt(rankAnew(ids)),
    },
    {
      id: 'open',
      label: words.open,
      icon: <ExternalLink size={16} strokeWidth={1.75} />,
      isDisabled: ids.length !== 1,
      onAction: () => goToRecord(row.conferenceId, 'attendees', row.id),
    },
  ]
}

function undecidedIn(people: readonly Attendee[], rules: Rules): number {
  return people.filter((one, index) => {
    const above = people[index - 1]
    return above !== undefined && isUndecided(above, one, rules)
  }).length
}
