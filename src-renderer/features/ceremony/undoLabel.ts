import { recipientName } from '#domain/awards/recipient.ts'
import { presenterName } from '#domain/handovers/presenter.ts'
import { listedTitleOfStep } from '#domain/papers/runReport.ts'
import { planOfRun } from '#domain/run/run.ts'
import type { Run } from '#domain/run/run.ts'
import type { UndoableEvent } from '#domain/run/runState.ts'
import { runWords } from '#text/runWords.ts'

const words = runWords.undoLabels
const { handoverPlace } = runWords.console

/** What Ctrl+Z would take back, in words. */
export function undoLabel(run: Run, event: UndoableEvent): string {
  const plan = planOfRun(run)
  switch (event.type) {
    case 'went': {
      const step = run.steps.find(({ id }) => id === event.to)
      return words.went(step === undefined ? '' : listedTitleOfStep(run, step, handoverPlace))
    }
    case 'marked': {
      const recipient = plan.recipients.get(event.recipientId)
      const name = recipient === undefined ? '' : recipientName(plan, recipient)
      return words.marked(runWords.outcomes[event.outcome], name)
    }
    case 'prepared': {
      const [only] = event.recipientIds
      const recipient = plan.recipients.get(only ?? '')
      return event.recipientIds.length > 1 || recipient === undefined
        ? words.preparedAll(event.recipientIds.length)
        : words.prepared(recipientName(plan, recipient))
    }
    case 'joined': {
      const recipient = plan.recipients.get(event.recipientId)
      return words.joined(recipient === undefined ? '' : recipientName(plan, recipient))
    }
    case 'presenterReplaced':
      return words.presenterReplaced(presenterName(plan, event.presenter))
    case 'corrected':
      return words.corrected(event.name)
    case 'cut':
      return words.cut
    case 'safeCard':
      return event.on ? words.safeOn : words.safeOff
    case 'blackout':
      return event.on ? words.blackOn : words.blackOff
    case 'ended':
      return words.ended
  }
}
