import { useMemo, useRef } from 'react'

import { rulesOf } from '#domain/awards/ownCatalogue.ts'
import { attendeesOf, conferenceOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import { ladderOf } from '#domain/precedence/ownLadder.ts'
import { rungOf } from '#domain/precedence/rungs.ts'
import { NO_DATE } from '#domain/time.ts'
import { usePlan } from '#store/plan.ts'
import { rules } from '#store/rules.ts'
import { useSession } from '#store/session.ts'
import { shortDate } from '#text/format.ts'
import { precedenceWords } from '#text/precedenceWords.ts'
import { AddLine } from '#ui/table/AddLine.tsx'
import { EditableTable } from '#ui/table/EditableTable.tsx'
import { ownRowActions } from '#ui/table/ownRowActions.tsx'
import { useAddLine } from '#ui/table/useAddLine.ts'
import { useFitted } from '#ui/table/useFitted.ts'
import { useRowFocus } from '#ui/table/useRowFocus.ts'
import { useReason } from '#ui/useReason.tsx'

import { ladderColumns } from './ladderColumns.tsx'
import type { LadderLine } from './ladderColumns.tsx'
import { addRung, dropRungs, moveRungs } from './ladderEdits.ts'

import css from './Precedence.module.css'

const words = precedenceWords.ladder

/** The ladder from high to low, as it ships and as the office has it. */
export function LadderPart() {
  const plan = usePlan((each) => each)
  const rows = useMemo(() => linesOf(plan), [plan])
  const { ask, dialog } = useReason(words.reason)
  const ownColumns = useMemo(() => ladderColumns(ask), [ask])
  const table = useRef<HTMLDivElement>(null)
  const { columns, lines } = useFitted(ownColumns, rows, table, 'source')
  const visit = useSession((session) => session.visit)
  const { focusRowId, focusOn } = useRowFocus(null, visit)
  const addLine = useAddLine()
  const move = (codes: readonly string[], before: string | null) => moveRungs(codes, before, ask)
  const date = shortDate(conferenceOf(plan)?.date ?? NO_DATE)
  const note = date === '' ? words.validNow : words.validOn(date)
  return (
    <section aria-label={words.title} className={css.part}>
      <div className={css.bar}>
        <h2>{words.title}</h2>
        <span className={css.note} title={note}>
          {note}
        </span>
      </div>
      <div ref={table} className={css.table}>
        <EditableTable
          label={words.table}
          rows={rows}
          columns={columns}
          lines={lines}
          rowTone={({ isValid }) => (isValid ? 'none' : 'quiet')}
          onMove={move}
          onInsert={addLine.toLine}
          onDelete={dropRungs}
          rowActions={(codes) => ownRowActions(rows, codes, words, { move, drop: dropRungs })}
          focusRowId={focusRowId}
          footer={
            <AddLine
              frame={addLine.frame}
              label={words.add}
              placeholder={words.addHint}
              add={addRung}
              onAdded={focusOn}
            />
          }
        />
      </div>
      {dialog}
    </section>
  )
}

function linesOf(plan: Plan): readonly LadderLine[] {
  const counts = new Map<string, number>()
  const held = rulesOf(plan, rules)
  for (const { precedence } of attendeesOf(plan)) {
    const code = rungOf(precedence, held)?.code
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return ladderOf(plan, rules).map((row) => ({
    ...row,
    id: row.rung.code,
    people: counts.get(row.rung.code) ?? 0,
  }))
}
