import { Plus } from 'lucide-react'
import { useMemo } from 'react'

import { awardLabel } from '#domain/awards/award.ts'
import {
  addDecision,
  moveDecisions,
  removeDecisions,
  setDecision,
} from '#domain/awards/decision.ts'
import { awardsOf, decisionsOf } from '#domain/plan.ts'
import type { Decision, Id } from '#domain/record.ts'
import { isBlank } from '#domain/row.ts'
import type { Fields } from '#domain/row.ts'
import { parsePartialDate } from '#domain/time.ts'
import { edit } from '#store/edit.ts'
import { newId } from '#store/ids.ts'
import { openPlan, usePlan } from '#store/plan.ts'
import { useSession } from '#store/session.ts'
import { undoOfLastStep } from '#store/undoStep.ts'
import { awardWords } from '#text/awardWords.ts'
import { shortDate } from '#text/format.ts'
import { refusedWords } from '#text/refusedWords.ts'
import { attempt, worded } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import type { TableColumn } from '#ui/table/column.ts'
import { EditableTable } from '#ui/table/EditableTable.tsx'
import { removeAction } from '#ui/table/removeAction.tsx'
import { useRowFocus } from '#ui/table/useRowFocus.ts'
import { tellUndoable } from '#ui/tellUndoable.ts'
import { Toolbar } from '#ui/Toolbar.tsx'

import css from './Awards.module.css'

const words = awardWords.decision

type TextField = 'number' | 'authority' | 'signer' | 'title'

/** The decisions behind the awards; every part of one may be unknown yet. */
export function DecisionsTab({ focusId }: { readonly focusId: Id | null }) {
  const decisions = usePlan(decisionsOf)
  const awards = usePlan(awardsOf)
  const visit = useSession((session) => session.visit)
  const { focusRowId, focusOn } = useRowFocus(focusId, visit)

  const columns = useMemo<readonly TableColumn<Decision>[]>(() => {
    const textColumn = (key: TextField, width: number, grow?: number): TableColumn<Decision> => ({
      key,
      header: words.columns[key],
      width,
      ...(grow === undefined ? {} : { grow }),
      value: (row) => row[key],
      edit: 'text',
      onCommit: (row, text) => save(row, words.columns[key], { [key]: text }),
    })
    return [
      textColumn('number', 120),
      {
        key: 'date',
        header: words.columns.date,
        width: 88,
        value: (row) => shortDate(row.date),
        edit: 'text',
        onCommit: (row, text) => {
          const date = parsePartialDate(text)
          if (date === null) throw new Error(refusedWords({ kind: 'notADate', text }))
          return save(row, words.columns.date, { date })
        },
      },
      textColumn('authority', 136, 1),
      textColumn('signer', 120),
      textColumn('title', 136, 2),
      {
        key: 'awards',
        header: words.columns.awards,
        width: 120,
        grow: 1,
        value: (row) =>
          awards
            .filter((award) => award.decisionId === row.id)
            .map(awardLabel)
            .join('; ') || words.noAwards,
      },
    ]
  }, [awards])

  const add = async () => {
    const id = newId()
    const done = await attempt(
      edit(awardWords.steps.addDecision, (plan) => addDecision(plan, {}, () => id)),
    )
    if (done.ok) focusOn(id)
  }
  const remove = async (ids: readonly string[]) => {
    const of = openPlan().plan.decisions.get(ids[0] ?? '')?.number ?? ''
    const label = awardWords.steps.deleteDecisions(ids.length, of)
    const done = await attempt(edit(label, (plan) => removeDecisions(plan, ids)))
    if (done.ok) tellUndoable(awardWords.done.deletedDecisions(ids.length), undoOfLastStep())
  }
  const addButton = (
    <Button icon={<Plus size={16} strokeWidth={1.75} />} onPress={() => void add()}>
      {words.add}
    </Button>
  )
  return (
    <div className={css.tab}>
      {decisions.length === 0 ? null : <Toolbar label={words.table}>{addButton}</Toolbar>}
      <div className={css.table}>
        <EditableTable
          label={words.table}
          rows={decisions}
          columns={columns}
          empty={
            <EmptyState title={words.emptyTitle} actions={addButton}>
              {words.emptyText}
            </EmptyState>
          }
          onInsert={() => (isBlankDecision(decisions.at(-1)) ? undefined : add())}
          onDelete={remove}
          onMove={(ids, beforeId) =>
            edit(awardWords.steps.moveDecisions, (plan) => moveDecisions(plan, ids, beforeId))
          }
          rowActions={(ids) => [removeAction(words.delete(ids.length), () => void remove(ids))]}
          focusRowId={focusRowId}
        />
      </div>
    </div>
  )
}

/** Enter on a row that says nothing yet shall not add another such row. */
function isBlankDecision(row: Decision | undefined): boolean {
  if (row === undefined) return false
  return [row.number, row.authority, row.signer, row.title, shortDate(row.date)].every(isBlank)
}

function save(row: Decision, field: string, fields: Fields<Decision>) {
  return worded(
    edit(awardWords.steps.editDecision(field, row.number), (plan) =>
      setDecision(plan, row.id, fields),
    ),
  )
}
