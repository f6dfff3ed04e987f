import { isPresent } from '#domain/attendees/attendee.ts'
import { numbersInPlan } from '#domain/handovers/handoverNumber.ts'
import { stageOrder } from '#domain/handovers/stageOrder.ts'
import { dutiesOf } from '#domain/invitations/duties.ts'
import { agendaOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import { introducedByName } from '#domain/precedence/introduction.ts'
import type { Id } from '#domain/record.ts'
import type { Rules } from '#domain/rules.ts'

/** The papers of a conference that name people. */
export type NamingPaper =
  | 'programme'
  | 'handoverScript'
  | 'traySheet'
  | 'awardList'
  | 'introduction'
  | 'invitation'
  | 'signIn'

/** A paper that names a person, and where; `places` are numbers of items or handovers, from 1. */
export interface AffectedPaper {
  readonly paper: NamingPaper
  readonly places: readonly number[]
}

/**
 * Những giấy tờ bị ảnh hưởng: every paper that names an attendee as the plan stands, so that it is made
 * again when the person does not come. Somebody whom nobody invites stands in no
 * invitation, and whoever has declined already in no sign-in list.
 */
export function papersNaming(plan: Plan, rules: Rules, attendeeId: Id): readonly AffectedPaper[] {
  const attendee = plan.attendees.get(attendeeId)
  if (attendee === undefined) return []
  const duties = dutiesOf(plan, attendeeId)
  const turns = numbersInPlan(plan)
  const places = new Map(agendaOf(plan).map(({ id }, index) => [id, index + 1]))
  const items = duties.flatMap((duty) =>
    duty.kind === 'role' ? (places.get(duty.itemId) ?? []) : [],
  )
  const receiving = new Set(
    duties.flatMap((duty) =>
      duty.kind === 'recipient' || duty.kind === 'representative' ? duty.recipientId : [],
    ),
  )
  const onStage = stageOrder(plan).flatMap(({ id, presenters, recipientIds }) =>
    presenters.some((slot) => slot.attendeeId === attendeeId) ||
    recipientIds.some((one) => receiving.has(one))
      ? (turns.get(id) ?? [])
      : [],
  )
  const isIntroduced = introducedByName(plan, rules).includes(attendee)
  return [
    ...named('programme', items),
    ...named('handoverScript', onStage),
    ...named('traySheet', onStage),
    ...(receiving.size === 0 ? [] : [{ paper: 'awardList', places: [] } as const]),
    ...(isIntroduced ? [{ paper: 'introduction', places: [] } as const] : []),
    ...(attendee.invitation !== 'notInvited' ? [{ paper: 'invitation', places: [] } as const] : []),
    ...(isPresent(attendee) ? [{ paper: 'signIn', places: [] } as const] : []),
  ]
}

function named(paper: NamingPaper, places: readonly number[]): readonly AffectedPaper[] {
  return places.length === 0 ? [] : [{ paper, places: [...new Set(places)] }]
}
