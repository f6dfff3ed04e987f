import { itemPersonName } from '#domain/agenda/agenda.ts'
import { listedName, recipientPost } from '#domain/awards/recipient.ts'
import { numberInRun } from '#domain/handovers/handoverNumber.ts'
import { isKnownPresenter, presenterName, presenterPerson } from '#domain/handovers/presenter.ts'
import { titleOfStep } from '#domain/papers/runReport.ts'
import { shortPost } from '#domain/personForm.ts'
import type { Id } from '#domain/record.ts'
import { handoverOfStep, planOfRun } from '#domain/run/run.ts'
import type { Run, RunStep } from '#domain/run/run.ts'
import { preparedOf } from '#domain/run/runReady.ts'
import {
  isSamePerson,
  lineOf,
  outcomeOf,
  presentersOf,
  isMissingOnStage,
  placesOf,
} from '#domain/run/runState.ts'
import type { Prepared, RecipientOutcome, RunState } from '#domain/run/runState.ts'
import { runWords } from '#text/runWords.ts'

/** A step as the console shows it: names and states, nothing to compute any more. */
export interface StepView {
  readonly step: RunStep
  readonly index: number
  readonly title: string
  /** "Lượt 3: " before the title where it stands in a list or alone; empty for an agenda item. */
  readonly place: string
  readonly presenters: readonly PresenterView[]
  readonly recipients: readonly RecipientView[]
  readonly recipientsText: string
  /** Who has a role in an agenda item. */
  readonly people: readonly string[]
}

export interface PresenterView {
  readonly name: string
  readonly post: string
  readonly capacity: string
  /** Whom this person stands in for; empty when as planned. */
  readonly insteadOf: string
}

export interface RecipientView extends RecipientOutcome {
  readonly id: Id
  readonly name: string
  readonly post: string
  readonly posthumous: boolean
  readonly representative: string
  /** Place in the row on stage, from 1; null for who does not come up. */
  readonly position: number | null
  /** Found missing once the name had been read: the place stays empty, the certificate is held. */
  readonly isMissing: boolean
  /** What was found in the wings before the handover. */
  readonly prepared: Prepared
}

export function stepView(run: Run, state: RunState, index: number): StepView | null {
  const step = run.steps[index]
  if (step === undefined) return null
  const number = numberInRun(run, step.id)
  const item = planOfRun(run).agendaItems.get(step.itemId ?? '')
  const handover = handoverOfStep(run, step)
  const people = handover === null ? (item?.people ?? []) : []
  return {
    step,
    index,
    title: titleOfStep(run, step),
    place: number === null ? '' : runWords.console.handoverPlace(number),
    presenters: presenterViews(run, state, step),
    recipients: recipientViews(run, state, step),
    recipientsText: handover?.recipientsText ?? '',
    people: people.map((person) => {
      const name = itemPersonName(planOfRun(run), person)
      return person.role === '' ? name : `${name}, ${person.role}`
    }),
  }
}

function presenterViews(run: Run, state: RunState, step: RunStep): readonly PresenterView[] {
  const plan = planOfRun(run)
  const planned = handoverOfStep(run, step)?.presenters ?? []
  return presentersOf(run, state, step).map((slot, index) => {
    const before = planned[index]
    const isReplaced =
      before !== undefined && !isSamePerson(before, slot) && isKnownPresenter(plan, before)
    const person = presenterPerson(plan, slot)
    return {
      name: person.fullName,
      post: shortPost(person),
      capacity: capacityWords(slot.capacity, slot.principal),
      insteadOf: isReplaced ? presenterName(plan, before) : '',
    }
  })
}

function capacityWords(capacity: 'own' | 'authority' | 'behalf', principal: string): string {
  if (capacity === 'own' || principal === '') return ''
  return runWords.stage[capacity](principal)
}

function recipientViews(run: Run, state: RunState, step: RunStep): readonly RecipientView[] {
  const plan = planOfRun(run)
  const positions = placesOf(run, state, step)
  return lineOf(run, state, step).flatMap((id) => {
    const recipient = plan.recipients.get(id)
    if (recipient === undefined) return []
    return [
      {
        id,
        name: listedName(plan, recipient),
        post: recipientPost(plan, recipient),
        posthumous: recipient.posthumous,
        representative: recipient.representative,
        position: positions.get(id) ?? null,
        prepared: preparedOf(state, step.id, id),
        isMissing: isMissingOnStage(state, step.id, id),
        ...outcomeOf(state, step.id, id),
      },
    ]
  })
}
