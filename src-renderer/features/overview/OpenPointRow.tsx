import { CornerDownRight, Trash2 } from 'lucide-react'
import { memo, useRef } from 'react'

import { removeOpenPoints, setOpenPoint, settleOpenPoint } from '#domain/openPoint.ts'
import type { OpenPoint } from '#domain/record.ts'
import { edit } from '#store/edit.ts'
import { usePlan } from '#store/plan.ts'
import { goToRecord } from '#store/session.ts'
import { undoOfLastStep } from '#store/undoStep.ts'
import { overviewWords as words } from '#text/overviewWords.ts'
import { attempt, worded } from '#ui/attempt.ts'
import { Checkbox } from '#ui/Checkbox.tsx'
import { DraftField } from '#ui/DraftField.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { tellUndoable } from '#ui/tellUndoable.ts'

import { aboutName } from './aboutName.ts'
import { useFocusMark } from './useFocusMark.ts'

import css from './Overview.module.css'

/** One question: its text, whether it is answered, and what it is about. Drawn again only when it changes. */
export const OpenPointRow = memo(function OpenPointRow({ point }: { readonly point: OpenPoint }) {
  const row = useRef<HTMLLIElement>(null)
  useFocusMark('openPoints', row, (id) => id === point.id)
  const { id, conferenceId, about, text, settled } = point
  const aboutText = usePlan((plan) => (about === null ? null : aboutName(plan, about)))

  const settle = async (isSettled: boolean) => {
    const label = isSettled ? words.steps.settlePoint : words.steps.reopenPoint
    const done = await attempt(edit(label, (plan) => settleOpenPoint(plan, id, isSettled)))
    if (done.ok && isSettled) tellUndoable(words.settled, undoOfLastStep())
  }
  const remove = async () => {
    const done = await attempt(
      edit(words.steps.deletePoint, (plan) => removeOpenPoints(plan, [id])),
    )
    if (done.ok) tellUndoable(words.deleted, undoOfLastStep())
  }

  return (
    <li ref={row} className={css.point} data-settled={settled ? true : undefined}>
      <div className={css.tick}>
        <Checkbox
          label={words.settle(text)}
          hideLabel
          isSelected={settled}
          onChange={(isSettled) => void settle(isSettled)}
        />
      </div>
      <div className={css.pointBody}>
        <DraftField
          label={words.pointText}
          hideLabel
          look="bare"
          isMultiline
          value={text}
          onCommit={(next) =>
            worded(edit(words.steps.editPoint, (plan) => setOpenPoint(plan, id, next)))
          }
        />
        {about === null || aboutText === null ? null : (
          <button
            type="button"
            className={css.about}
            aria-label={words.goToAbout(aboutText)}
            onClick={() => goToRecord(conferenceId, about.table, about.id)}
          >
            <CornerDownRight size={14} strokeWidth={1.75} aria-hidden />
            <span className={css.aboutText} title={aboutText}>
              {aboutText}
            </span>
          </button>
        )}
      </div>
      <IconButton
        aria-label={words.deletePoint}
        size="s"
        icon={<Trash2 size={14} strokeWidth={1.75} />}
        onPress={() => void remove()}
      />
    </li>
  )
})
