import { EllipsisVertical, UserPlus } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'

import { arrivalsOf } from '#domain/door/arrivals.ts'
import { doorDaysOf, firstNoteDay, lastDoorDay } from '#domain/door/doorDay.ts'
import { attendeesOf } from '#domain/plan.ts'
import { begunIn, useBegunDay } from '#store/begunDay.ts'
import { usePlan } from '#store/plan.ts'
import { goTo, useSession } from '#store/session.ts'
import { doorWords as words } from '#text/doorWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { MenuButton } from '#ui/Menu.tsx'
import { Page } from '#ui/Page.tsx'

import { DaysChoice, NewDayNotice } from './Days.tsx'
import { DelegationCounts } from './DelegationCounts.tsx'
import { DeskField } from './DeskField.tsx'
import { forgetAll } from './doorEdits.ts'
import { DoorField } from './DoorField.tsx'
import { doorResults, prepareDoor } from './doorResults.ts'
import { FoundList } from './FoundList.tsx'
import { MissingList } from './MissingList.tsx'
import { RecentList } from './RecentList.tsx'
import { ToldCard } from './ToldCard.tsx'
import { UnlistedDialog } from './UnlistedDialog.tsx'
import { useDoor } from './useDoor.ts'
import { useFieldFocus } from './useFieldFocus.ts'

import css from './Door.module.css'

/** The desk at the entrance: one field that finds everybody, and at the right who is still missing. */
export function DoorPage() {
  const attendees = usePlan(attendeesOf)
  const door = useDoor()
  const { verbs } = door
  const field = useRef<HTMLInputElement>(null)
  useFieldFocus(field)
  useEffect(() => prepareDoor(attendees), [attendees])
  // The letter is on the screen at once, whoever it finds a moment later.
  const query = useDeferredValue(door.query)
  const plan = usePlan((open) => open)
  const begun = useBegunDay((state) => begunIn(state.begun, plan))
  const day = useMemo(() => lastDoorDay(plan, begun), [plan, begun])
  const results = useMemo(() => doorResults(attendees, query, day), [attendees, query, day])
  // What is beside the guest in front of the desk may come a frame later.
  const later = useDeferredValue(plan)
  const days = useMemo(() => doorDaysOf(later, begun), [later, begun])
  const [lookedAt, lookAt] = useState<number | null>(null)
  const shown = days[lookedAt ?? days.length - 1] ?? day
  const counts = useMemo(() => arrivalsOf(later, shown), [later, shown])

  if (attendees.length === 0) return <NobodyListed />
  return (
    <Page
      title={words.title}
      detail={[
        words.arrivedOf(counts.here, counts.expected),
        ...(counts.left === 0 ? [] : [words.left(counts.left)]),
      ].join(' · ')}
      actions={
        <>
          <DaysChoice days={days} first={firstNoteDay(later)} chosen={shown} onChoose={lookAt} />
          <DeskField onDone={() => field.current?.focus()} />
          <Button
            icon={<UserPlus size={16} strokeWidth={1.75} />}
            onPress={() => verbs.openForm(null)}
          >
            {words.walkIn}
          </Button>
          <MenuButton
            label={words.more}
            actions={[
              {
                id: 'clear',
                label: words.clear,
                tone: 'danger',
                onAction: () => void attempt(forgetAll()),
              },
            ]}
          >
            <IconButton
              aria-label={words.more}
              icon={<EllipsisVertical size={16} strokeWidth={1.75} />}
            />
          </MenuButton>
        </>
      }
    >
      <NewDayNotice plan={later} days={days} />
      <div className={css.parts}>
        <div className={css.main}>
          <DoorField
            query={door.query}
            verbs={verbs}
            input={field}
            count={results.shown.length}
            active={door.active}
          />
          {query.trim() === '' ? (
            <div className={css.below}>
              <ToldCard told={door.told} verbs={verbs} plan={plan} />
              <RecentList attendees={attendees} verbs={verbs} day={shown} />
            </div>
          ) : (
            <FoundList
              results={results}
              query={query}
              active={door.active}
              alike={door.alike}
              verbs={verbs}
              plan={plan}
              day={day}
            />
          )}
        </div>
        <aside className={css.side}>
          <MissingList plan={later} day={shown} />
          <DelegationCounts plan={later} day={shown} />
        </aside>
      </div>
      {door.form === null ? null : (
        <UnlistedDialog form={door.form} onNoted={verbs.noted} onClose={verbs.closeForm} />
      )}
    </Page>
  )
}

function NobodyListed() {
  const place = useSession((session) => session.place)
  const go = () => {
    if (place.page !== 'library') goTo({ page: 'attendees', conferenceId: place.conferenceId })
  }
  return (
    <Page title={words.title}>
      <EmptyState
        title={words.empty}
        actions={
          <Button variant="primary" onPress={go}>
            {words.toAttendees}
          </Button>
        }
      >
        {words.emptyMore}
      </EmptyState>
    </Page>
  )
}
