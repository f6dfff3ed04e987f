import type { Change } from '#domain/change.ts'
import type { Person } from '#domain/personForm.ts'
import type { Plan } from '#domain/plan.ts'
import type { Handover, Id, PresenterSlot } from '#domain/record.ts'
import { isBlank, rowOf } from '#domain/row.ts'

import { UNKNOWN_PRESENTER, setHandover } from './handover.ts'

/** Puts a presenter into a slot; a slot that is not there is passed over. */
export function setPresenter(
  plan: Plan,
  handoverId: Id,
  slotIndex: number,
  slot: PresenterSlot,
): readonly Change[] {
  const { presenters } = rowOf(plan, 'handovers', handoverId)
  const set = presenters.map((one, index) => (index === slotIndex ? slot : one))
  return setHandover(plan, handoverId, { presenters: set })
}

/** Adds a slot at the end, for somebody not known yet unless told. */
export function addSlot(
  plan: Plan,
  handoverId: Id,
  slot: PresenterSlot = UNKNOWN_PRESENTER,
): readonly Change[] {
  const { presenters } = rowOf(plan, 'handovers', handoverId)
  return setHandover(plan, handoverId, { presenters: [...presenters, slot] })
}

/** Removes a slot; a handover may be left with none. */
export function removeSlot(plan: Plan, handoverId: Id, slotIndex: number): readonly Change[] {
  const { presenters } = rowOf(plan, 'handovers', handoverId)
  return setHandover(plan, handoverId, {
    presenters: presenters.filter((_, index) => index !== slotIndex),
  })
}

/** The name in a slot: of the attendee, else the free name; empty when nobody is known. */
export function presenterName(plan: Plan, slot: PresenterSlot): string {
  return plan.attendees.get(slot.attendeeId ?? '')?.fullName ?? slot.name
}

/** Whether the slot names somebody. */
export function isKnownPresenter(plan: Plan, slot: PresenterSlot): boolean {
  return !isBlank(presenterName(plan, slot))
}

/** The slots of a handover that name somebody, in their order. */
export function knownPresenters(plan: Plan, handover: Handover): readonly PresenterSlot[] {
  return handover.presenters.filter((slot) => isKnownPresenter(plan, slot))
}

/** The presenter as sentences name one: a free name is taken as it is typed, with its own address. */
export function presenterPerson(plan: Plan, slot: PresenterSlot): Person {
  const attendee = plan.attendees.get(slot.attendeeId ?? '')
  if (attendee !== undefined) return attendee
  return { fullName: slot.name, salutation: '', partyPost: '', statePost: '' }
}
