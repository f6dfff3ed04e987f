import { peopleOfRecipient } from '#domain/awards/recipient.ts'
import { recipientsOfHandover } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import { introducedByName } from '#domain/precedence/introduction.ts'
import { byPrecedence } from '#domain/precedence/precedenceOrder.ts'
import type { AgendaItem, Attendee, Handover, Id } from '#domain/record.ts'
import type { Rules } from '#domain/rules.ts'
import type { RunStep } from '#domain/run/run.ts'
import { originSeconds, stepsOf } from '#domain/run/runSteps.ts'

import { lastDoorDay } from './doorDay.ts'
import type { DoorDay } from './doorDay.ts'
import { presenceOn } from './presence.ts'

/** lãnh đạo, người trao, người nhận, người có việc ở một mục */
export type Need = 'leader' | 'presenter' | 'recipient' | 'role'

/** For what somebody is wanted on stage or by name, and when. */
export interface Reason {
  readonly need: Need
  /** Number of the step in the ceremony, from 0. */
  readonly step: number
  /** Award of the handover, or title of the agenda item; empty while it has none. */
  readonly where: string
  /** What the person does in an agenda item, as typed; empty for the other needs. */
  readonly role: string
  /** Minutes after midnight at which the step begins; null while no time is known. */
  readonly at: number | null
}

/** Somebody who is wanted in person. */
export interface Needed {
  /** Who is to come: the substitute where one was sent, but for handing over. */
  readonly attendee: Attendee
  /** In whose place, besides what is the own to do. */
  readonly insteadOf: readonly Attendee[]
  /** The soonest first. */
  readonly reasons: readonly Reason[]
}

/**
 * Who comes when this attendee is wanted: the substitute who was sent, else the attendee. One step
 * only: a substitute of a substitute was never introduced to anybody.
 */
export function whoComes(plan: Pick<Plan, 'attendees'>, attendee: Attendee): Attendee {
  if (attendee.invitation !== 'substitute') return attendee
  return plan.attendees.get(attendee.substituteId ?? '') ?? attendee
}

/**
 * Everybody who is wanted by name on the day, each once, the soonest first: presenters and recipients
 * of handovers, people with a role in an item, and leaders, whose names are read at the introduction.
 * Whoever was sent receives and speaks, but does not hand over: that is not lent ("ngôi thứ không ủy
 * quyền", domain-vn §4.4), so the presenter is wanted until somebody else is named. Only attendees:
 * free names and collectives come through no list.
 */
export function neededOf(plan: Plan, rules: Rules): readonly Needed[] {
  const found = new Map<
    Attendee,
    { readonly reasons: Reason[]; readonly principals: Set<Attendee> }
  >()
  for (const { id, reason } of wantedOf(plan, rules)) {
    const planned = plan.attendees.get(id ?? '')
    if (planned === undefined) continue
    const comes = reason.need === 'presenter' ? planned : whoComes(plan, planned)
    const known = found.get(comes) ?? { reasons: [], principals: new Set() }
    found.set(comes, known)
    known.reasons.push(reason)
    if (comes !== planned) known.principals.add(planned)
  }
  return [...found]
    .map(([attendee, { reasons, principals }]) => ({
      attendee,
      insteadOf: [...principals],
      reasons: reasons.toSorted((one, other) => one.step - other.step),
    }))
    .toSorted((a, b) => firstStep(a) - firstStep(b) || byPrecedence(a.attendee, b.attendee))
}

/** Those of the needed who are not here on a day of the door, in the same order. */
export function missingOf(
  plan: Plan,
  rules: Rules,
  day: DoorDay = lastDoorDay(plan),
): readonly Needed[] {
  return neededOf(plan, rules).filter(({ attendee }) => presenceOn(attendee, day) !== 'arrived')
}

interface Wanted {
  readonly id: Id | null
  readonly reason: Reason
}

function wantedOf(plan: Plan, rules: Rules): readonly Wanted[] {
  const steps = stepsOf(plan)
  const origin = originSeconds(plan)
  const items = new Set<Id>()
  const wanted = steps.flatMap(({ itemId, handoverId, offsetSeconds }, step) => {
    const at = origin === null ? null : Math.floor((origin + offsetSeconds) / 60)
    const item = plan.agendaItems.get(itemId ?? '')
    const handover = plan.handovers.get(handoverId ?? '')
    // An item with handovers is several steps, of which the first is the one to be there for.
    const isFirst = item !== undefined && !items.has(item.id)
    if (item !== undefined) items.add(item.id)
    return [
      ...(isFirst ? peopleOfItem(item, { step, at }) : []),
      ...(handover === undefined ? [] : peopleOfHandover(plan, handover, { step, at })),
    ]
  })
  return [...wanted, ...leaders(plan, rules, steps, origin)]
}

type When = Pick<Reason, 'step' | 'at'>

function peopleOfItem({ people, title }: AgendaItem, when: When): readonly Wanted[] {
  return people.map(({ attendeeId, role }) => ({
    id: attendeeId,
    reason: { need: 'role', where: title.trim(), role: role.trim(), ...when },
  }))
}

function peopleOfHandover(plan: Plan, handover: Handover, when: When): readonly Wanted[] {
  const where = plan.awards.get(handover.awardId)?.name.trim() ?? ''
  const wanted = (need: Need) => (id: Id | null) => ({
    id,
    reason: { need, where, role: '', ...when },
  })
  return [
    ...handover.presenters.map(({ attendeeId }) => attendeeId).map(wanted('presenter')),
    ...recipientsOfHandover(plan, handover)
      .filter(({ posthumous }) => !posthumous)
      .flatMap(peopleOfRecipient)
      .map(wanted('recipient')),
  ]
}

/** Leaders are wanted where names are read; in a programme without an introduction, from the start. */
function leaders(
  plan: Plan,
  rules: Rules,
  steps: readonly RunStep[],
  origin: number | null,
): readonly Wanted[] {
  const isIntroduction = ({ itemId }: RunStep) =>
    plan.agendaItems.get(itemId ?? '')?.kind === 'introduction'
  const step = Math.max(0, steps.findIndex(isIntroduction))
  const offset = steps[step]?.offsetSeconds ?? 0
  const where = plan.agendaItems.get(steps[step]?.itemId ?? '')?.title.trim() ?? ''
  const at = origin === null ? null : Math.floor((origin + offset) / 60)
  const reason = { need: 'leader', step, where, role: '', at } as const
  return introducedByName(plan, rules).map(({ id }) => ({ id, reason }))
}

function firstStep({ reasons }: Needed): number {
  return reasons[0]?.step ?? Infinity
}
