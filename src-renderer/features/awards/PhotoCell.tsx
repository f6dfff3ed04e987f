import { useRef, useState } from 'react'

import { recipientName } from '#domain/awards/recipient.ts'
import type { Recipient } from '#domain/record.ts'
import { usePlan } from '#store/plan.ts'
import { photoWords as words } from '#text/photoWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { PopoverAt } from '#ui/Popover.tsx'

import { choosePhoto, removePhoto } from './photoEdits.ts'

import css from './PhotoCell.module.css'

/** The photo of a recipient, small; nothing where there is none. */
export function PhotoCell({ recipient }: { readonly recipient: Recipient }) {
  if (recipient.photo === '') return null
  return <img src={recipient.photo} alt={words.column} className={css.thumb} decoding="async" />
}

interface PhotoEditorProps {
  readonly recipient: Recipient
  readonly onClose: () => void
}

/** The photo as the hall will see it, chosen, changed or taken away. */
export function PhotoEditor({ recipient, onClose }: PhotoEditorProps) {
  const anchor = useRef<HTMLDivElement>(null)
  const name = usePlan((plan) => recipientName(plan, recipient))
  const [isReading, setReading] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const hasPhoto = recipient.photo !== ''
  const choose = async () => {
    // Not disabled meanwhile: a button that is loses the focus, and Esc no longer closes the panel.
    if (isReading) return
    setReading(true)
    const result = await attempt(choosePhoto(recipient.id, name))
    setReading(false)
    if (result.ok) setRefusal(result.value)
  }
  return (
    <>
      <div ref={anchor} className={css.anchor} />
      <PopoverAt label={words.of(name)} anchor={anchor} onClose={onClose}>
        <div className={css.editor}>
          <h3 className={css.title}>{words.of(name)}</h3>
          {hasPhoto ? (
            <img src={recipient.photo} alt={words.of(name)} className={css.photo} />
          ) : null}
          <p className={css.help}>{words.help}</p>
          {refusal === null ? null : (
            <p role="alert" className={css.refusal}>
              {refusal}
            </p>
          )}
          <div className={css.buttons}>
            <Button
              // Opened for it.
              autoFocus // oxlint-disable-line jsx-a11y/no-autofocus -- the first thing of a panel that was asked for
              onPress={() => void choose()}
            >
              {isReading ? words.reading : hasPhoto ? words.change : words.choose}
            </Button>
            {hasPhoto ? (
              <Button variant="quiet" onPress={() => void attempt(removePhoto(recipient.id, name))}>
                {words.remove}
              </Button>
            ) : null}
          </div>
        </div>
      </PopoverAt>
    </>
  )
}
