import { useDeferredValue, useMemo, useState } from 'react'

import type { AwardChoice } from '#domain/awardImport/awardGroups.ts'
import { AWARD_COLUMNS } from '#domain/awardImport/columns.ts'
import type { AwardField } from '#domain/awardImport/columns.ts'
import { readAwardList } from '#domain/awardImport/entries.ts'
import { NO_ANSWERS, reviewAwardList } from '#domain/awardImport/review.ts'
import type { RowAnswer } from '#domain/awardImport/review.ts'
import type { Id, SubjectKind } from '#domain/record.ts'
import { findHeader, headerAt } from '#domain/table/header.ts'
import { leftOut, proposedMapping, remapped } from '#domain/table/mapping.ts'
import type { Mapping } from '#domain/table/mapping.ts'
import type { Table } from '#domain/table/table.ts'
import { usePlan } from '#store/plan.ts'
import { useRules } from '#store/rules.ts'
import { awardImportWords as words } from '#text/awardImportWords.ts'

import type { ReadList } from './useListReading.ts'

/** What the user set for a sheet; null: as the program proposes. */
interface Settings {
  readonly sheet: number
  readonly header: { readonly at: number | null } | null
  readonly mapping: Mapping<AwardField> | null
  readonly kind: SubjectKind | null
  readonly award: string
}

const NO_TABLE: Table = { name: '', rows: [] }

/** A read list as an award list: how it is read, and how it stands to the plan. */
export function useAwardList(list: ReadList) {
  const plan = usePlan((each) => each)
  const rules = useRules()
  const [settings, setSettings] = useState<Settings>(() => ({
    sheet: firstSheet(list),
    header: null,
    mapping: null,
    kind: null,
    award: '',
  }))
  const [answers, setAnswers] = useState(NO_ANSWERS)

  const table = list.sheets[settings.sheet]?.table ?? NO_TABLE
  const header = useMemo(
    () =>
      settings.header === null
        ? findHeader(table, AWARD_COLUMNS)
        : headerAt(table, settings.header.at, AWARD_COLUMNS),
    [table, settings.header],
  )
  const proposed = useMemo(() => proposedMapping(table, header, AWARD_COLUMNS), [table, header])
  const mapping = settings.mapping ?? proposed
  const { kind, award } = settings
  const entries = useMemo(
    () => readAwardList(table, { header, mapping, kind, award }, rules),
    [table, header, mapping, kind, award, rules],
  )
  // Of a long list an answer may take a moment: what was chosen shows at once.
  const shownAnswers = useDeferredValue(answers)
  const review = useMemo(
    () => reviewAwardList(plan, entries, rules, shownAnswers),
    [plan, entries, rules, shownAnswers],
  )
  const unused = useMemo(() => leftOut(table, header, mapping), [table, header, mapping])
  const set = (fields: Partial<Settings>) => setSettings((now) => ({ ...now, ...fields }))

  return {
    table,
    header,
    mapping,
    settings,
    entries,
    review,
    answers,
    unused,
    isBehind: shownAnswers !== answers,
    titleOf: (column: number) =>
      words.columns.letter(columnLetter(column), header.titles[column] ?? ''),
    setSheet: (sheet: number) => {
      set({ sheet, header: null, mapping: null })
      setAnswers(NO_ANSWERS)
    },
    setHeader: (at: number | null) => set({ header: { at }, mapping: null }),
    setColumn: (column: number, field: AwardField | null) =>
      set({ mapping: remapped(mapping, column, field) }),
    setKind: (next: SubjectKind | null) => set({ kind: next }),
    setAward: (next: string) => set({ award: next }),
    setDecision: (decisionId: Id | null) => setAnswers((now) => ({ ...now, decisionId })),
    answerRow: (key: string, answer: RowAnswer | null) =>
      setAnswers((now) => {
        const rows = new Map(now.rows)
        if (answer === null) rows.delete(key)
        else rows.set(key, { ...rows.get(key), ...answer })
        return { ...now, rows }
      }),
    answerAward: (key: string, choice: AwardChoice) =>
      setAnswers((now) => ({ ...now, awards: new Map(now.awards).set(key, choice) })),
  }
}

export type AwardListState = ReturnType<typeof useAwardList>

/** The first sheet that is in sight and says something. */
function firstSheet({ sheets }: ReadList): number {
  const at = sheets.findIndex(({ table, hidden }) => !hidden && table.rows.length > 0)
  return Math.max(0, at)
}

/** A, B … Z, AA: as Excel names its columns. */
export function columnLetter(column: number): string {
  const rest = column % 26
  const letter = String.fromCharCode(65 + rest)
  return column < 26 ? letter : columnLetter((column - rest) / 26 - 1) + letter
}
