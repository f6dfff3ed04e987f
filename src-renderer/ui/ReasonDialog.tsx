import { useState } from 'react'
import type { FormEvent } from 'react'

import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { FormRow } from './FormRow.tsx'

import css from './ReasonDialog.module.css'

/** What the question says; `text` is told the name of the row. */
export interface ReasonWords {
  readonly title: string
  readonly text: (name: string) => string
  readonly label: string
  /** An example. */
  readonly hint: string
  readonly missing: string
  readonly confirm: string
  readonly cancel: string
}

interface ReasonDialogProps {
  readonly words: ReasonWords
  /** The row that is about to differ from what ships. */
  readonly name: string
  /** The reason that was given last, most often the same again. */
  readonly proposed: string
  /** Null: cancelled. */
  readonly onAnswer: (reason: string | null) => void
}

/** Asks once why the office has a row otherwise than it ships. */
export function ReasonDialog({ words, name, proposed, onAnswer }: ReasonDialogProps) {
  const [reason, setReason] = useState(proposed)
  const [isMissing, setMissing] = useState(false)
  const answer = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() === '') setMissing(true)
    else onAnswer(reason.trim())
  }
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={() => onAnswer(null)}
      actions={
        <>
          <Button onPress={() => onAnswer(null)}>{words.cancel}</Button>
          <Button variant="primary" type="submit" form="reason">
            {words.confirm}
          </Button>
        </>
      }
    >
      <form id="reason" className={css.form} onSubmit={answer}>
        <p>{words.text(name)}</p>
        <FormRow
          label={words.label}
          description={`${words.hint}…`}
          error={isMissing ? words.missing : null}
        >
          {(ids) => (
            <input
              {...ids}
              className={css.field}
              value={reason}
              spellCheck={false}
              autoComplete="off"
              onFocus={(event) => event.target.select()}
              onChange={(event) => {
                setReason(event.target.value)
                setMissing(false)
              }}
            />
          )}
        </FormRow>
      </form>
    </Dialog>
  )
}
