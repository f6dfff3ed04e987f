import { useMemo } from 'react'

import { recipientsOfAward } from '#domain/plan.ts'
import type { Id, Recipient } from '#domain/record.ts'
import { usePlan } from '#store/plan.ts'

import { useFoundOf } from './useProblemsOf.ts'

export interface Remaining {
  /** In the order of the award's list. */
  readonly recipients: readonly Recipient[]
  /** How many they are. */
  readonly heads: number
  /** A group of unknown size is among them: `heads` is a lower bound. */
  readonly isOpen: boolean
}

/** Recipients of an award whom the checks find in no handover. */
export function useRemaining(awardId: Id): Remaining {
  const plan = usePlan((each) => each)
  const foundOf = useFoundOf('recipients')
  return useMemo(() => {
    const left = recipientsOfAward(plan, awardId).flatMap((recipient) => {
      const found = foundOf(recipient.id).find(({ kind }) => kind === 'notHandedOver')
      return found?.kind === 'notHandedOver' ? { recipient, count: found.facts.count } : []
    })
    return {
      recipients: left.map(({ recipient }) => recipient),
      heads: left.reduce((sum, { count }) => sum + (count ?? 1), 0),
      isOpen: left.some(({ count }) => count === null),
    }
  }, [plan, awardId, foundOf])
}
