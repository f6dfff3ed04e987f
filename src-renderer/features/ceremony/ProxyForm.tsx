import { useEffect, useRef, useState } from 'react'
import type { FormEvent } from 'react'

import type { Id } from '#domain/record.ts'
import { ask } from '#store/run.ts'
import { runWords } from '#text/runWords.ts'
import { Button } from '#ui/Button.tsx'

import type { RecipientView } from './stepView.ts'

import css from './Form.module.css'

const words = runWords.proxyForm

interface Props {
  readonly stepId: Id
  readonly recipient: RecipientView
  readonly onClose: () => void
}

/** Who receives in the recipient's place. Enter writes it, Esc closes. */
export function ProxyForm({ stepId, recipient, onClose }: Props) {
  const [proxyName, setName] = useState(recipient.proxyName)
  const [proxyRelation, setRelation] = useState(recipient.proxyRelation)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const recipientId = recipient.id
    const mark = { type: 'mark', stepId, recipientId, outcome: 'proxy' } as const
    if (await ask({ ...mark, proxyName, proxyRelation })) onClose()
  }
  return (
    <form
      data-console-form
      aria-label={words.title(recipient.name)}
      className={css.inline}
      onSubmit={(event) => void save(event)}
    >
      <label className={css.field}>
        <span>{words.name}</span>
        <input ref={field} value={proxyName} onChange={(event) => setName(event.target.value)} />
      </label>
      <label className={css.field}>
        <span>{words.relation}</span>
        <input value={proxyRelation} onChange={(event) => setRelation(event.target.value)} />
      </label>
      <Button type="submit" variant="primary" size="l">
        {words.save}
      </Button>
    </form>
  )
}
