import { awardLabel } from '#domain/awards/award.ts'
import { groupText, recipientName } from '#domain/awards/recipient.ts'
import { reconciledWith } from '#domain/awards/reconcile.ts'
import { groupedBy } from '#domain/group.ts'
import { recipientsOf } from '#domain/plan.ts'
import type { Id, Recipient } from '#domain/record.ts'

import type { Context } from './context.ts'
import { problem } from './problem.ts'
import type { Problem } from './problem.ts'

/**
 * Recipients who are in no handover. A part counts as handed over with its group, and a group with
 * its parts; where the numbers are known, those of a group whom no part covers are told.
 */
export function notHandedOver({ plan, turns }: Context): readonly Problem[] {
  const handed = new Set<Id>()
  for (const { recipients } of turns) for (const { id } of recipients) handed.add(id)
  const rows = recipientsOf(plan)
  const parts = groupedBy(rows, ({ partOfId }) => partOfId)
  return rows.flatMap((recipient) => {
    const left = leftOf(recipient)
    if (left === 0) return []
    const award = plan.awards.get(recipient.awardId)
    return problem('notHandedOver', 'warn', 'recipients', recipient.id, {
      award: award === undefined ? '' : awardLabel(award),
      name:
        recipient.kind === 'group'
          ? groupText({ ...recipient, count: left })
          : recipientName(plan, recipient),
      count: left,
    })
  })

  function leftOf(recipient: Recipient): number | null {
    if (handed.has(recipient.id) || handed.has(recipient.partOfId ?? '')) return 0
    const inner = parts.get(recipient.id) ?? []
    if (inner.length === 0) return recipient.count
    const known = inner.reduce((sum, { count }) => sum + (count ?? Infinity), 0)
    return recipient.count === null ? 0 : Math.max(0, recipient.count - known)
  }
}

/** Groups of whom nobody knows how many they are. */
export function unknownCounts({ plan }: Context): readonly Problem[] {
  return recipientsOf(plan)
    .filter(({ kind, count }) => kind === 'group' && count === null)
    .map((group) => {
      const award = plan.awards.get(group.awardId)
      return problem('groupCountUnknown', 'info', 'recipients', group.id, {
        award: award === undefined ? '' : awardLabel(award),
        name: group.name,
      })
    })
}

/** Stated and listed counts that are both known and differ. */
export function differentCounts({ plan }: Context): readonly Problem[] {
  const byAward = groupedBy(recipientsOf(plan), ({ awardId }) => awardId)
  return [...plan.awards.values()].flatMap((award) =>
    reconciledWith(award, byAward.get(award.id) ?? []).flatMap((one) => {
      const { kind, stated, statedOpen, listed, listedOpen } = one
      if (stated === null || stated === listed) return []
      if ((statedOpen && listed > stated) || (listedOpen && listed < stated)) return []
      const facts = { award: awardLabel(award), subject: kind, stated, listed }
      return problem('countsDiffer', 'warn', 'awards', award.id, facts)
    }),
  )
}
