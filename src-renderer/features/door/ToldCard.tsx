import { CircleCheck, DoorOpen, LogOut, TriangleAlert } from 'lucide-react'
import { memo, useMemo } from 'react'
import type { ReactNode } from 'react'

import { dayOfNote } from '#domain/door/doorDay.ts'
import { lastPresence } from '#domain/door/presence.ts'
import { dutiesOf } from '#domain/invitations/duties.ts'
import { principalsOf } from '#domain/invitations/principals.ts'
import type { Plan } from '#domain/plan.ts'
import type { Attendee, PresenceEvent } from '#domain/record.ts'
import { todayAtDoor } from '#store/begunDay.ts'
import { useConferenceId } from '#store/plan.ts'
import { goTo } from '#store/session.ts'
import { doorWords } from '#text/doorWords.ts'
import { hourAndMinute, isoDayText } from '#text/format.ts'
import { Button } from '#ui/Button.tsx'
import { Kbd } from '#ui/Kbd.tsx'

import type { DoorVerbs, Told } from './useDoor.ts'
import { aboutOf } from './whoIs.ts'

import css from './Door.module.css'

const words = doorWords.told

interface Props {
  readonly told: Told | null
  readonly verbs: DoorVerbs
  readonly plan: Plan
}

/** What was just noted, in letters that are read from beside the desk, and one key to undo it. */
export const ToldCard = memo(function ToldCard({ told, verbs, plan }: Props) {
  if (told !== null && 'text' in told)
    return (
      <Card
        tone="danger"
        icon={<TriangleAlert size={28} strokeWidth={1.75} aria-hidden />}
        status={words[told.kind]}
      >
        <p className={css.toldAbout}>
          {told.kind === 'mistyped' ? words.mistypedMore(told.text) : words.unknownMore(told.text)}
        </p>
      </Card>
    )
  const attendee = plan.attendees.get(told?.attendeeId ?? '')
  const last = attendee === undefined ? null : lastPresence(attendee)
  // What was undone since is not told any more.
  const isTrue = told?.kind === 'already' || (told !== null && last?.eventId === told.eventId)
  if (attendee === undefined || last === null || told === null || !isTrue)
    return (
      <Card
        tone="quiet"
        icon={<DoorOpen size={28} strokeWidth={1.75} aria-hidden />}
        status={doorWords.ready}
      >
        <p className={css.toldAbout}>{doorWords.readyMore}</p>
      </Card>
    )
  return (
    <PersonCard
      plan={plan}
      attendee={attendee}
      last={last}
      isAgain={told.kind === 'already'}
      verbs={verbs}
    />
  )
})

interface PersonProps {
  readonly plan: Plan
  readonly attendee: Attendee
  readonly last: PresenceEvent
  /** Was here before: nothing new was noted. */
  readonly isAgain: boolean
  readonly verbs: DoorVerbs
}

function PersonCard({ plan, attendee, last, isAgain, verbs }: PersonProps) {
  const day = dayOfNote(last.at)
  // Of another day the time alone would look like one of today.
  const time =
    day === todayAtDoor()
      ? hourAndMinute(new Date(last.at))
      : words.onDay(hourAndMinute(new Date(last.at)), isoDayText(day))
  const isHere = last.kind === 'arrived'
  const status = isAgain ? words.already(time) : isHere ? words.arrived(time) : words.left(time)
  const Icon = isHere ? CircleCheck : LogOut
  const about = [
    aboutOf(attendee),
    attendee.invitation === 'declined' && isHere ? words.before : '',
  ].filter((part) => part !== '')
  return (
    <Card
      tone={isAgain ? 'warn' : isHere ? 'ok' : 'quiet'}
      icon={<Icon size={28} strokeWidth={1.75} aria-hidden />}
      status={status}
      action={
        isAgain ? null : (
          <Button
            size="l"
            onPress={() => verbs.takeBack({ attendeeId: attendee.id, eventId: last.eventId })}
          >
            {words.undo} <Kbd keys="Ctrl+Z" />
          </Button>
        )
      }
    >
      <p className={css.toldName}>{attendee.fullName}</p>
      <p className={css.toldAbout}>{about.join(' · ')}</p>
      {attendee.seat.trim() === '' ? null : (
        <p className={css.toldSeat}>{doorWords.seat(attendee.seat)}</p>
      )}
      <HandOn plan={plan} attendee={attendee} />
    </Card>
  )
}

/**
 * Whoever came in place of somebody with things to do takes them over only when the office says so:
 * that is done where absences are settled.
 */
function HandOn({ plan, attendee }: Pick<PersonProps, 'plan' | 'attendee'>) {
  const conferenceId = useConferenceId()
  const principal = useMemo(
    () => principalsOf(plan, attendee.id).find((one) => dutiesOf(plan, one.id).length > 0) ?? null,
    [plan, attendee],
  )
  if (principal === null || conferenceId === null) return null
  const focus = { table: 'attendees', id: principal.id } as const
  return (
    <div className={css.toldHandOn}>
      <Button
        hint={words.handOnHint}
        onPress={() => goTo({ page: 'invitations', conferenceId, focus })}
      >
        {words.handOn(principal.fullName)}
      </Button>
    </div>
  )
}

interface CardProps {
  readonly tone: 'ok' | 'warn' | 'danger' | 'quiet'
  readonly icon: ReactNode
  readonly status: string
  readonly action?: ReactNode
  readonly children: ReactNode
}

function Card({ tone, icon, status, action, children }: CardProps) {
  return (
    <section aria-label={words.label} aria-live="assertive" className={css.told} data-tone={tone}>
      {icon}
      <div className={css.toldText}>
        <p className={css.toldStatus}>{status}</p>
        {children}
      </div>
      {action}
    </section>
  )
}
