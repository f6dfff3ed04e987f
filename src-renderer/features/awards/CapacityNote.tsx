import {
  hasProposedCapacity,
  proposedCapacity,
  takeCapacity,
} from '#domain/handovers/capacityProposal.ts'
import { isKnownPresenter } from '#domain/handovers/presenter.ts'
import type { Handover } from '#domain/record.ts'
import { edit } from '#store/edit.ts'
import { usePlan } from '#store/plan.ts'
import { useRules } from '#store/rules.ts'
import { awardWords } from '#text/awardWords.ts'
import { attempt, worded } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'

import css from './Awards.module.css'

const { presenter: words, steps } = awardWords

interface CapacityNoteProps {
  readonly handover: Handover
  readonly at: number
  readonly position: number
}

/** Why a presenter hands over in this capacity; where another one is proposed, that one, to be taken. */
export function CapacityNote({ handover, at, position }: CapacityNoteProps) {
  const plan = usePlan((each) => each)
  const rules = useRules()
  const slot = handover.presenters[at]
  if (slot === undefined || !isKnownPresenter(plan, slot)) return null
  const proposal = proposedCapacity(plan, plan.awards.get(handover.awardId), slot, rules)
  const why = words.capacityReason(proposal.reason)
  if (hasProposedCapacity(slot, proposal))
    return slot.capacity === 'own' && proposal.reason !== 'unknown' ? null : (
      <p className={css.capacity}>{why}.</p>
    )
  return (
    <p className={css.capacity}>
      {words.proposedCapacity(words.capacityOf(proposal), why)}{' '}
      <Button
        size="s"
        variant="quiet"
        onPress={() =>
          void attempt(
            worded(
              edit(steps.setCapacity(position), (now) => takeCapacity(now, handover.id, at, rules)),
            ),
          )
        }
      >
        {words.takeCapacity}
      </Button>
    </p>
  )
}
