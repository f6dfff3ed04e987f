import { isPresent } from '#domain/attendees/attendee.ts'
import { grantorLevelOf } from '#domain/awards/awardOrder.ts'
import { proposedCapacity } from '#domain/handovers/capacityProposal.ts'
import { isKnownPresenter, presenterName } from '#domain/handovers/presenter.ts'

import { nameOf } from './context.ts'
import type { Context } from './context.ts'
import { problem } from './problem.ts'
import type { Problem } from './problem.ts'

/** A handover for which nobody is known to hand over. */
export function withoutPresenter({ plan, turns }: Context): readonly Problem[] {
  return turns
    .filter(({ handover }) => !handover.presenters.some((slot) => isKnownPresenter(plan, slot)))
    .filter(({ presenterIds }) => presenterIds.length === 0)
    .map(({ handover, facts }) => problem('noPresenter', 'warn', 'handovers', handover.id, facts))
}

/** A presenter who does not come, or whose record is gone. */
export function absentPresenters({ plan, turns }: Context): readonly Problem[] {
  return turns.flatMap(({ handover, presenterIds, facts }) =>
    presenterIds.flatMap((id) => {
      const attendee = plan.attendees.get(id)
      if (attendee === undefined)
        return problem('presenterGone', 'block', 'handovers', handover.id, facts)
      if (isPresent(attendee)) return []
      const substitute = nameOf(plan, attendee.substituteId)
      const told = { ...facts, attendeeId: id, name: attendee.fullName, substitute }
      return problem('presenterAbsent', 'block', 'handovers', handover.id, told)
    }),
  )
}

/**
 * Somebody hands over in the own right what the President or the Prime Minister grants, and is neither
 * (domain-vn §2.2): the MC would not say in whose name.
 */
export function capacitiesUnsaid({ plan, rules, turns }: Context): readonly Problem[] {
  return turns.flatMap(({ handover, award, facts }) => {
    const level = award === undefined ? null : grantorLevelOf(award, rules)
    if (level !== 'state' && level !== 'government') return []
    return handover.presenters.flatMap((slot) => {
      if (!isKnownPresenter(plan, slot) || slot.capacity !== 'own') return []
      const { capacity, principal } = proposedCapacity(plan, award, slot, rules)
      if (capacity === 'own') return []
      const told = { ...facts, name: presenterName(plan, slot), principal }
      return problem('presenterCapacity', 'info', 'handovers', handover.id, told)
    })
  })
}

/** The same person in two slots of one handover. */
export function presentersTwice({ plan, turns }: Context): readonly Problem[] {
  return turns.flatMap(({ handover, presenterIds, facts }) => {
    const twice = presenterIds.filter((id, index) => presenterIds.indexOf(id) < index)
    return [...new Set(twice)].map((id) =>
      problem('presenterTwice', 'block', 'handovers', handover.id, {
        ...facts,
        name: nameOf(plan, id),
      }),
    )
  })
}
