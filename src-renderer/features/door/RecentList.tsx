import { Undo2 } from 'lucide-react'
import { memo, useDeferredValue, useMemo } from 'react'

import { lastNoted } from '#domain/door/arrivals.ts'
import type { NotedAtDoor } from '#domain/door/arrivals.ts'
import type { DoorDay } from '#domain/door/doorDay.ts'
import { lastPresence } from '#domain/door/presence.ts'
import type { Attendee } from '#domain/record.ts'
import { doorWords as words } from '#text/doorWords.ts'
import { hourAndMinute } from '#text/format.ts'
import { IconButton } from '#ui/IconButton.tsx'

import type { DoorVerbs } from './useDoor.ts'
import { aboutOf } from './whoIs.ts'

import css from './Door.module.css'

const MOST = 50

interface Props {
  readonly attendees: readonly Attendee[]
  readonly verbs: DoorVerbs
  readonly day: DoorDay
}

/** What was noted last on a day, so that a slip is found and taken back. */
export const RecentList = memo(function RecentList({ attendees, verbs, day }: Props) {
  const later = useDeferredValue(attendees)
  const noted = useMemo(() => lastNoted(later, MOST, day), [later, day])
  if (noted.length === 0) return null
  return (
    <section aria-label={words.recent} className={css.recent}>
      <h2 className={css.heading}>{words.recent}</h2>
      <ul className={css.recentRows}>
        {noted.map((one) => (
          <RecentRow key={one.event.eventId} noted={one} verbs={verbs} />
        ))}
      </ul>
    </section>
  )
})

interface RowProps {
  readonly noted: NotedAtDoor
  readonly verbs: DoorVerbs
}

function RecentRow({ noted: { attendee, event }, verbs }: RowProps) {
  const facts = [words.kind[event.kind], words.how[event.how], event.desk.trim()]
  return (
    <li className={css.recentRow}>
      <time className={css.time}>{hourAndMinute(new Date(event.at))}</time>
      <span className={css.recentName}>{attendee.fullName}</span>
      <span className={css.recentAbout}>{aboutOf(attendee)}</span>
      <span className={css.recentHow}>{facts.filter((part) => part !== '').join(' · ')}</span>
      {/* What others followed, on a later day, stays. */}
      {lastPresence(attendee) !== event ? null : (
        <IconButton
          size="s"
          aria-label={words.takeBack(attendee.fullName)}
          icon={<Undo2 size={14} strokeWidth={1.75} />}
          onPress={() => verbs.takeBack({ attendeeId: attendee.id, eventId: event.eventId })}
        />
      )}
    </li>
  )
}
