import { ClipboardPaste, ListOrdered, UserPlus } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'

import { attendeesOf } from '#domain/plan.ts'
import type { Attendee } from '#domain/record.ts'
import { usePlan } from '#store/plan.ts'
import { useFocusId, useSession } from '#store/session.ts'
import { attendeeWords as words } from '#text/attendeeWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { SectionHeader } from '#ui/Panel.tsx'
import { AddLine } from '#ui/table/AddLine.tsx'
import { EditableTable } from '#ui/table/EditableTable.tsx'
import { useAddLine } from '#ui/table/useAddLine.ts'
import { useRowFocus } from '#ui/table/useRowFocus.ts'

import { addOne, move, proposeRanks, remove } from './attendeeEdits.ts'
import { AttendeeFilters } from './AttendeeFilters.tsx'
import { WHOLE_LIST, attendeesShown, isMovable, isWhole, prepareSearch } from './attendeeView.ts'
import { attendeeColumns } from './columns.tsx'
import { EmptyAttendees } from './EmptyAttendees.tsx'
import { PasteDialog } from './PasteDialog.tsx'
import { rowActions } from './rowActions.tsx'
import { SubstituteDialog } from './SubstituteDialog.tsx'
import { usePageKeys } from './usePageKeys.ts'

import css from './Attendees.module.css'

/** Everybody who is asked to come, edited in place, one line each. */
export function AttendeesPage() {
  const attendees = usePlan(attendeesOf)
  const [view, setView] = useState(WHOLE_LIST)
  const shownView = useDeferredValue(view)
  const shown = useMemo(() => attendeesShown(attendees, shownView), [attendees, shownView])
  // What the filters offer may come a frame later than the row that was edited.
  const known = useDeferredValue(attendees)
  useEffect(() => prepareSearch(known), [known])

  const [principal, setPrincipal] = useState<Attendee | null>(null)
  const [pasted, setPasted] = useState<string | null>(null)
  const search = useRef<HTMLInputElement>(null)
  const table = useRef<HTMLDivElement>(null)
  usePageKeys(search, table, setPasted)

  const columns = useMemo(() => attendeeColumns(setPrincipal), [])
  const actions = useMemo(() => rowActions(setPrincipal), [])

  const visit = useSession((session) => session.visit)
  const sentTo = useFocusId('attendees')
  const { focusRowId, focusOn } = useRowFocus(sentTo, visit)
  const addLine = useAddLine()
  const [seenFocus, setSeenFocus] = useState(focusRowId)
  if (focusRowId !== seenFocus) {
    setSeenFocus(focusRowId)
    // Whoever is sent to a row that a filter hides must see it.
    if (focusRowId !== null && !shown.some((one) => one.id === focusRowId))
      setView({ ...WHOLE_LIST, sort: view.sort })
  }

  return (
    <div className={css.page}>
      <SectionHeader
        level={1}
        title={words.title}
        detail={
          isWhole(shownView)
            ? words.count(attendees.length)
            : words.countShown(shown.length, attendees.length)
        }
        actions={
          <>
            <Button
              variant="quiet"
              icon={<ListOrdered size={16} strokeWidth={1.75} />}
              hint={words.proposePrecedenceHint}
              isDisabled={attendees.length === 0}
              onPress={() => void attempt(proposeRanks())}
            >
              {words.proposePrecedence}
            </Button>
            <Button
              icon={<ClipboardPaste size={16} strokeWidth={1.75} />}
              hint={words.pasteHint}
              shortcut="Ctrl+V"
              onPress={() => setPasted('')}
            >
              {words.paste}
            </Button>
            <Button
              variant="primary"
              icon={<UserPlus size={16} strokeWidth={1.75} />}
              onPress={addLine.toLine}
            >
              {words.add}
            </Button>
          </>
        }
      />
      {attendees.length === 0 ? null : (
        <AttendeeFilters attendees={known} view={view} onView={setView} search={search} />
      )}
      <div ref={table} className={css.table}>
        <EditableTable
          label={words.table}
          rows={shown}
          columns={columns}
          rowActions={actions}
          onMove={isMovable(view) ? move : undefined}
          onDelete={remove}
          onPaste={setPasted}
          onInsert={addLine.toLine}
          focusRowId={focusRowId}
          footer={
            <AddLine
              frame={addLine.frame}
              label={words.add}
              placeholder={words.addHint}
              add={(fullName) => addOne({ fullName })}
              onAdded={focusOn}
            />
          }
          empty={
            <EmptyAttendees
              isFiltered={attendees.length > 0}
              onPaste={() => setPasted('')}
              onAdd={addLine.toLine}
              onClear={() => setView({ ...WHOLE_LIST, sort: view.sort })}
            />
          }
        />
      </div>
      {principal === null ? null : (
        <SubstituteDialog attendee={principal} onClose={() => setPrincipal(null)} />
      )}
      {pasted === null ? null : (
        <PasteDialog
          text={pasted}
          onText={setPasted}
          onClose={() => setPasted(null)}
          onAdded={focusOn}
        />
      )}
    </div>
  )
}
