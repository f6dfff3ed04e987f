import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'

import { delegationsOf } from '#domain/attendees/delegation.ts'
import { attendeesOf } from '#domain/plan.ts'
import type { Attendee, Id, Invitation } from '#domain/record.ts'
import { openPlan, usePlan } from '#store/plan.ts'
import { goToRecord, useFocusId, useSession } from '#store/session.ts'
import { answerWords as words } from '#text/answerWords.ts'
import { number } from '#text/format.ts'
import { attempt } from '#ui/attempt.ts'
import { ComboBox } from '#ui/ComboBox.tsx'
import type { MenuAction } from '#ui/Menu.tsx'
import { NoMatch } from '#ui/NoMatch.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { EditableTable } from '#ui/table/EditableTable.tsx'
import { useFitted } from '#ui/table/useFitted.ts'
import { usePageKeys } from '#ui/table/usePageKeys.ts'
import { useRowFocus } from '#ui/table/useRowFocus.ts'
import { useSteady } from '#ui/useSteady.ts'

import { ANSWERS, AnswerBar } from './AnswerBar.tsx'
import { takeBack } from './invitationEdits.ts'
import { EVERYBODY, countsOf, shownIn } from './invitationView.ts'
import type { InvitationView } from './invitationView.ts'
import { peopleColumns } from './peopleColumns.tsx'
import { useAnswerDraft } from './useAnswerDraft.ts'

import css from './Invitations.module.css'

const STATES = ['all', 'notInvited', 'invited', 'accepted', 'declined', 'substitute'] as const

const ALL = '\u0000all'

interface PeopleTabProps {
  readonly view: InvitationView
  readonly onView: (view: InvitationView) => void
}

/** Everybody with the answer, to be filtered and noted by key. */
export function PeopleTab({ view, onView }: PeopleTabProps) {
  const attendees = usePlan(attendeesOf)
  const shownView = useDeferredValue(view)
  const shown = useMemo(() => shownIn(attendees, shownView), [attendees, shownView])
  const counts = useMemo(() => countsOf(attendees), [attendees])
  const delegations = useDelegationOptions()
  const [chosen, setChosen] = useState<readonly Id[]>([])
  const present = useMemo(() => new Set(shown.map(({ id }) => id)), [shown])
  const ids = useMemo(() => chosen.filter((id) => present.has(id)), [chosen, present])
  const search = useRef<HTMLInputElement>(null)
  const table = useRef<HTMLDivElement>(null)
  usePageKeys(search, table)

  const visit = useSession((session) => session.visit)
  const { focusRowId } = useRowFocus(useFocusId('attendees'), visit)

  const [seenFocus, setSeenFocus] = useState(focusRowId)
  if (focusRowId !== seenFocus) {
    setSeenFocus(focusRowId)
    // Whoever is sent to a row that a filter hides must see it.
    if (focusRowId !== null && !present.has(focusRowId)) onView(EVERYBODY)
  }

  const { draft, type, note } = useAnswerDraft()
  const verbs = useSteady({ note: (to: readonly Id[], what: Invitation) => void note(to, what) })
  const ownColumns = useMemo(() => peopleColumns(verbs.note), [verbs])
  const { columns, lines } = useFitted(ownColumns, attendees, table, 'reason')
  const actions = useMemo(() => actionsOf(verbs.note), [verbs])

  const clear = useCallback(() => onView(EVERYBODY), [onView])
  return (
    <div className={css.tab}>
      <div className={css.bar}>
        <div className={css.search}>
          <SearchField
            label={words.searchShort}
            placeholder={words.search}
            value={view.query}
            onChange={(query) => onView({ ...view, query })}
            inputRef={search}
          />
        </div>
        <RadioGroup
          look="segments"
          label={words.filter}
          hideLabel
          options={STATES.map((value) => ({
            value,
            label:
              value === 'all'
                ? `${words.all} ${number(attendees.length)}`
                : `${words.states[value]} ${number(counts[value])}`,
          }))}
          value={view.state}
          onChange={(state) => onView({ ...view, state })}
        />
        <div className={css.filter}>
          <ComboBox
            label={words.filterDelegation}
            hideLabel
            options={delegations}
            value={view.delegation ?? ALL}
            onPick={(value) => onView({ ...view, delegation: value === ALL ? null : value })}
          />
        </div>
      </div>
      <AnswerBar ids={ids} draft={draft} onDraft={type} onNote={verbs.note} search={search} />
      <div ref={table} className={css.table}>
        <EditableTable
          label={words.table}
          rows={shown}
          search={shownView.query.trim()}
          columns={columns}
          lines={lines}
          rowActions={actions}
          onSelect={setChosen}
          focusRowId={focusRowId}
          empty={<NoMatch words={words} onShowAll={clear} />}
        />
      </div>
    </div>
  )
}

function useDelegationOptions() {
  const totals = useDeferredValue(usePlan(delegationsOf))
  return useMemo(
    () => [
      { value: ALL, label: words.allDelegations },
      ...totals.map(({ key, name }) => ({
        value: key,
        label: key === '' ? words.withoutDelegation : name,
      })),
    ],
    [totals],
  )
}

function actionsOf(note: (ids: readonly Id[], invitation: Invitation) => void) {
  return (ids: readonly Id[], row: Attendee): readonly MenuAction[] => [
    ...ANSWERS.map((invitation, index) => ({
      id: invitation,
      label: words.answer[invitation],
      shortcut: `Alt+${index + 1}`,
      isDisabled: invitation === 'substitute' && ids.length > 1,
      onAction: () => note(ids, invitation),
    })),
    {
      id: 'takeBack',
      label: words.takeBack,
      shortcut: 'Alt+0',
      startsGroup: true,
      onAction: () => void attempt(takeBack(ids)),
    },
    {
      id: 'attendee',
      label: words.toAttendee,
      onAction: () => {
        const { conferenceId } = openPlan()
        if (conferenceId !== null) goToRecord(conferenceId, 'attendees', row.id)
      },
    },
  ]
}
