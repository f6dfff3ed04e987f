import type { Spreadsheet } from '#bridge'
import type { AwardGroup } from '#domain/awardImport/awardGroups.ts'
import { AWARD_COLUMNS, hasAwardTitles } from '#domain/awardImport/columns.ts'
import type { AwardField } from '#domain/awardImport/columns.ts'
import { readAwardList } from '#domain/awardImport/entries.ts'
import type { AwardList, PassedRow } from '#domain/awardImport/entries.ts'
import { importAwards } from '#domain/awardImport/importAwards.ts'
import { isTakenOver, reviewAwardList } from '#domain/awardImport/review.ts'
import type { Answers, Review, ReviewedRow, RowState } from '#domain/awardImport/review.ts'
import { rulesOf } from '#domain/awards/ownCatalogue.ts'
import type { Change } from '#domain/change.ts'
import { cleanCell } from '#domain/listText/cleanCell.ts'
import type { OneByteGuess } from '#domain/listText/oneByte.ts'
import { understoodSheet } from '#domain/listText/understood.ts'
import type { LegacyColumn, LetterChoices, UnderstoodSheet } from '#domain/listText/understood.ts'
import { planOf } from '#domain/plan.ts'
import type { Plan, PlanRows } from '#domain/plan.ts'
import type { Id, SubjectKind } from '#domain/record.ts'
import type { Rules } from '#domain/rules.ts'
import { findHeader, headerAt, HEADER_WITHIN } from '#domain/table/header.ts'
import type { Header } from '#domain/table/header.ts'
import { firstList, listSheets } from '#domain/table/listSheets.ts'
import { cellsOf, leftOut, proposedMapping } from '#domain/table/mapping.ts'
import type { Mapping } from '#domain/table/mapping.ts'
import { rowText, tableOf } from '#domain/table/table.ts'
import type { Table } from '#domain/table/table.ts'
import { pastedSpreadsheet, sheetAt, unpackedSpreadsheet } from '#store/spreadsheet.ts'
import { notTakenText } from '#text/awardImportWords.ts'
import { titleOfColumn } from '#text/columnTitle.ts'
import { notesOnFile, otherListsNote } from '#text/spreadsheetWords.ts'

/** What the user set for a sheet; null: as the program proposes. */
export interface Settings extends LetterChoices {
  /** Null: the first that is in sight and says something. */
  readonly sheet: number | null
  readonly header: { readonly at: number | null } | null
  readonly mapping: Mapping<AwardField> | null
  readonly kind: SubjectKind | null
  readonly award: string
}

/** All rows, those in a state, or what is to be asked: in doubt, or of the name of an attendee. */
export type Filter = 'all' | 'asked' | Exclude<RowState, 'doubt'>

/** What is looked at of a list and its review; the rows are asked for as they come into sight. */
export interface Overview {
  readonly sheets: readonly {
    readonly name: string
    readonly hidden: boolean
    readonly rows: number
  }[]
  /** The one that is read. */
  readonly sheet: number
  /** What should be told of the file. */
  readonly notes: readonly string[]
  /** Of a text file what stands between its cells; null: it is none. */
  readonly separator: string | null
  readonly oneByte: OneByteGuess | null
  readonly legacy: readonly LegacyColumn[]
  readonly header: Header
  /** The first rows, among which the titles may be. */
  readonly top: readonly { readonly line: number; readonly text: string }[]
  readonly mapping: Mapping<AwardField>
  /** The first cells of each column that say something. */
  readonly samples: readonly (readonly string[])[]
  /** Columns that hold something and are not taken over, from 0. */
  readonly unused: readonly number[]
  /** No more than `MOST` of each. */
  readonly passed: readonly PassedRow[]
  readonly groups: readonly AwardGroup[]
  readonly passedCount: number
  readonly groupCount: number
  readonly counts: Readonly<Record<RowState | 'all' | 'asked', number>>
  /** Rows with the name of an attendee that nobody has answered. */
  readonly unanswered: number
  readonly unnamed: number
  /** Rows that an import takes over, and whether it changes nothing at all. */
  readonly taken: number
  readonly changesNothing: boolean
}

/** Longer lists than this nobody reads: they say that a column is taken for what it is not. */
export const MOST = 500

/** So many cells show what a column holds. */
const SAMPLES = 3

const STATES: readonly RowState[] = ['new', 'changed', 'same', 'doubt', 'skipped', 'error']

export type AwardDesk = ReturnType<typeof awardDesk>

/**
 * Reads an award list and holds it against the plan, in a thread of its own: it is given the list, the
 * plan and what the user said, and answers what is looked at.
 */
export function awardDesk(newId: () => Id) {
  let list = pastedSpreadsheet('')
  let lists: readonly number[] = []
  let sheet: { readonly as: string; readonly sheet: ReadSheet } | null = null
  let shipped: Rules | null = null
  const rows = new Map<keyof PlanRows, unknown[]>()
  let plan: Plan | null = null
  let read: { readonly as: string; readonly list: ReadAs } | null = null
  let review: Review = { groups: [], rows: [], unnamed: 0 }
  let shown: { readonly filter: Filter; readonly rows: readonly ReviewedRow[] } | null = null
  let changes: readonly Change[] = []

  const planNow = () => (plan ??= planOf(Object.fromEntries(rows) as Partial<PlanRows>))
  const rulesNow = () => {
    if (shipped === null) throw new Error('awardDesk: no rules')
    return rulesOf(planNow(), shipped)
  }

  const shownIn = (filter: Filter) => {
    if (shown?.filter !== filter)
      shown = { filter, rows: review.rows.filter((row) => isShown(row, filter)) }
    return shown.rows
  }

  return {
    setRules: (given: Rules) => {
      shipped = given
    },

    /** A list as main has read it. */
    setFile: (packed: Uint8Array) => {
      list = unpackedSpreadsheet(packed)
      lists = listSheets(list.sheets, hasAwardTitles)
    },

    /** A list that was pasted: the only sheet. */
    setText: (text: string) => {
      list = pastedSpreadsheet(text)
    },

    /** The plan is another: what was given of it is forgotten. */
    forgetPlan: () => {
      rows.clear()
      plan = null
      read = null
    },

    /** More rows of the plan. */
    addPlanRows: (piece: { readonly table: keyof PlanRows; readonly rows: readonly unknown[] }) => {
      const before = rows.get(piece.table) ?? []
      before.push(...piece.rows)
      rows.set(piece.table, before)
    },

    /** Reads the list as set, and holds it against the plan. */
    review: ({
      settings,
      answers,
    }: {
      readonly settings: Settings
      readonly answers: Answers
    }): Overview => {
      const at = settings.sheet ?? firstList(list.sheets, lists)
      const letters = JSON.stringify([at, settings.oneByte, settings.converted])
      // What is said of the rows asks for no letter anew.
      if (sheet?.as !== letters)
        sheet = { as: letters, sheet: readSheet(list, lists, at, settings) }
      const { table, understood } = sheet.sheet
      const as = JSON.stringify(settings)
      if (read?.as !== as) read = { as, list: readAs(table, settings, rulesNow()) }
      review = reviewAwardList(planNow(), read.list.entries, rulesNow(), answers)
      shown = null
      const { oneByte, legacy } = understood
      const otherLists = lists
        .filter((one) => one !== at)
        .flatMap((one) => list.sheets[one]?.name ?? [])
      return {
        sheets: list.sheets.map(({ name, hidden, rows: { length } }) => ({
          name,
          hidden,
          rows: length,
        })),
        sheet: at,
        notes: [...notesOnFile(list, oneByte), ...otherListsNote(otherLists)],
        separator: list.text?.separator ?? null,
        oneByte,
        legacy,
        ...overviewOf(table, read.list, review, planNow()),
      }
    },

    /** Rows in one state, from one place to before another. */
    rows: ({
      filter,
      from,
      to,
    }: {
      readonly filter: Filter
      readonly from: number
      readonly to: number
    }) => {
      return shownIn(filter).slice(from, to)
    },

    /** The next row that asks something of those shown, after a row; the first again after the last, null: none. */
    nextAsked: ({ filter, after }: { readonly filter: Filter; readonly after: string }) => {
      const rows = shownIn(filter)
      const line = review.rows.findIndex(({ entry }) => entry.key === after)
      const behind = new Set(review.rows.slice(line + 1))
      const later = rows.findIndex((row) => isAskedThere(row) && behind.has(row))
      const place = later >= 0 ? later : rows.findIndex(isAskedThere)
      const row = rows[place]
      return row === undefined ? null : { place, key: row.entry.key }
    },

    /** The rows that stay out, with the reasons, as a text. */
    notTaken: () => {
      const titles = read?.list.header.titles ?? []
      const out = review.rows.filter(({ state }) => ['error', 'doubt', 'skipped'].includes(state))
      return notTakenText(out, (column) => titleOfColumn(titles, column))
    },

    /** Works out what the import changes; gives how many changes there are. */
    takeOver: () => {
      changes = importAwards(planNow(), review, newId)
      return changes.length
    },

    changes: ({ from, to }: { readonly from: number; readonly to: number }) =>
      changes.slice(from, to),
  }
}

/** A sheet in Unicode, and what was found in its letters. */
interface ReadSheet {
  readonly table: Table
  readonly understood: UnderstoodSheet
}

function readSheet(
  { kind, sheets, text }: Spreadsheet,
  lists: readonly number[],
  at: number,
  settings: Settings,
): ReadSheet {
  const sheet = sheetAt(sheets, at)
  const understood = understoodSheet(sheet, text?.encoding === 'one-byte', settings)
  const table = tableOf(sheet.name, understood.rows, sheet.above)
  if (kind !== 'word') return { table, understood }
  const others = sheets.slice(0, at).filter((_, other) => !lists.includes(other))
  return { table: { ...table, before: others.map(linesOfRows).toReversed() }, understood }
}

function linesOfRows({ rows }: Pick<Spreadsheet['sheets'][number], 'rows'>): readonly string[] {
  return rows.flatMap(({ cells }) =>
    [...new Set(cells)].flatMap((cell) => cell.split(/[\r\n]+/u).map(cleanCell)),
  )
}

interface ReadAs {
  readonly header: Header
  readonly mapping: Mapping<AwardField>
  readonly entries: AwardList
}

function readAs(table: Table, settings: Settings, rules: Rules): ReadAs {
  const header =
    settings.header === null
      ? findHeader(table, AWARD_COLUMNS)
      : headerAt(table, settings.header.at, AWARD_COLUMNS)
  const mapping = settings.mapping ?? proposedMapping(table, header, AWARD_COLUMNS)
  const { kind, award } = settings
  return { header, mapping, entries: readAwardList(table, { header, mapping, kind, award }, rules) }
}

function overviewOf(
  table: Table,
  { header, mapping, entries }: ReadAs,
  review: Review,
  plan: Plan,
): Omit<Overview, 'sheets' | 'sheet' | 'notes' | 'separator' | 'oneByte' | 'legacy'> {
  const inState = (state: RowState) => review.rows.filter((row) => row.state === state).length
  const taken = review.rows.filter(isTakenOver).length
  return {
    header,
    top: table.rows.slice(0, HEADER_WITHIN).map((row) => ({ line: row.line, text: rowText(row) })),
    mapping,
    samples: mapping.map((_, column) => cellsOf(table, header, column).slice(0, SAMPLES)),
    unused: leftOut(table, header, mapping),
    passed: entries.passed.slice(0, MOST),
    groups: review.groups.slice(0, MOST),
    passedCount: entries.passed.length,
    groupCount: review.groups.length,
    counts: {
      ...(Object.fromEntries(STATES.map((one) => [one, inState(one)])) as Record<RowState, number>),
      all: review.rows.length,
      asked: review.rows.filter(isAsked).length,
    },
    unanswered: review.rows.filter(({ link }) => link?.kind === 'ask').length,
    unnamed: review.unnamed,
    taken,
    // Also without a row to take over, a list may bring an order, a decision or a reason.
    changesNothing: taken === 0 && importAwards(plan, review, () => 'unused').length === 0,
  }
}

/** What is to be asked is what is in doubt, and whether a row is an attendee. */
function isAsked({ state, link }: ReviewedRow): boolean {
  return state === 'doubt' || link?.kind === 'ask'
}

/** Its question stands in the row; what an award is, is asked beside. */
function isAskedThere({ doubt, link }: ReviewedRow): boolean {
  return (doubt !== null && doubt.kind !== 'award') || link?.kind === 'ask'
}

function isShown(row: ReviewedRow, filter: Filter): boolean {
  if (filter === 'all') return true
  return filter === 'asked' ? isAsked(row) : row.state === filter
}
