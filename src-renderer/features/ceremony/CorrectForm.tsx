import { recipientName } from '#domain/awards/recipient.ts'
import type { Id } from '#domain/record.ts'
import { planOfRun } from '#domain/run/run.ts'
import type { Run } from '#domain/run/run.ts'
import { ask } from '#store/run.ts'
import { runWords } from '#text/runWords.ts'

import { TwoFieldForm } from './TwoFieldForm.tsx'

const words = runWords.correctForm

interface Props {
  readonly run: Run
  readonly recipientId: Id
  readonly onClose: () => void
}

/** Letters of a name or a post put right while the hall looks on. */
export function CorrectForm({ run, recipientId, onClose }: Props) {
  const plan = planOfRun(run)
  const recipient = plan.recipients.get(recipientId)
  if (recipient === undefined) return null
  return (
    <TwoFieldForm
      title={words.title}
      first={{ label: words.name, text: recipientName(plan, recipient) }}
      second={{ label: words.post, text: recipient.post }}
      save={words.save}
      onSave={(name, post) => ask({ type: 'correct', recipientId, name, post })}
      onClose={onClose}
    />
  )
}
