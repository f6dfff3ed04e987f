import { peopleOfRecipient } from '#domain/awards/recipient.ts'

import { nameOf } from './context.ts'
import type { Context, Turn } from './context.ts'
import { problem } from './problem.ts'
import type { Problem } from './problem.ts'

/** Nobody hands over to himself: neither by name nor as a known member of a group. */
export function receivesFromSelf({ plan, turns }: Context): readonly Problem[] {
  return turns.flatMap(({ handover, presenterIds, receiverIds, facts }) =>
    [...new Set(presenterIds)]
      .filter((id) => receiverIds.has(id))
      .map((id) =>
        problem('presenterReceivesOwn', 'block', 'handovers', handover.id, {
          ...facts,
          name: nameOf(plan, id),
        }),
      ),
  )
}

/** Who hands over an award that is also the own one must have received it before. */
export function receivesLater({ plan, turns, turnsOfAward }: Context): readonly Problem[] {
  const entitled = new Set<string>()
  for (const recipient of plan.recipients.values())
    for (const id of peopleOfRecipient(recipient)) entitled.add(`${recipient.awardId}/${id}`)
  return turns.flatMap((turn, index) =>
    [...new Set(turn.presenterIds)]
      .filter((id) => entitled.has(`${turn.handover.awardId}/${id}`) && !turn.receiverIds.has(id))
      .flatMap((id) => {
        const own = turnsOfAward.get(turn.handover.awardId) ?? []
        const at = own.find((one) => (turns[one] as Turn).receiverIds.has(id))
        if (at !== undefined && at < index) return []
        return problem('presenterReceivesLater', 'warn', 'handovers', turn.handover.id, {
          ...turn.facts,
          name: nameOf(plan, id),
          receivesTurn: at === undefined ? null : (turns[at] as Turn).facts.turn,
        })
      }),
  )
}
