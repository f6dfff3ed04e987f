import { useState } from 'react'
import type { FormEvent } from 'react'

import { doorWords } from '#text/doorWords.ts'
import { messageOf } from '#text/messages.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { FormRow } from '#ui/FormRow.tsx'

import { arriveUnlisted } from './doorEdits.ts'
import type { Noted } from './doorEdits.ts'
import type { UnlistedForm } from './useDoor.ts'

import css from './Door.module.css'

const words = doorWords.walkInForm
const FORM = 'unlisted'

interface Props {
  readonly form: UnlistedForm
  readonly onNoted: (noted: Noted) => void
  readonly onClose: () => void
}

/** Somebody who is in no list, or who comes in place of another: name, post, unit, and Enter. */
export function UnlistedDialog({ form: { principal, fullName }, onNoted, onClose }: Props) {
  const [draft, setDraft] = useState({
    fullName,
    statePost: '',
    unit: principal?.unit ?? '',
    delegation: principal?.delegation ?? '',
    phone: '',
  })
  const [error, setError] = useState<string | null>(null)
  const [isNoting, setNoting] = useState(false)
  const note = async (event: FormEvent) => {
    event.preventDefault()
    // A second Enter before the first is on the disk would note somebody twice.
    if (isNoting) return
    if (draft.fullName.trim() === '') return setError(words.nameless)
    setNoting(true)
    try {
      onNoted(await arriveUnlisted(principal, { ...draft, fullName: draft.fullName.trim() }))
    } catch (reason) {
      setNoting(false)
      const message = messageOf(reason)
      if (message === null) throw reason
      setError(message)
    }
  }
  const field = (name: keyof typeof draft, label: string) => (
    <FormRow label={label} error={name === 'fullName' ? error : null}>
      {(ids) => (
        <input
          {...ids}
          className={css.input}
          autoComplete="off"
          spellCheck={false}
          value={draft[name]}
          onChange={(event) => {
            setDraft({ ...draft, [name]: event.target.value })
            setError(null)
          }}
        />
      )}
    </FormRow>
  )
  return (
    <Dialog
      title={principal === null ? words.title : words.standInTitle(principal.fullName)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button variant="primary" type="submit" form={FORM}>
            {words.note}
          </Button>
        </>
      }
    >
      <form id={FORM} className={css.form} onSubmit={(event) => void note(event)}>
        {field('fullName', words.fullName)}
        {field('statePost', words.post)}
        {field('unit', words.unit)}
        <div className={css.pair}>
          {field('delegation', words.delegation)}
          {field('phone', words.phone)}
        </div>
      </form>
    </Dialog>
  )
}
