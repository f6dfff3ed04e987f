import { Sigma } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'

import { attendeesOf } from '#domain/plan.ts'
import type { Attendee, Id } from '#domain/record.ts'
import { askAbsence } from '#store/absence.ts'
import { useDoorDayFrom } from '#store/begunDay.ts'
import { usePlan } from '#store/plan.ts'
import { useFocusId, useSession } from '#store/session.ts'
import { attendeeWords as words } from '#text/attendeeWords.ts'
import { Page } from '#ui/Page.tsx'
import type { ColumnFill } from '#ui/table/tableProps.ts'
import { useAddLine } from '#ui/table/useAddLine.ts'
import { usePageKeys } from '#ui/table/usePageKeys.ts'
import { useRowFocus } from '#ui/table/useRowFocus.ts'
import { ToggleButton } from '#ui/ToggleButton.tsx'
import type { Arrival } from '#ui/useArrivals.ts'
import { useSteady } from '#ui/useSteady.ts'

import { AttendeeActions } from './AttendeeActions.tsx'
import { AttendeeFilters } from './AttendeeFilters.tsx'
import { AttendeeTable } from './AttendeeTable.tsx'
import { isMovable, isWhole, pressedHead, sortColumn, unfiltered } from './attendeeView.ts'
import { BulkDialog } from './BulkDialog.tsx'
import { fillCells, isList, pasteCells } from './cellEdits.ts'
import type { LeftAside } from './cellEdits.ts'
import { ColumnsMenu } from './ColumnsMenu.tsx'
import { DelegationTotals } from './DelegationTotals.tsx'
import { FoundAgain } from './FoundAgain.tsx'
import { ListImport } from './import/ListImport.tsx'
import { JoinDialog } from './JoinDialog.tsx'
import { LeftAsideDialog } from './LeftAsideDialog.tsx'
import { ListedTwice } from './ListedTwice.tsx'
import { rowActions } from './rowActions.tsx'
import { attendeeColumns } from './tableColumns.tsx'
import { withWidth } from './tableLayout.ts'
import { useAttendeeView } from './useAttendeeView.ts'
import { useShownColumns } from './useShownColumns.ts'
import { useTableViews } from './useTableViews.ts'
import { ViewsMenu } from './ViewsMenu.tsx'

import css from './Attendees.module.css'

const askSubstitute = ({ id }: Attendee) => askAbsence(id, 'substitute')

/** Everybody who is asked to come, edited in place, one line each. */
export function AttendeesPage() {
  const attendees = usePlan(attendeesOf)
  const dayFrom = useDoorDayFrom()
  const day = useMemo(() => ({ from: dayFrom, until: null }), [dayFrom])
  const { view, lasting, setLasting, changeView, known, shownView, shown } = useAttendeeView(
    attendees,
    day,
  )

  const [arrival, setArrival] = useState<Arrival | null>(null)
  const [left, setLeft] = useState<LeftAside | null>(null)
  const [hasTotals, setTotals] = useState(false)
  const [bulk, setBulk] = useState<readonly Id[] | null>(null)
  const [joining, setJoining] = useState<readonly Id[] | null>(null)
  const search = useRef<HTMLInputElement>(null)
  const table = useRef<HTMLDivElement>(null)
  usePageKeys(search, table)

  const allColumns = useMemo(() => attendeeColumns(askSubstitute, day), [day])
  const { layout, setLayout, views, save, remove: removeView } = useTableViews()
  const { columns, lines, again } = useShownColumns(allColumns, attendees, layout, table)
  const actions = useMemo(() => rowActions(askSubstitute, setJoining), [])
  // The same element again, so that an edit in the table does not draw the filters.
  const viewMenus = useMemo(
    () => (
      <>
        <ToggleButton
          label={words.totalsTitle}
          iconOnly
          icon={<Sigma size={16} strokeWidth={1.75} />}
          isSelected={hasTotals}
          onChange={setTotals}
        />
        <ColumnsMenu columns={allColumns} layout={layout} onLayout={setLayout} />
        <ViewsMenu
          views={views}
          now={{ layout, view: lasting }}
          onPick={(saved) => {
            setLayout(saved.layout)
            setLasting({ ...saved.view, query: '' })
          }}
          onSave={save}
          onRemove={removeView}
        />
      </>
    ),
    [hasTotals, allColumns, layout, setLayout, views, lasting, setLasting, save, removeView],
  )
  const sort = useMemo(() => sortColumn(shownView), [shownView])

  const visit = useSession((session) => session.visit)
  const sentTo = useFocusId('attendees')
  const { focusRowId, focusOn } = useRowFocus(sentTo, visit)
  const addLine = useAddLine()
  const [seenFocus, setSeenFocus] = useState(focusRowId)
  if (focusRowId !== seenFocus) {
    setSeenFocus(focusRowId)
    // Whoever is sent to a row that a filter hides must see it.
    if (focusRowId !== null && !shown.some((one) => one.id === focusRowId))
      changeView(unfiltered(view))
  }

  // The same functions again, so that neither table nor buttons are drawn by what does not concern them.
  const verbs = useSteady({
    sortBy: (key: string) => setLasting((now) => pressedHead(now, key)),
    resize: (key: string, width: number | null) => setLayout(withWidth(layout, key, width)),
    paste: async (
      text: string,
      at: { readonly rowId: string; readonly columnKey: string } | null,
    ) => {
      // A list with its own header, or one for an empty table, is looked at before it is taken in.
      if (at === null || isList(text)) setArrival({ kind: 'text', text })
      else {
        setLeft(await pasteCells(text, at, shown, columns))
        again()
      }
    },
    fill: async (ids: readonly Id[], fills: readonly ColumnFill[]) => {
      setLeft(await fillCells(ids, fills, columns))
      again()
    },
    editMany: (ids: readonly Id[]) => setBulk(ids),
    toAddLine: addLine.toLine,
    goTo: focusOn,
    askForList: () => setArrival({ kind: 'ask' }),
    clearFilters: () => changeView(unfiltered(view)),
    lists: () => ({ shown, all: attendees }),
  })

  return (
    <Page
      title={words.title}
      detail={
        isWhole(shownView)
          ? words.count(attendees.length)
          : words.countShown(shown.length, attendees.length)
      }
      actions={
        <AttendeeActions
          lists={verbs.lists}
          hasAny={attendees.length > 0}
          hasShown={shown.length > 0}
          onImport={verbs.askForList}
          onAdd={verbs.toAddLine}
        />
      }
    >
      {attendees.length === 0 ? null : (
        <AttendeeFilters
          attendees={known}
          view={view}
          day={dayFrom}
          onView={changeView}
          search={search}
        >
          {viewMenus}
        </AttendeeFilters>
      )}
      <FoundAgain />
      <ListedTwice onLook={setJoining} />
      <div className={css.body}>
        <div ref={table} className={css.table}>
          <AttendeeTable
            rows={shown}
            columns={columns}
            lines={lines}
            canMove={isMovable(shownView)}
            sort={sort}
            search={shownView.query.trim()}
            hasAny={attendees.length > 0}
            focusRowId={focusRowId}
            addLine={addLine.frame}
            rowActions={actions}
            verbs={verbs}
          />
        </div>
        {hasTotals ? (
          <DelegationTotals
            chosen={view.delegation}
            onChoose={(delegation) => changeView({ delegation })}
            onClose={() => setTotals(false)}
          />
        ) : null}
      </div>
      {bulk === null ? null : (
        <BulkDialog
          ids={bulk}
          columns={allColumns}
          onClose={() => setBulk(null)}
          onDone={(aside) => {
            setBulk(null)
            setLeft(aside)
            again()
          }}
        />
      )}
      {joining === null ? null : <JoinDialog ids={joining} onClose={() => setJoining(null)} />}
      {left === null ? null : (
        <LeftAsideDialog
          left={left}
          onClose={() => setLeft(null)}
          onAddRows={(text) => {
            setLeft(null)
            setArrival({ kind: 'text', text })
          }}
        />
      )}
      <ListImport
        arrival={arrival}
        onArrival={setArrival}
        onAdded={(firstId) => {
          again()
          focusOn(firstId)
        }}
      />
    </Page>
  )
}
