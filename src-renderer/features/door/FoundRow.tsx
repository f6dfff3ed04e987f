import type { DoorDay } from '#domain/door/doorDay.ts'
import { whoComes } from '#domain/door/needed.ts'
import { presenceOn } from '#domain/door/presence.ts'
import { principalNames } from '#domain/invitations/principals.ts'
import type { Plan } from '#domain/plan.ts'
import type { Attendee } from '#domain/record.ts'
import { doorWords as words } from '#text/doorWords.ts'
import { Badge } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'

import { PresenceTag } from './PresenceTag.tsx'
import type { DoorVerbs } from './useDoor.ts'
import { aboutOf } from './whoIs.ts'

import css from './Door.module.css'

interface Props {
  readonly id: string
  readonly attendee: Attendee
  readonly isActive: boolean
  readonly verbs: DoorVerbs
  readonly plan: Plan
  readonly day: DoorDay
}

/** One person: enough to be sure of, and what may be noted. */
export function FoundRow({ id, attendee, isActive, verbs, plan, day }: Props) {
  const remark = remarkOf(plan, attendee)
  return (
    <div
      id={id}
      role="row"
      aria-selected={isActive}
      className={css.row}
      data-active={isActive || undefined}
    >
      <div role="gridcell" className={css.who}>
        <p className={css.name}>{attendee.fullName}</p>
        <p className={css.about} title={aboutOf(attendee)}>
          {aboutOf(attendee)}
        </p>
        {remark === '' && attendee.invitation !== 'declined' ? null : (
          <p className={css.remarks}>
            {remark === '' ? null : <Badge tone="info">{remark}</Badge>}
            {attendee.invitation === 'declined' ? (
              <Badge tone="warn">{words.declined}</Badge>
            ) : null}
          </p>
        )}
      </div>
      {attendee.seat.trim() === '' ? null : (
        <span role="gridcell" className={css.seat}>
          {words.seat(attendee.seat)}
        </span>
      )}
      <div role="gridcell">
        <PresenceTag attendee={attendee} day={day} />
      </div>
      <div role="gridcell" className={css.verbs}>
        <Verbs attendee={attendee} verbs={verbs} plan={plan} day={day} isActive={isActive} />
      </div>
    </div>
  )
}

function remarkOf(plan: Plan, attendee: Attendee): string {
  const principals = principalNames(plan, attendee.id)
  if (principals !== '') return words.standsIn(principals)
  if (attendee.invitation !== 'substitute') return ''
  const comes = whoComes(plan, attendee)
  return comes === attendee ? words.sendsSomebody : words.sends(comes.fullName)
}

type VerbsProps = Pick<Props, 'attendee' | 'verbs' | 'plan' | 'day' | 'isActive'>

function Verbs({ attendee, verbs, plan, day, isActive }: VerbsProps) {
  const { id } = attendee
  const variant = isActive ? 'primary' : 'plain'
  const presence = presenceOn(attendee, day)
  if (presence === 'arrived')
    return <Button onPress={() => verbs.leaveAs(id)}>{words.leave}</Button>
  if (attendee.invitation === 'substitute') {
    const comes = whoComes(plan, attendee)
    return (
      <>
        <Button variant="quiet" onPress={() => verbs.arriveAs(id, 'typed')}>
          {words.selfArrives}
        </Button>
        <Button variant={variant} onPress={() => verbs.welcome(attendee, 'typed')}>
          {comes === attendee ? words.otherArrives : words.substituteArrives(comes.fullName)}
        </Button>
      </>
    )
  }
  return (
    <>
      {isActive ? (
        <Button variant="quiet" onPress={() => verbs.openForm(attendee)}>
          {words.otherArrives}
        </Button>
      ) : null}
      <Button variant={variant} onPress={() => verbs.welcome(attendee, 'typed')}>
        {presence === 'left' ? words.arriveAgain : words.arrive}
      </Button>
    </>
  )
}
