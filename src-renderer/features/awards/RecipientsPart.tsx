import { ListPlus, UserPlus } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'

import {
  addRecipient,
  moveRecipients,
  recipientName,
  removeRecipients,
} from '#domain/awards/recipient.ts'
import { addRecipients, countOfGroup, readRecipientBlock } from '#domain/awards/recipientBlock.ts'
import { layOutHandovers } from '#domain/handovers/layOut.ts'
import type { Award, Id, Recipient } from '#domain/record.ts'
import type { Fields } from '#domain/row.ts'
import { edit } from '#store/edit.ts'
import { newId } from '#store/ids.ts'
import { openPlan, usePlan } from '#store/plan.ts'
import { useSession } from '#store/session.ts'
import { undoOfLastStep } from '#store/undoStep.ts'
import { awardWords } from '#text/awardWords.ts'
import { attempt, worded } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { DraftField } from '#ui/DraftField.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { Select } from '#ui/Select.tsx'
import { EditableTable } from '#ui/table/EditableTable.tsx'
import { removeAction } from '#ui/table/removeAction.tsx'
import { useFitted } from '#ui/table/useFitted.ts'
import { useRowFocus } from '#ui/table/useRowFocus.ts'
import { tellUndoable } from '#ui/tellUndoable.ts'

import { LinkNotice } from './LinkNotice.tsx'
import { PickAttendees } from './PickAttendees.tsx'
import type { Go } from './place.ts'
import { recipientColumns } from './recipientColumns.tsx'
import { KIND_OPTIONS, kindFields } from './recipientKinds.ts'
import type { KindKey } from './recipientKinds.ts'
import { useRemaining } from './useRemaining.ts'

import css from './Awards.module.css'

const { recipient: words, steps, done } = awardWords

interface RecipientsPartProps {
  readonly award: Award
  readonly recipients: readonly Recipient[]
  readonly focusId: Id | null
  readonly go: Go
}

/** Who receives an award: added by name, pasted, or taken from the attendees; edited in place. */
export function RecipientsPart({ award, recipients, focusId, go }: RecipientsPartProps) {
  const plan = usePlan((each) => each)
  const ownColumns = useMemo(() => recipientColumns(plan, award.id), [plan, award.id])
  const table = useRef<HTMLDivElement>(null)
  const { columns, lines } = useFitted(ownColumns, recipients, table, 'note')
  const left = useRemaining(award.id).recipients.length
  const [kind, setKind] = useState<KindKey>('individual')
  const visit = useSession((session) => session.visit)
  const { focusRowId } = useRowFocus(focusId, visit)
  const [isPicking, setPicking] = useState(false)
  const adder = useRef<HTMLDivElement>(null)

  const add = async (name: string) => {
    const fields = named(kind, { name: name.trim() })
    await worded(
      edit(steps.addRecipient(name), (now) => addRecipient(now, award.id, fields, newId)),
    )
  }
  const remove = async (ids: readonly Id[]) => {
    const one = openPlan().plan.recipients.get(ids[0] ?? '')
    const name = one === undefined ? '' : recipientName(plan, one)
    const label = steps.deleteRecipients(ids.length, name)
    const result = await attempt(edit(label, (now) => removeRecipients(now, ids)))
    if (result.ok) tellUndoable(done.deletedRecipients(ids.length), undoOfLastStep())
  }
  const paste = async (text: string) => {
    const list = readRecipientBlock(text).map((fields) => named(kind, fields))
    if (list.length === 0) return
    await edit(steps.addRecipients(list.length), (now) => addRecipients(now, award.id, list, newId))
  }
  const planHandovers = async () => {
    const before = openPlan().plan.handovers.size
    const result = await attempt(
      edit(steps.planHandovers(award.name), (now) => layOutHandovers(now, [award.id], newId)),
    )
    if (!result.ok) return
    tellUndoable(words.planned(openPlan().plan.handovers.size - before), undoOfLastStep())
    go({ tab: 'handovers' })
  }
  return (
    <div className={css.recipients}>
      <div className={css.recipientBar}>
        <div className={css.kindPick}>
          <Select
            label={words.addKind}
            hideLabel
            options={KIND_OPTIONS}
            value={kind}
            onChange={setKind}
          />
        </div>
        <div ref={adder} className={css.adder}>
          <DraftField
            label={words.addHint}
            hideLabel
            value=""
            isAdder
            placeholder={words.addPlaceholder}
            onCommit={add}
          />
        </div>
        <IconButton
          variant="plain"
          aria-label={words.addFromAttendees}
          icon={<UserPlus size={16} strokeWidth={1.75} />}
          onPress={() => setPicking(true)}
        />
        <Button
          icon={<ListPlus size={16} strokeWidth={1.75} />}
          hint={left === 0 ? words.nothingToPlan : words.planHandoversHint}
          isDisabled={left === 0}
          onPress={() => void planHandovers()}
        >
          {words.planHandovers}
        </Button>
      </div>
      <LinkNotice award={award} />
      <div ref={table} className={css.table}>
        <EditableTable
          label={words.table}
          rows={recipients}
          columns={columns}
          lines={lines}
          empty={
            <div className={css.emptyRows}>
              <h3>{words.emptyTitle}</h3>
              <p className={css.none}>{words.emptyText}</p>
            </div>
          }
          onInsert={() => adder.current?.querySelector('input')?.focus()}
          onPaste={paste}
          onDelete={remove}
          onMove={(ids, beforeId) =>
            edit(steps.moveRecipients, (now) => moveRecipients(now, award.id, ids, beforeId))
          }
          rowActions={(ids) => [removeAction(words.delete(ids.length), () => void remove(ids))]}
          focusRowId={focusRowId}
        />
      </div>
      <PickAttendees award={award} isOpen={isPicking} onClose={() => setPicking(false)} />
    </div>
  )
}

/** A new recipient of a kind; a group that is written with its number has this number. */
function named(kind: KindKey, fields: Fields<Recipient>): Fields<Recipient> {
  const own = kindFields(kind)
  if (own.kind !== 'group') return { ...own, ...fields }
  return { ...own, ...fields, count: countOfGroup(fields.name ?? '') }
}
