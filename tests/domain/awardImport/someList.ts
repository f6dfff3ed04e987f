import { AWARD_COLUMNS } from '#domain/awardImport/columns.ts'
import { readAwardList } from '#domain/awardImport/entries.ts'
import type { AwardList, Layout } from '#domain/awardImport/entries.ts'
import { importAwards } from '#domain/awardImport/importAwards.ts'
import { NO_ANSWERS, reviewAwardList } from '#domain/awardImport/review.ts'
import type { Answers, Review } from '#domain/awardImport/review.ts'
import { applyChanges } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import { findHeader } from '#domain/table/header.ts'
import { proposedMapping } from '#domain/table/mapping.ts'
import { tableOf } from '#domain/table/table.ts'
import { counter, testRules } from '#tests/support/makers.ts'

type Cells = readonly string[]

/** Rows of a sheet as an award list, read as the dialog proposes to. */
export function listOf(
  rows: readonly Cells[],
  layout: Partial<Layout> = {},
  sheet = '',
  above: readonly string[] = [],
  before: readonly (readonly string[])[] = [],
): AwardList {
  const whole = tableOf(
    sheet,
    rows.map((cells, at) => ({ line: at + 1, cells })).filter(({ cells }) => cells.some(Boolean)),
    above,
  )
  const table = { ...whole, before }
  const header = findHeader(table, AWARD_COLUMNS)
  const mapping = proposedMapping(table, header, AWARD_COLUMNS)
  return readAwardList(table, { header, mapping, kind: null, award: '', ...layout }, testRules)
}

export function review(plan: Plan, list: AwardList, answers: Partial<Answers> = {}): Review {
  return reviewAwardList(plan, list, testRules, { ...NO_ANSWERS, ...answers })
}

/** The plan after the import of a list, and how many rows of it changed. */
export function imported(plan: Plan, list: AwardList, answers: Partial<Answers> = {}) {
  const changes = importAwards(plan, review(plan, list, answers), counter('id'))
  return { plan: applyChanges(plan, changes), changes }
}

export const HEADER = ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Hình thức khen thưởng']
export const BK = 'Bằng khen của Chủ tịch UBND tỉnh'
