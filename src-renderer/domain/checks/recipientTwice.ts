import { recipientName, peopleOfRecipient } from '#domain/awards/recipient.ts'
import type { Recipient } from '#domain/record.ts'

import { nameOf } from './context.ts'
import type { Context, Turn } from './context.ts'
import { problem } from './problem.ts'
import type { Problem } from './problem.ts'

/**
 * Each decision is handed over once (C-04): a recipient in two handovers of one award, a group and
 * its part in two of them, or one person who receives as two recipients.
 */
export function recipientsTwice({ plan, turns, turnsOfAward }: Context): readonly Problem[] {
  const problems: Problem[] = []
  for (const indexes of turnsOfAward.values()) {
    const seen = new Map<string, Turn>()
    const told = new Set<string>()
    for (const turn of indexes.map((index) => turns[index] as Turn))
      for (const recipient of turn.recipients) {
        const clash = keysOf(recipient).find((key) => seen.has(key) && !told.has(key))
        for (const key of keysOf(recipient)) if (!seen.has(key)) seen.set(key, turn)
        if (clash === undefined) continue
        told.add(clash)
        problems.push(
          problem('recipientTwice', 'warn', 'recipients', recipient.id, {
            award: turn.facts.award,
            name: nameOf(plan, clash) || recipientName(plan, recipient),
            turns: [(seen.get(clash) as Turn).facts.turn, turn.facts.turn],
          }),
        )
      }
  }
  return [...problems, ...wholeAndPart({ plan, turns, turnsOfAward })]
}

/** What must not occur twice: the recipient itself, and everybody known to receive with it. */
function keysOf(recipient: Recipient): readonly string[] {
  return [recipient.id, ...peopleOfRecipient(recipient)]
}

function wholeAndPart({ plan, turns }: Pick<Context, 'plan' | 'turns' | 'turnsOfAward'>) {
  const handed = new Map<string, Turn>()
  for (const turn of turns) for (const { id } of turn.recipients) handed.set(id, turn)
  return [...handed].flatMap(([id, turn]) => {
    const part = plan.recipients.get(id)
    const whole = handed.get(part?.partOfId ?? '')
    if (part === undefined || whole === undefined) return []
    return problem('recipientTwice', 'warn', 'recipients', id, {
      award: turn.facts.award,
      name: recipientName(plan, part),
      turns: [whole.facts.turn, turn.facts.turn],
    })
  })
}
