import { useMemo, useState } from 'react'

import { likelyDuplicates, readBlock } from '#domain/paste.ts'
import type { Id } from '#domain/record.ts'
import { usePlan } from '#store/plan.ts'
import { attendeeWords as words } from '#text/attendeeWords.ts'
import { uiWords } from '#text/uiWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Notice } from '#ui/Notice.tsx'
import { PasteArea } from '#ui/PasteArea.tsx'

import { addPasted } from './attendeeEdits.ts'
import { PastePreview } from './PastePreview.tsx'
import { PasteProblems } from './PasteProblems.tsx'

import css from './PasteDialog.module.css'

interface PasteDialogProps {
  /** What was pasted; empty while nothing is. */
  readonly text: string
  readonly onText: (text: string) => void
  readonly onClose: () => void
  readonly onAdded: (firstId: Id) => void
}

/** What a pasted block was understood as, before anything is written. */
export function PasteDialog({ text, onText, onClose, onAdded }: PasteDialogProps) {
  const plan = usePlan((each) => each)
  const block = useMemo(() => readBlock(text), [text])
  const known = useMemo(() => new Set(likelyDuplicates(plan, block.rows)), [plan, block])
  const [skipsKnown, setSkipsKnown] = useState(true)
  const [isBusy, setBusy] = useState(false)
  const rows = skipsKnown ? block.rows.filter((row) => !known.has(row)) : block.rows

  const add = async () => {
    setBusy(true)
    const done = await attempt(addPasted(rows))
    setBusy(false)
    if (!done.ok) return
    onClose()
    if (done.value !== null) onAdded(done.value)
  }

  if (text.trim() === '')
    return (
      <Dialog title={words.pasteTitle} isOpen onClose={onClose}>
        <div className={css.stack}>
          <PasteArea
            label={words.pasteArea}
            placeholder={words.pastePlaceholder}
            takesFocus
            onText={onText}
          />
          <p className={css.quiet}>{words.pasteHelp}</p>
        </div>
      </Dialog>
    )

  return (
    <Dialog
      key="read"
      title={words.pasteTitle}
      isOpen
      onClose={onClose}
      look="wide"
      isDismissable={!isBusy}
      actions={
        <>
          <Button variant="quiet" isDisabled={isBusy} onPress={() => onText('')}>
            {words.pasteAgain}
          </Button>
          <Button isDisabled={isBusy} onPress={onClose}>
            {uiWords.cancel}
          </Button>
          <Button
            variant="primary"
            isDisabled={rows.length === 0 || isBusy}
            isPending={isBusy}
            onPress={() => void add()}
          >
            {words.pasteAdd(rows.length)}
          </Button>
        </>
      }
    >
      <div className={css.stack}>
        {block.rows.length === 0 ? (
          <Notice tone="warn">{words.pasteNothing}</Notice>
        ) : (
          <>
            <p>
              <strong>{words.pasteRows(block.rows.length)}</strong>
              <span className={css.quiet}>
                {', '}
                {block.hasHeader ? words.pasteByHeader : words.pasteByPosition}
              </span>
            </p>
            <PastePreview rows={block.rows} isSkipped={(row) => skipsKnown && known.has(row)} />
          </>
        )}
        {known.size === 0 ? null : (
          <Checkbox
            label={words.pasteSkipKnown(known.size)}
            isSelected={skipsKnown}
            onChange={setSkipsKnown}
          />
        )}
        <PasteProblems problems={block.problems} />
      </div>
    </Dialog>
  )
}
