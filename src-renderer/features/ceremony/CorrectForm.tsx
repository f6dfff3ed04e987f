import { useEffect, useRef, useState } from 'react'
import type { FormEvent } from 'react'

import { recipientName } from '#domain/recipient.ts'
import type { Id } from '#domain/record.ts'
import { planOfRun } from '#domain/run.ts'
import type { Run } from '#domain/run.ts'
import { ask } from '#store/run.ts'
import { runWords } from '#text/runWords.ts'
import { Button } from '#ui/Button.tsx'

import css from './Form.module.css'

const words = runWords.correctForm

interface Props {
  readonly run: Run
  readonly recipientId: Id
  readonly onClose: () => void
}

/** Letters of a name or a post put right while the hall looks on. Enter writes it, Esc closes. */
export function CorrectForm({ run, recipientId, onClose }: Props) {
  const plan = planOfRun(run)
  const recipient = plan.recipients.get(recipientId)
  const [name, setName] = useState(recipient === undefined ? '' : recipientName(plan, recipient))
  const [post, setPost] = useState(recipient?.post ?? '')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (await ask({ type: 'correct', recipientId, name, post })) onClose()
  }
  return (
    <form
      data-console-form
      aria-label={words.title}
      className={css.inline}
      onSubmit={(event) => void save(event)}
    >
      <label className={css.field}>
        <span>{words.name}</span>
        <input ref={field} value={name} onChange={(event) => setName(event.target.value)} />
      </label>
      <label className={css.field}>
        <span>{words.post}</span>
        <input value={post} onChange={(event) => setPost(event.target.value)} />
      </label>
      <Button type="submit" variant="primary" size="l">
        {words.save}
      </Button>
    </form>
  )
}
