import type { Spreadsheet } from '#bridge'
import {
  attendeeMapping,
  ATTENDEE_COLUMNS,
  hasTitles,
  isDateField,
} from '#domain/attendeeImport/columns.ts'
import type { AttendeeField } from '#domain/attendeeImport/columns.ts'
import { dividedTable } from '#domain/attendeeImport/dividedRows.ts'
import type { SeveralRow } from '#domain/attendeeImport/dividedRows.ts'
import { blanksBelow, readAttendeeList } from '#domain/attendeeImport/entries.ts'
import type { AttendeeList, Layout, PassedRow } from '#domain/attendeeImport/entries.ts'
import type { HeadingUse } from '#domain/attendeeImport/headings.ts'
import { changesOfList } from '#domain/attendeeImport/importAttendees.ts'
import type { ListChanges } from '#domain/attendeeImport/importAttendees.ts'
import {
  comparedEntries,
  knownPeople,
  NO_ANSWERS,
  reviewAttendees,
} from '#domain/attendeeImport/review.ts'
import type {
  Answers,
  ComparedEntries,
  Missing,
  PlanPerson,
  Review,
  ReviewedRow,
  RowState,
} from '#domain/attendeeImport/review.ts'
import { saidSomebodyElse } from '#domain/attendeeImport/somebodyElse.ts'
import type { Change } from '#domain/change.ts'
import { cleanCounts } from '#domain/listText/cleanCell.ts'
import type { CleanCounts } from '#domain/listText/cleanCell.ts'
import type { OneByteGuess } from '#domain/listText/oneByte.ts'
import { understoodSheet } from '#domain/listText/understood.ts'
import type { LegacyColumn, LetterChoices, UnderstoodSheet } from '#domain/listText/understood.ts'
import type { Id, OrderKey } from '#domain/record.ts'
import { findHeader, headerAt, HEADER_WITHIN } from '#domain/table/header.ts'
import type { Header } from '#domain/table/header.ts'
import { layoutKey } from '#domain/table/layoutKey.ts'
import { firstList, listSheets } from '#domain/table/listSheets.ts'
import { cellsOf, leftOut } from '#domain/table/mapping.ts'
import type { Mapping } from '#domain/table/mapping.ts'
import { swappedColumns, withDatesPutBack } from '#domain/table/swappedDates.ts'
import type { SaidOfDates, SwappedColumn } from '#domain/table/swappedDates.ts'
import { rowText, tableOf } from '#domain/table/table.ts'
import type { Table } from '#domain/table/table.ts'
import { pastedSpreadsheet, sheetAt, unpackedSpreadsheet } from '#store/spreadsheet.ts'
import { reasonWords } from '#text/attendeeImportWords.ts'
import { titleOfColumn } from '#text/columnTitle.ts'

/** What the user set for a list; null: as the program proposes. */
export interface Settings extends LetterChoices {
  /** Null: the one that looks like a list of people. */
  readonly sheet: number | null
  readonly header: { readonly at: number | null } | null
  readonly mapping: Mapping<AttendeeField> | null
  readonly headings: HeadingUse
  readonly fillsDown: boolean
  readonly splitsNames: boolean
  /** Lines of rows that are divided into as many people as they hold. */
  readonly divided: readonly number[]
  readonly latestYear: number
  /** Of columns in which day and month may have changed places. */
  readonly saidOfDates: readonly SaidOfDates[]
}

/** What is looked at of a list and its review; the rows are asked for as they come into sight. */
export interface Overview {
  readonly sheets: readonly {
    readonly name: string
    readonly hidden: boolean
    readonly rows: number
    readonly hiddenRows: number
  }[]
  readonly kind: Spreadsheet['kind']
  readonly macros: boolean
  readonly text: Spreadsheet['text']
  readonly oneByte: OneByteGuess | null
  readonly sheet: number
  /** Names of the other sheets that hold a list; each is taken over on its own. */
  readonly otherLists: readonly string[]
  readonly header: Header
  /** Signature of the layout, see `layoutKey`. */
  readonly key: string
  /** The first rows, among which the titles may be. */
  readonly top: readonly { readonly line: number; readonly text: string }[]
  readonly mapping: Mapping<AttendeeField>
  /** The first cells of each column that say something. */
  readonly samples: readonly (readonly string[])[]
  /** Columns that hold something and are not taken over, from 0. */
  readonly unused: readonly number[]
  readonly legacy: readonly LegacyColumn[]
  readonly cleaned: CleanCounts
  /** Rows that say no unit or delegation below one that does. */
  readonly blanks: number
  readonly headings: number
  /** Rows of which salutation or post stands in the cell of the name, and the first of them. */
  readonly split: {
    readonly rows: number
    readonly examples: readonly { readonly before: string; readonly after: string }[]
  }
  /** Rows that hold several people who can be told apart, divided or not, and the first of them. */
  readonly several: {
    readonly lines: readonly number[]
    readonly examples: readonly { readonly before: string; readonly after: string }[]
  }
  /** Columns in which day and month may have changed places, put back or not. */
  readonly swapped: readonly SwappedColumn[]
  readonly counts: Readonly<Record<RowState | 'all' | 'missing' | 'passed', number>>
  /** New people of whose name somebody is there already. */
  readonly namesakes: number
  readonly missingOfUnits: number
  /** What taking it over would do. */
  readonly added: number
  readonly changed: number
  readonly removed: number
}

/** What a row is to the plan, with whom it may be; of a new row those of the same name. */
export interface RowView {
  readonly row: ReviewedRow
  readonly candidates: readonly PlanPerson[]
}

/** A place in a list, from one row to before another. */
interface Window {
  readonly from: number
  readonly to: number
}

/** So many cells show what a column holds. */
const SAMPLES = 3

export type AttendeeDesk = ReturnType<typeof attendeeDesk>

/**
 * Reads a list of people and holds it against the plan, in a thread of its own: it is given the list, the
 * people and what the user said, and answers what is looked at.
 */
export function attendeeDesk(newId: () => Id) {
  let list = pastedSpreadsheet('')
  let people = knownPeople()
  let read: { readonly as: string; readonly sheet: ReadSheet } | null = null
  let review: Review = { rows: [], missing: [], namesakes: new Map() }
  let answers = NO_ANSWERS
  let shown: { readonly filter: RowState | 'all'; readonly rows: readonly ReviewedRow[] } | null =
    null
  let changes: readonly Change[] = []

  const readNow = () => {
    if (read === null) throw new Error('attendeeDesk: nothing was read')
    return read.sheet
  }

  const shownIn = (filter: RowState | 'all') => {
    if (shown?.filter !== filter) shown = { filter, rows: rowsIn(review, filter) }
    return shown.rows
  }

  return {
    setFile: (packed: Uint8Array) => {
      list = unpackedSpreadsheet(packed)
    },

    /** A list that was pasted: the only sheet. */
    setText: (text: string) => {
      list = pastedSpreadsheet(text)
    },

    forgetPeople: () => {
      people = knownPeople()
    },

    /** They are made ready to be compared at once, most often while the list is still being read. */
    addPeople: (more: readonly PlanPerson[]) => people.add(more),

    /** Reads the list as set; gives the signature of its layout and what its columns were taken for. */
    read: (settings: Settings) => {
      const as = JSON.stringify(settings)
      if (read?.as !== as) read = { as, sheet: readSheet(list, settings) }
      const { header, mapping } = read.sheet.layout
      return { key: layoutKey(header), mapping }
    },

    /** Holds what was read against the people. */
    review: (said: Answers): Overview => {
      const sheet = readNow()
      answers = said
      review = reviewAttendees(people, sheet.compared, said)
      shown = null
      return overviewOf(list, sheet, review)
    },

    rows: ({ filter, from, to }: Window & { readonly filter: RowState | 'all' }) =>
      shownIn(filter)
        .slice(from, to)
        .map((row) => viewOf(row, review, people.byId)),

    /** The next row in doubt of those shown, after a line; the first again after the last, null: none. */
    nextDoubt: ({
      filter,
      after,
    }: {
      readonly filter: RowState | 'all'
      readonly after: number
    }) => {
      const rows = shownIn(filter)
      const isOpen = ({ state }: ReviewedRow) => state === 'doubt'
      const later = rows.findIndex((row) => isOpen(row) && row.entry.line > after)
      const place = later >= 0 ? later : rows.findIndex(isOpen)
      const row = rows[place]
      return row === undefined ? null : { place, line: row.entry.line }
    },

    passed: ({ from, to }: Window): readonly PassedRow[] => readNow().list.passed.slice(from, to),

    missing: ({ from, to }: Window): readonly Missing[] => review.missing.slice(from, to),

    /** The rows that stay out, as they were read, with their line before and the reason behind. */
    notTaken: (): NotTaken => {
      const { table, layout } = readNow()
      const { titles } = layout.header
      const cells = new Map(table.rows.map((row) => [row.line, row.cells]))
      const out = review.rows.filter(({ state }) => ['error', 'doubt', 'skipped'].includes(state))
      return {
        titles: titles.map((_, column) => titleOfColumn(titles, column)),
        rows: out.map((row) => ({
          line: row.entry.line,
          cells: titles.map((_, column) => cells.get(row.entry.line)?.[column] ?? ''),
          reason: reasonWords(row, (column) => titleOfColumn(titles, column)),
        })),
      }
    },

    /** Works out what the import changes; the changes themselves are asked for in pieces. */
    takeOver: ({
      conferenceId,
      last,
    }: {
      readonly conferenceId: Id
      readonly last: OrderKey | null
    }) => {
      const others = saidSomebodyElse(people, readNow().compared, review, answers)
      const made: ListChanges = changesOfList(review, answers, others, conferenceId, last, newId)
      ;({ changes } = made)
      const { added, changed, removed } = made
      return { added, changed, removed, count: changes.length }
    },

    changes: ({ from, to }: Window) => changes.slice(from, to),
  }
}

export interface NotTaken {
  readonly titles: readonly string[]
  readonly rows: readonly {
    readonly line: number
    readonly cells: readonly string[]
    readonly reason: string
  }[]
}

/** A sheet as the settings read it. */
interface ReadSheet {
  readonly at: number
  /** Places of all sheets that hold a list. */
  readonly lists: readonly number[]
  readonly table: Table
  readonly layout: Layout
  readonly list: AttendeeList
  readonly compared: ComparedEntries
  readonly understood: UnderstoodSheet
  /** Rows that hold several people, divided or not. */
  readonly several: readonly SeveralRow[]
}

function readSheet({ sheets, text, is1904 }: Spreadsheet, settings: Settings): ReadSheet {
  const lists = listSheets(sheets, hasTitles)
  const at = settings.sheet ?? firstList(sheets, lists)
  const isOneByte = text?.encoding === 'one-byte'
  const sheet = sheetAt(sheets, at)
  const understood = understoodSheet(sheet, isOneByte, settings)
  const written = tableOf(sheet.name, understood.rows)
  const header =
    settings.header === null
      ? findHeader(written, ATTENDEE_COLUMNS)
      : headerAt(written, settings.header.at, ATTENDEE_COLUMNS)
  const { headings, fillsDown, splitsNames, latestYear } = settings
  const mapping = settings.mapping ?? attendeeMapping(written, header)
  const dateColumns = mapping.flatMap((field, column) => (isDateField(field) ? [column] : []))
  const swapped = swappedColumns(written, header.bodyAt, dateColumns, sheet.earlyDates ?? [])
  const { saidOfDates } = settings
  const { table, divided } = dividedTable(
    withDatesPutBack(written, swapped, saidOfDates),
    header,
    mapping,
    settings.divided,
  )
  const layout = {
    header,
    mapping,
    headings,
    fillsDown,
    splitsNames,
    latestYear,
    is1904,
    swapped,
    saidOfDates,
  }
  const list = readAttendeeList(table, layout)
  return {
    at,
    lists,
    table,
    layout,
    list,
    compared: comparedEntries(list.entries),
    understood,
    several: [
      ...divided,
      ...list.entries.flatMap(({ line, fields: { fullName }, people }) =>
        people.length > 1 ? [{ line, written: fullName, people }] : [],
      ),
    ],
  }
}

function overviewOf(
  { kind, sheets, macros, text }: Spreadsheet,
  { at, lists, table, layout, list, understood, several }: ReadSheet,
  { rows, missing, namesakes }: Review,
): Overview {
  const { header, mapping } = layout
  const { legacy, oneByte } = understood
  const states = { new: 0, changed: 0, same: 0, doubt: 0, skipped: 0, error: 0 }
  const taken = { ...states }
  for (const { state, isTaken } of rows) {
    states[state] += 1
    if (isTaken) taken[state] += 1
  }
  return {
    sheets: sheets.map(({ name, hidden, rows: { length }, hiddenRows }) => ({
      name,
      hidden,
      rows: length,
      hiddenRows,
    })),
    kind,
    macros,
    text,
    oneByte,
    otherLists: lists.filter((other) => other !== at).flatMap((other) => sheets[other]?.name ?? []),
    sheet: at,
    header,
    key: layoutKey(header),
    top: table.rows
      .slice(0, HEADER_WITHIN)
      .map((row) => ({ line: row.line, text: cut(rowText(row)) })),
    mapping,
    samples: mapping.map((_, column) => cellsOf(table, header, column).slice(0, SAMPLES).map(cut)),
    unused: leftOut(table, header, mapping),
    legacy,
    cleaned: cleanCounts(understood.rows),
    blanks: blanksBelow(table, layout, list),
    headings: list.passed.filter(({ why }) => why === 'heading').length,
    split: splitNames(list),
    swapped: layout.swapped ?? [],
    several: {
      lines: several.map(({ line }) => line),
      examples: several.slice(0, SAMPLES).map(({ written, people }) => ({
        before: cut(written),
        after: cut(people.join(' | ')),
      })),
    },
    counts: {
      ...states,
      all: rows.length,
      missing: missing.length,
      passed: list.passed.length,
    },
    namesakes: namesakes.size,
    missingOfUnits: missing.filter(({ isOfUnits }) => isOfUnits).length,
    added: taken.new,
    changed: taken.changed,
    removed: missing.filter(({ isRemoved }) => isRemoved).length,
  }
}

/** A cell of a megabyte need not cross to be looked at. */
function cut(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160)}…` : text
}

function splitNames({ entries }: AttendeeList): Overview['split'] {
  const split = entries.flatMap(({ mended, fields }) => {
    const name = mended.find(({ kind }) => kind === 'name')
    if (name?.kind !== 'name') return []
    const { salutation, fullName, partyPost, statePost } = fields
    const posts = [partyPost, statePost].filter((post) => name.written.includes(post))
    const after = [salutation, fullName, ...posts].filter((part) => part !== '')
    return [{ before: cut(name.written), after: cut(after.join(' | ')) }]
  })
  return { rows: split.length, examples: split.slice(0, SAMPLES) }
}

/** Of the new ones those first of whose name somebody is there already: they are to be looked at. */
function rowsIn({ rows, namesakes }: Review, filter: RowState | 'all'): readonly ReviewedRow[] {
  if (filter === 'all') return rows
  const found = rows.filter(({ state }) => state === filter)
  if (filter !== 'new') return found
  const has = ({ entry }: ReviewedRow) => namesakes.has(entry.line)
  return [...found.filter(has), ...found.filter((row) => !has(row))]
}

function viewOf(
  row: ReviewedRow,
  { namesakes }: Review,
  people: ReadonlyMap<Id, PlanPerson>,
): RowView {
  const ids =
    row.doubt?.kind === 'person'
      ? row.doubt.candidates.map(({ id }) => id)
      : (namesakes.get(row.entry.line) ?? [])
  return { row, candidates: ids.flatMap((id) => people.get(id) ?? []) }
}
