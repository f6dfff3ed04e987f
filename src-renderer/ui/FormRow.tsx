import { useId } from 'react'
import type { ReactNode } from 'react'

import css from './Field.module.css'

export interface FieldIds {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean
}

interface FormRowProps {
  readonly label: string
  /** The label is read aloud but not drawn: a table or toolbar already says it. */
  readonly hideLabel?: boolean
  readonly description?: string
  readonly error?: string | null
  /** Draws the control; spread the ids on it so that label and error belong to it. */
  readonly children: (ids: FieldIds) => ReactNode
}

/** Label, control, and one line of help or error below. */
export function FormRow({
  label,
  hideLabel = false,
  description,
  error = null,
  children,
}: FormRowProps) {
  const id = useId()
  const noteId = `${id}-note`
  const note = error ?? description
  return (
    <div className={css.field}>
      <label htmlFor={id} className={hideLabel ? 'only-read' : css.label}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': note === undefined ? undefined : noteId,
        'aria-invalid': error !== null,
      })}
      {note === undefined ? null : (
        <p
          id={noteId}
          className={error === null ? css.help : css.error}
          role={error === null ? undefined : 'alert'}
        >
          {note}
        </p>
      )}
    </div>
  )
}
