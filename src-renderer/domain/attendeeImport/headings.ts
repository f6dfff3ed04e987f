import { numberedHeading } from '#domain/table/bodyRow.ts'
import { comparableTitle } from '#domain/table/columnWords.ts'
import type { TableRow } from '#domain/table/table.ts'

/** What the headings inside a list say of the people below them; auto: each by its words. */
export type HeadingUse = 'auto' | 'unit' | 'delegation' | 'nothing'

/** What the rows under a heading have of it, where they do not say it themselves. */
export interface Section {
  readonly unit: string
  readonly delegation: string
  /** Under "Tập thể" stand units, not people. */
  readonly isCollective: boolean
}

export const NO_SECTION: Section = { unit: '', delegation: '', isCollective: false }

const UNIT =
  /^(so|ban|ubnd|uy ban|hdnd|hoi dong|huyen|thi xa|thanh pho|xa|phuong|thi tran|cong ty|tong cong ty|tap doan|truong|benh vien|trung tam|van phong|chi cuc|cuc|tong cuc|phong|bo|toa an|vien|vien kiem sat|thanh tra|cong an|bo chi huy|bo tu lenh|quan khu|dang uy|tinh uy|thanh uy|huyen uy|mat tran|ubmttq|hoi|lien doan|lien minh|tinh doan|doan thanh nien|ngan hang|kho bac|thue|bao hiem|hai quan|bao|dai|quy|hop tac xa|doanh nghiep|chi nhanh|buu dien|dien luc|tram|hat|nha)\b/u

const COLLECTIVE = /^(tap the|cac tap the|don vi|ho gia dinh)$/u

const GROUP =
  /^(ca nhan|cac ca nhan|dai bieu|khach moi|lanh dao|thanh phan|chu toa|thu ky|doan|khoi|nhom|cac dong chi|danh sach)\b/u

/**
 * The text of a heading inside a list of people, without its number and count: a numbered one in Roman or
 * by a letter, one text alone in a column that holds no names, or one in the column of names that names
 * a unit or a group. Null: the row is no heading.
 *
 * @param name the column of names; -1: it is not known yet
 */
export function headingOf(row: TableRow, name: number): string | null {
  const numbered = numberedHeading(row)
  if (numbered !== null) return bare(numbered)
  const [first = '', second] = new Set(row.cells.filter((cell) => cell !== ''))
  if (first === '') return null
  const text = bare(first)
  const says = isGroupWord(comparableTitle(text)) || UNIT.test(comparableTitle(text))
  if (second === undefined) return says || isElsewhere(row, first, name) ? text : null
  // "Sở Nội vụ | 12": how many follow.
  return says && /^\d+( người| đồng chí| đại biểu)?$/u.test(second) ? text : null
}

function isElsewhere({ cells }: TableRow, text: string, name: number): boolean {
  const at = cells.indexOf(text)
  return name > 0 && at === 0 && !/^\d/u.test(text)
}

function isGroupWord(words: string): boolean {
  return GROUP.test(words) || COLLECTIVE.test(words)
}

function bare(text: string): string {
  return text
    .replace(/^\s*([IVXLC]+|[A-ZĐ]|\d{1,3})\s*[.)/-]\s*/u, '')
    .replace(/\s*(\([^)]*\)|:.*)$/u, '')
    .trim()
}

/** What a heading gives to the rows below it; each heading ends what the one before gave. */
export function sectionOf(heading: string, use: HeadingUse): Section {
  const words = comparableTitle(heading)
  const isCollective = COLLECTIVE.test(words)
  if (use === 'unit') return { ...NO_SECTION, unit: heading, isCollective }
  if (use === 'delegation') return { ...NO_SECTION, delegation: heading, isCollective }
  if (use === 'nothing' || isCollective) return { ...NO_SECTION, isCollective }
  if (/^(doan|khoi) /u.test(words) && !words.startsWith('doan thanh nien'))
    return { ...NO_SECTION, delegation: heading }
  return UNIT.test(words) ? { ...NO_SECTION, unit: heading } : NO_SECTION
}
