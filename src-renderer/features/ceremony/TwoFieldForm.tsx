import { useEffect, useRef, useState } from 'react'
import type { FormEvent } from 'react'

import { Button } from '#ui/Button.tsx'

import css from './Form.module.css'

interface Field {
  readonly label: string
  readonly text: string
}

interface Props {
  readonly title: string
  readonly first: Field
  readonly second: Field
  readonly save: string
  /** True when it was written: then the form closes. */
  readonly onSave: (first: string, second: string) => Promise<boolean>
  readonly onClose: () => void
}

/** Two texts under the row of a recipient. Enter writes them, Esc closes. */
export function TwoFieldForm({ title, first, second, save, onSave, onClose }: Props) {
  const [one, setOne] = useState(first.text)
  const [other, setOther] = useState(second.text)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await onSave(one, other)) onClose()
  }
  return (
    <form
      data-console-form
      aria-label={title}
      className={css.inline}
      onSubmit={(event) => void submit(event)}
    >
      <label className={css.field}>
        <span>{first.label}</span>
        <input ref={field} value={one} onChange={(event) => setOne(event.target.value)} />
      </label>
      <label className={css.field}>
        <span>{second.label}</span>
        <input value={other} onChange={(event) => setOther(event.target.value)} />
      </label>
      <Button type="submit" variant="primary" size="l">
        {save}
      </Button>
    </form>
  )
}
