import { useState } from 'react'
import type { FormEvent } from 'react'

import { isBlank } from '#domain/row.ts'
import { catalogueWords } from '#text/catalogueWords.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { FormRow } from '#ui/FormRow.tsx'

import css from './Awards.module.css'

const words = catalogueWords.reason

interface ReasonDialogProps {
  /** The row that is about to differ from what ships. */
  readonly name: string
  /** The reason that was given last, most often the same again. */
  readonly proposed: string
  /** Null: cancelled. */
  readonly onAnswer: (reason: string | null) => void
}

/** Asks once why the office has a row otherwise than it ships. */
export function ReasonDialog({ name, proposed, onAnswer }: ReasonDialogProps) {
  const [reason, setReason] = useState(proposed)
  const [isMissing, setMissing] = useState(false)
  const answer = (event: FormEvent) => {
    event.preventDefault()
    if (isBlank(reason)) setMissing(true)
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
      <form id="reason" className={css.reasonForm} onSubmit={answer}>
        <p>{words.text(name)}</p>
        <FormRow
          label={words.label}
          description={`${words.hint}…`}
          error={isMissing ? words.missing : null}
        >
          {(ids) => (
            <input
              {...ids}
              className={css.reasonField}
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
