import type { Id } from '#domain/record.ts'
import { ask } from '#store/run.ts'
import { runWords } from '#text/runWords.ts'

import type { RecipientView } from './stepView.ts'
import { TwoFieldForm } from './TwoFieldForm.tsx'

const words = runWords.proxyForm

interface Props {
  readonly stepId: Id
  readonly recipient: RecipientView
  readonly onClose: () => void
}

/** Who receives in the recipient's place. */
export function ProxyForm({ stepId, recipient, onClose }: Props) {
  const mark = { type: 'mark', stepId, recipientId: recipient.id, outcome: 'proxy' } as const
  return (
    <TwoFieldForm
      title={words.title(recipient.name)}
      first={{ label: words.name, text: recipient.proxyName }}
      second={{ label: words.relation, text: recipient.proxyRelation }}
      save={words.save}
      onSave={(proxyName, proxyRelation) => ask({ ...mark, proxyName, proxyRelation })}
      onClose={onClose}
    />
  )
}
