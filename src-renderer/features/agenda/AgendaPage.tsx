import { Check } from 'lucide-react'
import { useMemo, useRef } from 'react'

import { timelineOf } from '#domain/agenda/timeline.ts'
import { agendaOf, conferenceOf } from '#domain/plan.ts'
import type { Id } from '#domain/record.ts'
import { openPlan, usePlan } from '#store/plan.ts'
import { useFocusId, useSession } from '#store/session.ts'
import { agendaWords as words } from '#text/agendaWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page } from '#ui/Page.tsx'
import { AddLine } from '#ui/table/AddLine.tsx'
import { EditableTable } from '#ui/table/EditableTable.tsx'
import { useAddLine } from '#ui/table/useAddLine.ts'
import { useFitted } from '#ui/table/useFitted.ts'
import { useRowFocus } from '#ui/table/useRowFocus.ts'

import { AddItemMenu } from './AddItemMenu.tsx'
import { addItem, confirmMinutes, move, remove } from './agendaEdits.ts'
import { assumedOf, rowsOfTimeline } from './agendaRow.ts'
import { AgendaTotals } from './AgendaTotals.tsx'
import { bandOf } from './band.tsx'
import { AGENDA_COLUMNS } from './columns.tsx'
import { ConferenceTimes } from './ConferenceTimes.tsx'
import { rowActions } from './rowActions.tsx'

import css from './Agenda.module.css'

/** What happens when: one line each, times following from the start and from pinned items. */
export function AgendaPage() {
  const conference = usePlan(conferenceOf)
  const timeline = usePlan(timelineOf)
  const attendees = usePlan((plan) => plan.attendees)
  const rows = useMemo(() => rowsOfTimeline(timeline, { attendees }), [timeline, attendees])
  const assumed = assumedOf(rows.map((row) => row.item))

  const visit = useSession((session) => session.visit)
  const sentTo = useFocusId('agendaItems')
  const { focusRowId, focusOn } = useRowFocus(sentTo, visit)
  const addLine = useAddLine()
  const table = useRef<HTMLDivElement>(null)
  const { columns, lines } = useFitted(AGENDA_COLUMNS, rows, table, 'mcNote')

  const actions = useMemo(
    () => rowActions((afterId) => void attempt(insertAfter(afterId).then(focusOn))),
    [focusOn],
  )
  const insert = async (afterId: string | null) => {
    if (afterId === null || afterId === rows.at(-1)?.id) addLine.toLine()
    else focusOn(await insertAfter(afterId))
  }

  if (conference === null) return null
  return (
    <Page
      title={words.title}
      detail={words.count(rows.length)}
      actions={
        <>
          {assumed.length === 0 ? null : (
            <Button
              variant="quiet"
              icon={<Check size={16} strokeWidth={1.75} />}
              hint={words.confirmAllHint}
              onPress={() => void attempt(confirmMinutes(assumed))}
            >
              {words.confirmAll(assumed.length)}
            </Button>
          )}
          <AddItemMenu onAdded={focusOn} onFree={addLine.toLine} />
        </>
      }
    >
      <ConferenceTimes conference={conference} />
      <div ref={table} className={css.table}>
        <EditableTable
          label={words.table}
          rows={rows}
          columns={columns}
          lines={lines}
          bandAbove={bandOf}
          rowActions={actions}
          onMove={move}
          onDelete={remove}
          onInsert={insert}
          focusRowId={focusRowId}
          footer={
            <AddLine
              frame={addLine.frame}
              label={words.addFree}
              placeholder={words.addHint}
              add={(title) => addItem({ title, assumed: true })}
              onAdded={focusOn}
            />
          }
          empty={<EmptyState title={words.emptyTitle}>{words.emptyText}</EmptyState>}
        />
      </div>
      <AgendaTotals timeline={timeline} slotEnd={conference.slotEnd} assumed={assumed.length} />
    </Page>
  )
}

/** A new item after another one, with a title to be typed over. */
function insertAfter(afterId: Id): Promise<Id> {
  const agenda = agendaOf(openPlan().plan)
  const at = agenda.findIndex((item) => item.id === afterId)
  const before = at < 0 ? null : (agenda[at + 1]?.id ?? null)
  return addItem({ title: words.otherTitle, assumed: true }, before)
}
