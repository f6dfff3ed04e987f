import { useMemo } from 'react'

import { delegationsOf } from '#domain/attendees/delegation.ts'
import { usePlan } from '#store/plan.ts'
import { answerWords as words } from '#text/answerWords.ts'
import { attempt } from '#ui/attempt.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { AddLine } from '#ui/table/AddLine.tsx'
import { EditableTable } from '#ui/table/EditableTable.tsx'
import { useAddLine } from '#ui/table/useAddLine.ts'

import { DELEGATION_COLUMNS, WITHOUT } from './delegationColumns.tsx'
import type { DelegationRow } from './delegationColumns.tsx'
import { addDelegation, forget, moveDelegations } from './invitationEdits.ts'

import css from './Invitations.module.css'

/** The delegations in their order, with quota, head, contact and how their people stand. */
export function DelegationsTab({ onShow }: { readonly onShow: (key: string) => void }) {
  const totals = usePlan(delegationsOf)
  const rows = useMemo(
    () => totals.map((one): DelegationRow => ({ ...one, id: one.key === '' ? WITHOUT : one.key })),
    [totals],
  )
  const nameOf = (id: string | null) => rows.find((one) => one.id === id)?.name ?? null
  const addLine = useAddLine()
  return (
    <div className={css.tab}>
      <div className={css.table}>
        <EditableTable
          label={words.delegationTable}
          rows={rows}
          columns={DELEGATION_COLUMNS}
          rowTone={({ over }) => (over > 0 ? 'warn' : 'none')}
          onMove={(ids, beforeId) =>
            moveDelegations(
              ids.flatMap((id) => (id === WITHOUT ? [] : (nameOf(id) ?? []))),
              beforeId === WITHOUT ? null : nameOf(beforeId),
            )
          }
          onInsert={addLine.toLine}
          rowActions={(_, row) => [
            { id: 'people', label: words.showPeople, onAction: () => onShow(row.key) },
            {
              id: 'forget',
              label: words.forget,
              isDisabled: row.key === '',
              startsGroup: true,
              onAction: () => void attempt(forget(row.name)),
            },
          ]}
          footer={
            <AddLine
              frame={addLine.frame}
              label={words.addDelegation}
              placeholder={words.addDelegationHint}
              add={async (name) => {
                await addDelegation(name)
                return name
              }}
              onAdded={() => undefined}
            />
          }
          empty={
            <EmptyState title={words.delegationsEmptyTitle}>
              {words.delegationsEmptyText}
            </EmptyState>
          }
        />
      </div>
    </div>
  )
}
