import { useDeferredValue, useMemo, useRef, useState } from 'react'

import { catalogueOf } from '#domain/awards/ownCatalogue.ts'
import type { CatalogueRow } from '#domain/awards/ownCatalogue.ts'
import { conferenceOf } from '#domain/plan.ts'
import { searchable, searched } from '#domain/search.ts'
import type { Searchable } from '#domain/search.ts'
import { usePlan } from '#store/plan.ts'
import { rules } from '#store/rules.ts'
import { useSession } from '#store/session.ts'
import { catalogueWords as words } from '#text/catalogueWords.ts'
import { shortDate } from '#text/format.ts'
import { NoMatch } from '#ui/NoMatch.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { AddLine } from '#ui/table/AddLine.tsx'
import { EditableTable } from '#ui/table/EditableTable.tsx'
import { ownRowActions } from '#ui/table/ownRowActions.tsx'
import { useAddLine } from '#ui/table/useAddLine.ts'
import { useFitted } from '#ui/table/useFitted.ts'
import { useRowFocus } from '#ui/table/useRowFocus.ts'
import { useReason } from '#ui/useReason.tsx'

import { catalogueColumns, sourceOf } from './catalogueColumns.tsx'
import type { CatalogueLine } from './catalogueColumns.tsx'
import { addRow, dropRows, moveRows } from './catalogueEdits.ts'

import css from './Awards.module.css'

/** The award catalogue in the order of the ceremony, as it ships and as the office has it. */
export function CatalogueTab() {
  const plan = usePlan((each) => each)
  const rows = useMemo(() => linesOf(catalogueOf(plan, rules)), [plan])
  const [query, setQuery] = useState('')
  const shownQuery = useDeferredValue(query)
  const shown = useMemo(() => searched(rows, shownQuery, searchableOf), [rows, shownQuery])
  const { ask, dialog } = useReason(words.reason)
  const ownColumns = useMemo(() => catalogueColumns(ask), [ask])
  const table = useRef<HTMLDivElement>(null)
  const { columns, lines } = useFitted(ownColumns, rows, table, 'aliases')
  const visit = useSession((session) => session.visit)
  const { focusRowId, focusOn } = useRowFocus(null, visit)
  const addLine = useAddLine()

  const isWhole = shownQuery.trim() === ''
  const move = (codes: readonly string[], beforeCode: string | null) =>
    moveRows(codes, beforeCode, ask)
  const date = shortDate(conferenceOf(plan)?.date ?? { year: null, month: null, day: null })
  return (
    <div className={css.tab}>
      <div className={css.catalogueBar}>
        <div className={css.catalogueSearch}>
          <SearchField label={words.search} value={query} onChange={setQuery} />
        </div>
        <span>{words.ownCount(rows.filter(({ own }) => own !== null).length)}</span>
        <span className={css.catalogueDay}>
          {date === '' ? words.validNow : words.validOn(date)}
        </span>
      </div>
      <div ref={table} className={css.table}>
        <EditableTable
          label={words.table}
          rows={shown}
          search={shownQuery.trim()}
          columns={columns}
          lines={lines}
          rowTone={({ isValid }) => (isValid ? 'none' : 'quiet')}
          onMove={isWhole ? move : undefined}
          onInsert={addLine.toLine}
          onDelete={dropRows}
          rowActions={(codes) =>
            // No order while a search hides neighbours.
            ownRowActions(shown, codes, words, { move: isWhole ? move : undefined, drop: dropRows })
          }
          focusRowId={focusRowId}
          footer={
            <AddLine
              frame={addLine.frame}
              label={words.add}
              placeholder={words.addHint}
              add={addRow}
              onAdded={(code) => {
                setQuery('')
                focusOn(code)
              }}
            />
          }
          empty={<NoMatch words={words} onShowAll={() => setQuery('')} />}
        />
      </div>
      {dialog}
    </div>
  )
}

const known = new WeakMap<CatalogueRow['award'], CatalogueLine>()

/** A row that has not changed is the same object, so that it is not drawn again. */
function linesOf(rows: readonly CatalogueRow[]): readonly CatalogueLine[] {
  return rows.map((row) => {
    const before = known.get(row.award)
    if (before !== undefined && before.isValid === row.isValid && before.own === row.own)
      return before
    const line = { ...row, id: row.award.code }
    known.set(row.award, line)
    return line
  })
}

const texts = new WeakMap<CatalogueLine, Searchable>()

function searchableOf(line: CatalogueLine): Searchable {
  const known = texts.get(line)
  if (known !== undefined) return known
  const { name, aliases, grantor, objects } = line.award
  const text = searchable(name, ...aliases, grantor, ...objects, sourceOf(line))
  texts.set(line, text)
  return text
}
