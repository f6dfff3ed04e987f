import { useState } from 'react'

import { awardLabel } from '#domain/awards/award.ts'
import { rulesOf } from '#domain/awards/ownCatalogue.ts'
import { numberInPlan } from '#domain/handovers/handoverNumber.ts'
import { fillPlaces, proposePresenters } from '#domain/handovers/presenterProposal.ts'
import type {
  PassedOver,
  PresenterProposal,
  ProposalReason,
} from '#domain/handovers/presenterProposal.ts'
import { capitalized, fullForm } from '#domain/personForm.ts'
import type { Plan } from '#domain/plan.ts'
import { edit } from '#store/edit.ts'
import { openPlan } from '#store/plan.ts'
import { rules } from '#store/rules.ts'
import { undoOfLastStep } from '#store/undoStep.ts'
import { awardWords } from '#text/awardWords.ts'
import { uiWords } from '#text/uiWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { tellUndoable } from '#ui/tellUndoable.ts'

import css from './Awards.module.css'

const { propose: words, steps, done } = awardWords

/** A line for each proposed presenter, with the reasons; all are taken unless a tick is removed. */
export function ProposeDialog({ onClose }: { readonly onClose: () => void }) {
  const [{ plan, proposals }] = useState(propose)
  const [left, setLeft] = useState<ReadonlySet<PresenterProposal>>(new Set())
  const taken = proposals.filter((one) => one.chosen !== null && !left.has(one))
  const take = (one: PresenterProposal, isTaken: boolean) => {
    const next = new Set(left)
    if (isTaken) next.delete(one)
    else next.add(one)
    setLeft(next)
  }
  const fill = async () => {
    const result = await attempt(
      edit(steps.proposePresenters(taken.length), (now) => fillPlaces(now, taken)),
    )
    if (!result.ok) return
    tellUndoable(done.proposed(taken.length), undoOfLastStep())
    onClose()
  }
  if (proposals.every(knowsNobody))
    return (
      <Dialog
        title={words.title}
        isOpen
        onClose={onClose}
        actions={<Button onPress={onClose}>{uiWords.close}</Button>}
      >
        <p className={css.none}>{proposals.length === 0 ? words.none : words.noLeaders}</p>
      </Dialog>
    )
  return (
    <Dialog
      title={words.title}
      look="wide"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{uiWords.cancel}</Button>
          <Button variant="primary" isDisabled={taken.length === 0} onPress={() => void fill()}>
            {words.confirm(taken.length)}
          </Button>
        </>
      }
    >
      <p className={css.none}>{words.text}</p>
      <ul className={css.links}>
        {proposals.map((one) => (
          <li key={`${one.handoverId} ${one.slot}`} className={css.link}>
            <Checkbox
              label={turnOf(plan, one)}
              hideLabel
              isSelected={one.chosen !== null && !left.has(one)}
              isDisabled={one.chosen === null}
              onChange={(isTaken) => take(one, isTaken)}
            />
            <div>
              <div>{turnOf(plan, one)}</div>
              {one.chosen === null ? (
                <span className={css.nobody}>{words.nobody}</span>
              ) : (
                <>
                  <strong>{nameOf(plan, one.chosen.attendeeId)}</strong>
                  <div>{awardWords.presenter.capacityOf(one.chosen.filled)}</div>
                </>
              )}
            </div>
            <div className={css.reasons}>{reasonsOf(plan, one).join('. ')}.</div>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

/** The plan as it is when the dialog opens: what was read is what is done. */
function propose() {
  const { plan } = openPlan()
  return { plan, proposals: proposePresenters(plan, rulesOf(plan, rules)) }
}

/** No leader is known at all: not one was even passed over. */
function knowsNobody({ chosen, passedOver }: PresenterProposal): boolean {
  return chosen === null && passedOver.length === 0
}

function turnOf(plan: Plan, { handoverId }: PresenterProposal): string {
  const award = plan.awards.get(plan.handovers.get(handoverId)?.awardId ?? '')
  return words.line(numberInPlan(plan, handoverId), award === undefined ? '' : awardLabel(award))
}

function nameOf(plan: Plan, attendeeId: string): string {
  const attendee = plan.attendees.get(attendeeId)
  return attendee === undefined ? '' : capitalized(fullForm(attendee))
}

function reasonsOf(plan: Plan, { chosen, passedOver }: PresenterProposal): readonly string[] {
  return [
    ...(chosen === null ? [] : [reasonWords(chosen.reason)]),
    ...(chosen === null || chosen.capacity === null
      ? []
      : [awardWords.presenter.capacityReason(chosen.capacity)]),
    ...passedOver.map((one) => passedOverWords(plan, one)),
  ]
}

function reasonWords(reason: ProposalReason): string {
  return reason.kind === 'mostSenior' ? words.mostSenior : words.fewestTurns(reason.turns)
}

function passedOverWords(plan: Plan, { attendeeId, why }: PassedOver): string {
  return words[why](plan.attendees.get(attendeeId)?.fullName ?? '')
}
