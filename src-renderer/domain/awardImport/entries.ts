import { foundAward } from '#domain/awards/catalogue.ts'
import { countOfGroup } from '#domain/awards/recipientBlock.ts'
import { splitNameCell, titleOf } from '#domain/listText/nameCell.ts'
import { saysNobodyYet } from '#domain/listText/openPlace.ts'
import { folded } from '#domain/name.ts'
import { oncePerText } from '#domain/oncePerText.ts'
import type { SubjectKind } from '#domain/record.ts'
import { isBlank, MAX_TEXT } from '#domain/row.ts'
import type { Rules } from '#domain/rules.ts'
import { ERROR_CELL, numberedHeading, passesOver } from '#domain/table/bodyRow.ts'
import type { Passed } from '#domain/table/bodyRow.ts'
import type { Header } from '#domain/table/header.ts'
import type { Mapping } from '#domain/table/mapping.ts'
import type { Table, TableRow } from '#domain/table/table.ts'
import { rowText } from '#domain/table/table.ts'
import { NO_DATE, parsePartialDate } from '#domain/time.ts'

import { awardInHeading, awardKey, labelOf } from './awardLabel.ts'
import { AWARD_FIELDS } from './columns.ts'
import type { AwardField } from './columns.ts'
import { isKind, kindIn, speaksOfKinds } from './kinds.ts'
import { decisionIn, decisionKey, letterheadDecision, numberAndDate } from './statedDecision.ts'
import type { StatedDecision } from './statedDecision.ts'

/** How a table is to be read as an award list. */
export interface Layout {
  readonly header: Header
  readonly mapping: Mapping<AwardField>
  /** For rows of which nothing says what they are; null: the user is asked. */
  readonly kind: SubjectKind | null
  /** For rows of which nothing says what is granted; empty: they are errors. */
  readonly award: string
}

/** Why a row cannot be taken over. */
export type RowError =
  | { readonly kind: 'noName' }
  | { readonly kind: 'noAward' }
  | { readonly kind: 'badCell'; readonly column: number; readonly text: string }
  | { readonly kind: 'badDate'; readonly column: number; readonly text: string }
  | { readonly kind: 'tooLong'; readonly column: number; readonly most: number }

/** One grant of a list: a row, or one of two when it names a title and a form. */
export interface Entry {
  /** Row of the sheet or line of the text, from 1. */
  readonly line: number
  /** Tells the two grants of one row apart. */
  readonly key: string
  readonly name: string
  /** The name as its cells say it, with salutation, post and truy tặng. */
  readonly written: string
  /** Truy tặng: said by the name, the award, the note or the heading above. */
  readonly posthumous: boolean
  /** Null: nothing says it. */
  readonly kind: SubjectKind | null
  /** How many, where the name is that of a group ("24 đồng chí thuộc …"); null: it is one. */
  readonly count: number | null
  readonly post: string
  readonly unit: string
  readonly representative: string
  readonly reason: string
  readonly note: string
  /** What is granted: as written, a code as the catalogue names it. */
  readonly award: string
  /** The same as its cell, or the heading, has it. */
  readonly awardWritten: string
  /** The award and its decision as they are compared: entries of one group go to one award. */
  readonly group: string
  readonly decision: StatedDecision | null
  /** The name stood on two lines of its cell: perhaps two names. */
  readonly isBroken: boolean
  /** The cell of an individual seems to name several: "Nguyễn Văn A và Trần Thị B". */
  readonly isSeveral: boolean
  /** The name says that nobody is named yet ("Cử sau"): taken over, it is a group of the count, mostly 1. */
  readonly isOpen: boolean
  readonly errors: readonly RowError[]
}

/** A row that is no grant, and why. */
export interface PassedRow {
  readonly line: number
  readonly text: string
  readonly why: 'title' | 'heading' | Passed
}

export interface AwardList {
  readonly entries: readonly Entry[]
  readonly passed: readonly PassedRow[]
}

/** What the title, the name of the sheet and the headings say of the rows below them. */
interface Context {
  readonly award: string
  readonly kind: SubjectKind | null
  readonly decision: StatedDecision | null
  /** How deep the heading is that says truy tặng of its rows, see `headingLevel`; null: none does. */
  readonly posthumousAt: number | null
}

/**
 * Reads the grants of a table in its order. What a row does not say, the heading above it says
 * ("II. Tập thể"), else the title and the sheet's name, else the layout.
 */
export function readAwardList(table: Table, layout: Layout, rules: Rules): AwardList {
  const { header, mapping } = layout
  const titles = table.rows.slice(0, header.at ?? 0)
  const entries: Entry[] = []
  const named = nameAwards(rules)
  const columns = columnsOf(mapping)
  const passed: PassedRow[] = titles.map((row) => passedRow(row, 'title'))
  const top = contextOf(table, titles, header, mapping, rules)
  let now = top
  for (const row of table.rows.slice(header.bodyAt)) {
    const why = passesOver(row, header.titles, mapping.indexOf('number'))
    if (why !== null) {
      passed.push(passedRow(row, why))
      continue
    }
    const heading = headingIn(row, mapping, rules)
    if (heading === null) {
      entries.push(...entriesOf(row, layout, columns, now, named))
      continue
    }
    now = underHeading(heading, headingLevel(row), now, top, rules)
    passed.push(passedRow(row, 'heading'))
  }
  return { entries, passed }
}

function passedRow(row: TableRow, why: PassedRow['why']): PassedRow {
  return { line: row.line, text: rowText(row), why }
}

/** In the reasons of a decision others are named, which are not the one of the list. */
const IS_REASON = /^[-–+*\s]*(căn cứ|theo đề nghị|xét )/iu

function contextOf(
  { name: sheet, above: paragraphs = [], before = [] }: Table,
  titles: readonly TableRow[],
  { titles: columns }: Header,
  mapping: Mapping<AwardField>,
  rules: Rules,
): Context {
  const above = titles.flatMap(({ cells }) => [...new Set(cells.filter((cell) => cell !== ''))])
  // Of a Word file the sheet bears the paragraph above its table, cut to a label; the nearest says most.
  const nearest = paragraphs.toReversed().filter((line) => !IS_REASON.test(line))
  const lines = [...above, ...nearest, ...(sheet === '' ? [] : [sheet])]
  const named = columns[mapping.indexOf('name')] ?? ''
  return {
    award: lines.map((line) => awardInHeading(line, rules)).find((one) => one !== null) ?? '',
    kind:
      kindIn(named) ??
      kindIn(sheet) ??
      kindIn(nearest.find(speaksOfKinds) ?? '') ??
      kindIn([...above, sheet].join(' ')),
    decision:
      lines.map(decisionIn).find((one) => one !== null) ??
      [lines, ...before].map(letterheadDecision).find((one) => one !== null) ??
      null,
    posthumousAt: null,
  }
}

/**
 * The text of a heading: all that its row says, but for a number in Roman or a letter before it, or
 * nothing but a kind of subject or an award without the number of a row.
 */
function headingIn(row: TableRow, mapping: Mapping<AwardField>, rules: Rules): string | null {
  const numbered = numberedHeading(row)
  if (numbered !== null) return numbered
  const [first = '', second] = new Set(row.cells.filter((cell) => cell !== ''))
  if (second !== undefined || first === '') return null
  const words = first.replace(/[:(].*$/u, '')
  if (isKind(words) || foundAward(words, rules)?.isWhole === true) return first
  // One text alone, in the first column, where names stand in another.
  const at = row.cells.indexOf(first)
  return at !== mapping.indexOf('name') && at === 0 && !/^\d/u.test(first) ? first : null
}

/** A heading that names an award begins a new part: what is said of kinds before is over. */
function underHeading(
  text: string,
  level: number,
  now: Context,
  top: Context,
  rules: Rules,
): Context {
  const award = awardInHeading(text, rules)
  const kind = kindIn(text)
  const decision = decisionIn(text) ?? now.decision
  const goesOn = now.posthumousAt !== null && level > now.posthumousAt
  const posthumousAt = goesOn ? now.posthumousAt : saysPosthumous(text) ? level : null
  if (award !== null) return { award, kind: kind ?? top.kind, decision, posthumousAt }
  return { award: now.award, kind: kind ?? now.kind, decision, posthumousAt }
}

/** Of "A.", "I." and "1." each is under the one before it; what has no number is as deep as can be. */
function headingLevel({ cells }: TableRow): number {
  const first = cells.find((cell) => cell !== '') ?? ''
  if (/^[IVX]+(?![\p{L}\p{N}])/u.test(first)) return 1
  if (/^[A-ZĐ](?![\p{L}\p{N}])/u.test(first)) return 0
  return /^\d/u.test(first) ? 2 : 3
}

function entriesOf(
  row: TableRow,
  layout: Layout,
  columns: Columns,
  context: Context,
  named: NamedAward,
): readonly Entry[] {
  const cell = (field: AwardField) => row.cells[columns[field] ?? -1] ?? ''
  const errors: RowError[] = []
  for (const field of AWARD_FIELDS) {
    const column = columns[field]
    const text = cell(field)
    if (column === undefined || field === 'number') continue
    if (ERROR_CELL.test(text)) errors.push({ kind: 'badCell', column, text })
    if (text.length > MAX_TEXT) errors.push({ kind: 'tooLong', column, most: MAX_TEXT })
  }
  const written = cell('name')
  if (isBlank(written)) errors.push({ kind: 'noName' })
  const stated = decisionOf(cell, columns['decisionDate'], errors)
  const granted = [cell('title'), cell('award')].filter((one) => !isBlank(one))
  const others = [context.award, layout.award].filter((one) => one !== '').slice(0, 1)
  const awards = granted.length > 0 ? granted : others
  if (awards.length === 0) errors.push({ kind: 'noAward' })
  const said = cell('kind')
  const kind = kindIn(said) ?? context.kind ?? layout.kind
  const group = kind === 'individual' ? countOfGroup(written) : null
  const isOpen =
    group === null && (kind === null || kind === 'individual') && saysNobodyYet(written)
  const count = isOpen ? (countOfGroup(written) ?? 1) : group
  const person = withoutPosthumous(written)
  const isPerson = kind === 'individual' && count === null
  const { name, post, isSeveral } = isPerson
    ? individualOf(person, cell('salutation'), cell('post'))
    : { name: joined(' ', cell('salutation'), person), post: cell('post'), isSeveral: false }
  const entry = {
    line: row.line,
    name,
    written: joined(' ', cell('salutation'), written),
    kind,
    count,
    post,
    unit: joined(', ', cell('department'), cell('unit')),
    representative: cell('representative'),
    reason: cell('reason'),
    note: withoutPosthumous(cell('note')),
    decision: stated ?? context.decision,
    isBroken: row.breaks.has(columns['name'] ?? -1),
    isSeveral,
    isOpen,
    errors,
  }
  const number = entry.decision === null ? '' : decisionKey(entry.decision.number)
  return (awards.length === 0 ? [''] : awards).map((award, at) => {
    const { label, key } = named(award)
    return {
      ...entry,
      key: at === 0 ? String(row.line) : `${row.line}/${at + 1}`,
      award: label,
      awardWritten: award,
      posthumous:
        context.posthumousAt !== null || [written, cell('note'), award].some(saysPosthumous),
      group: `${number}|${key}`,
    }
  })
}

function joined(by: string, ...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(by)
}

/** "Tặng, truy tặng" above a whole list says it of some of them only, and of nobody in particular. */
function saysPosthumous(text: string): boolean {
  const words = ` ${folded(text).replace(/[^\p{L}]+/gu, ' ')} `
  return words.includes(' truy tang ') && !words.replaceAll(' truy tang ', ' ').includes(' tang ')
}

/** A name or a note without "(truy tặng)", which has a field of its own. */
function withoutPosthumous(text: string): string {
  return text.replace(/\s*[(,;–-]?\s*truy tặng\s*\)?\s*$/iu, '')
}

/**
 * Name and post of an individual. "Ông" and "Đ/c" before a name are said by the MC anyway; a rank
 * ("Thượng tá") stays with the name; a post in the cell of the name goes to the post if there is none.
 */
function individualOf(
  cell: string,
  salutation: string,
  post: string,
): { readonly name: string; readonly post: string; readonly isSeveral: boolean } {
  const { isSeveral, ...split } = splitNameCell(joined(' ', salutation, cell))
  if (isSeveral || (split.post !== '' && post !== '')) return { name: cell, post, isSeveral }
  const name = joined(' ', titleOf(split.salutation), split.name)
  return { name, post: post || split.post, isSeveral }
}

type NamedAward = (written: string) => { readonly label: string; readonly key: string }

/** A list names few awards and has many rows: each is looked up once. */
function nameAwards(rules: Rules): NamedAward {
  return oncePerText((written) => {
    const label = labelOf(written, rules)
    return { label, key: awardKey(label) }
  })
}

type Columns = Partial<Record<AwardField, number>>

function columnsOf(mapping: Mapping<AwardField>): Columns {
  return Object.fromEntries(mapping.flatMap((field, at) => (field === null ? [] : [[field, at]])))
}

function decisionOf(
  cell: (field: AwardField) => string,
  dateColumn: number | undefined,
  errors: RowError[],
): StatedDecision | null {
  const both = numberAndDate(cell('decisionNumber'))
  const day = cell('decisionDate')
  const date = parsePartialDate(day.replace(/\s+\d{2}:\d{2}$/u, ''))
  if (date === null && dateColumn !== undefined && !ERROR_CELL.test(day))
    errors.push({ kind: 'badDate', column: dateColumn, text: day })
  if (both.number === '') return null
  return {
    number: both.number,
    date: day === '' ? both.date : (date ?? NO_DATE),
    authority: cell('authority'),
    signer: cell('signer'),
  }
}
