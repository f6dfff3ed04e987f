import { awardLabel } from '#domain/awards/award.ts'
import { listedName } from '#domain/awards/recipient.ts'
import { numberInPlan } from '#domain/handovers/handoverNumber.ts'
import type { Duty } from '#domain/invitations/duties.ts'
import type { Candidate, Taker } from '#domain/invitations/dutyTaker.ts'
import type { SettledDuty } from '#domain/invitations/substitution.ts'
import { agendaOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Id } from '#domain/record.ts'
import { namesIn } from '#domain/script/namesInScript.ts'
import { answerWords } from '#text/answerWords.ts'
import { Select } from '#ui/Select.tsx'

import css from './Absence.module.css'

const { absence: words } = answerWords

interface DutyLineProps {
  /** With the substitute in the list. */
  readonly plan: Plan
  readonly absentName: string
  readonly settled: SettledDuty
  readonly taker: Taker
  readonly onTaker: (taker: Taker) => void
}

/** Stand for no attendee. */
const NOBODY = '\u0000nobody'
const SAME = '\u0000same'

/** One thing to be done, who does it from now on, and why that one is proposed. */
export function DutyLine({ plan, absentName, settled, taker, onTaker }: DutyLineProps) {
  const { duty, proposed, reason, candidates } = settled
  const text = dutyText(plan, duty)
  const isProposed =
    taker.kind === proposed.kind &&
    (taker.kind !== 'attendee' || proposed.kind !== 'attendee' || taker.id === proposed.id)
  return (
    <li className={css.duty}>
      <div className={css.what}>
        <div>{text}</div>
        {isProposed ? <div className={css.quiet}>{reasonText(duty, reason)}</div> : null}
        {hasOwnScript(plan, duty, absentName) ? (
          <div className={css.warn}>{words.ownScript}</div>
        ) : null}
      </div>
      <div className={css.taker}>
        <Select
          label={words.dutyTaker(text)}
          hideLabel
          options={optionsOf(plan, duty, candidates)}
          value={taker.kind === 'attendee' ? taker.id : taker.kind === 'nobody' ? NOBODY : SAME}
          onChange={(value) => onTaker(takerOf(value))}
        />
      </div>
    </li>
  )
}

function takerOf(value: string): Taker {
  if (value === NOBODY) return { kind: 'nobody' }
  return value === SAME ? { kind: 'same' } : { kind: 'attendee', id: value }
}

function optionsOf(plan: Plan, duty: Duty, candidates: readonly Candidate[]) {
  const people = candidates.map(({ attendeeId, doubt }) => {
    const one = plan.attendees.get(attendeeId)
    const posts = [one?.partyPost, one?.statePost].filter(Boolean).join(', ')
    const said = doubt === null ? posts : [words.doubts[doubt], posts].filter(Boolean).join('; ')
    return {
      value: attendeeId,
      label: one?.fullName ?? '',
      ...(said === '' ? {} : { detail: said }),
    }
  })
  if (duty.kind === 'recipient') return [...people, { value: SAME, label: words.later }]
  return [...people, { value: NOBODY, label: words.nobody }, { value: SAME, label: words.same }]
}

function reasonText(duty: Duty, reason: SettledDuty['reason']): string {
  // An award waits for its owner; nobody need take it.
  return duty.kind === 'recipient' && reason.kind === 'nobody' ? '' : words.reason(reason)
}

function dutyText(plan: Plan, duty: Duty): string {
  switch (duty.kind) {
    case 'presenter': {
      const { handoverId } = duty
      const awardId = plan.handovers.get(handoverId)?.awardId ?? ''
      return words.duty.presenter(numberInPlan(plan, handoverId), awardOf(plan, awardId))
    }
    case 'role': {
      const items = agendaOf(plan)
      const at = items.findIndex(({ id }) => id === duty.itemId)
      const item = items[at]
      return words.duty.role(at + 1, item?.title ?? '', item?.people[duty.place]?.role ?? '')
    }
    case 'recipient':
      return words.duty.recipient(
        awardOf(plan, plan.recipients.get(duty.recipientId)?.awardId ?? ''),
      )
    case 'representative': {
      const recipient = plan.recipients.get(duty.recipientId)
      return words.duty.representative(recipient === undefined ? '' : listedName(plan, recipient))
    }
    case 'standIn':
      return words.duty.standIn(plan.attendees.get(duty.principalId)?.fullName ?? '')
    case 'head':
      return words.duty.head(duty.delegation)
  }
}

function awardOf(plan: Plan, id: Id): string {
  const award = plan.awards.get(id)
  return award === undefined ? '' : awardLabel(award)
}

function hasOwnScript(plan: Plan, duty: Duty, name: string): boolean {
  if (duty.kind !== 'presenter') return false
  const text = plan.handovers.get(duty.handoverId)?.script?.text ?? ''
  return text !== '' && namesIn(text, [name.trim()]).size > 0
}
