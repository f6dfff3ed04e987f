import { comparer, subjectOf } from '#domain/awardImport/sameSubject.ts'
import { recipientsOfAward } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Award, Recipient, SubjectKind } from '#domain/record.ts'

import { reconciledWith } from './reconcile.ts'
import type { Reconciled } from './reconcile.ts'

/** All awards of a list together, of one kind of subject. */
export interface AwardTotal {
  readonly kind: SubjectKind
  /** Grants: who is granted two awards counts in each. */
  readonly grants: number
  /** `grants` is a lower bound. */
  readonly open: boolean
  /**
   * How many there are: who is granted two awards counts once. Null where that cannot be known, since
   * somebody without a name in one award may be one of another.
   */
  readonly subjects: number | null
}

const KINDS: readonly SubjectKind[] = ['collective', 'individual', 'household']

/** Counts the grants of these awards, and those to whom they go. */
export function awardTotals(plan: Plan, awards: readonly Award[]): readonly AwardTotal[] {
  const all = awards.map((award) => {
    const recipients = recipientsOfAward(plan, award.id)
    return { recipients, counts: reconciledWith(award, recipients) }
  })
  return KINDS.flatMap((kind): readonly AwardTotal[] => {
    const parts = all.flatMap(({ recipients, counts }) => {
      const count = counts.find((one) => one.kind === kind)
      return count === undefined ? [] : { recipients, count }
    })
    if (parts.length === 0) return []
    const grants = parts.reduce((sum, { count }) => sum + leastOf(count), 0)
    const open = parts.some(({ count }) => count.listedOpen || count.statedOpen)
    const isNamed = parts.every(({ count }) => count.named >= leastOf(count)) && !open
    const subjects =
      parts.length === 1
        ? grants
        : isNamed
          ? subjectsAmong(
              plan,
              parts.flatMap(({ recipients }) => recipients.filter((one) => one.members === kind)),
            )
          : null
    return [{ kind, grants, open, subjects }]
  })
}

function leastOf({ stated, listed }: Reconciled): number {
  return Math.max(stated ?? 0, listed)
}

/**
 * How many different ones: the same attendee, or the same name, post and unit. By the name alone nobody is
 * known: an individual of whom nothing else is said counts apart.
 */
function subjectsAmong(plan: Plan, recipients: readonly Recipient[]): number {
  const compare = comparer()
  const wordsOf = (one: Recipient) => {
    const { name, post, unit } = compare(subjectOf(plan, one))
    const place = `${post} ${unit}`.trim()
    return one.members === 'individual' && place === '' ? `id ${one.id}` : `${name} | ${place}`
  }
  const linked = new Map<string, Set<string>>()
  for (const one of recipients)
    if (one.attendeeId !== null)
      linked.set(wordsOf(one), (linked.get(wordsOf(one)) ?? new Set()).add(one.attendeeId))
  const keys = recipients.flatMap((one) => {
    if (one.kind === 'group') return one.memberIds
    if (one.attendeeId !== null) return [one.attendeeId]
    const [only, second] = linked.get(wordsOf(one)) ?? []
    return [only !== undefined && second === undefined ? only : wordsOf(one)]
  })
  return new Set(keys).size
}
