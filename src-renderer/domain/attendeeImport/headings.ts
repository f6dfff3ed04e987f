import { isName } from '#domain/listText/nameCell.ts'
import { normalizedWords } from '#domain/name.ts'
import { firstTexts, HEADING_NUMBER, numberedHeading } from '#domain/table/bodyRow.ts'
import type { TableRow } from '#domain/table/table.ts'

import { isPhone } from './columns.ts'

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

// With their marks, since Phương, Bàn and Đoàn are family names, and Phường, ban and đoàn are not.
const UNIT =
  /^(sở|ban|ubnd|ủy ban|hđnd|hội đồng|huyện|thị xã|thành phố|xã|phường|thị trấn|công ty|tổng công ty|tập đoàn|trường|bệnh viện|trung tâm|văn phòng|chi cục|cục|tổng cục|phòng|bộ|tòa án|viện|thanh tra|công an|bộ chỉ huy|bộ tư lệnh|quân khu|đảng ủy|tỉnh ủy|thành ủy|huyện ủy|mặt trận|ubmttq|hội|liên đoàn|liên minh|tỉnh đoàn|đoàn thanh niên|ngân hàng|kho bạc|thuế|bảo hiểm|hải quan|báo|đài|quỹ|hợp tác xã|doanh nghiệp|chi nhánh|bưu điện|điện lực|trạm|hạt)(?=[\s,]|$)/u

const PLACE = new RegExp(`${UNIT.source}|^(?:tỉnh|quốc hội)(?= )`, 'u')

const DELEGATION =
  /^(khối|cụm|đoàn (đại biểu|đbqh|công tác|chủ tịch|các|tỉnh|thành phố|huyện|sở|ngành))(?=[\s,]|$)/u

const GROUP =
  /^(các )?(cá nhân|đại biểu|khách mời|lãnh đạo|thành phần|chủ tọa|thư ký|nhóm|đồng chí|danh sách)(?=[\s,]|$)/u

const KIND =
  'sở|ban|ngành|đoàn thể|hội|mặt trận|phòng|cơ quan|đơn vị|tỉnh|huyện|thị xã|thành phố|xã|phường|thị trấn|đặc khu' +
  '|ubnd|hđnd|ubmttq|trường|bệnh viện|công ty|doanh nghiệp|tổ chức'

/** "Sở, ban, ngành", "Các xã, phường", "Huyện - thành phố": kinds of units, and none of them. */
const KINDS = new RegExp(
  `^(?:(?:các|khối) )?(?:${KIND})(?:(?:, ?| và | [-–] ?|/)(?:các )?(?:${KIND}))+` +
    '(?: (?:(?:của |thuộc |trực thuộc |cấp )?(?:tỉnh|huyện|thành phố|trung ương)))?$',
  'u',
)

const COLLECTIVE = /^(các )?(tập thể|đơn vị|hộ gia đình)$/u

/**
 * The text of a heading inside a list of people, without its number and count: a numbered one in Roman or
 * by a letter, one text alone in a column that holds no names, or one in the column of names that names
 * a unit or a group. Null: the row is no heading, nor is one with a name and a phone.
 *
 * @param name the column of names; -1: it is not known yet
 * @param isOnly names are all that the list has: then any of them stands alone
 */
export function headingOf(row: TableRow, name: number, isOnly: boolean): string | null {
  if ((row.cells[name] ?? '') !== '' && row.cells.some(isPhone)) return null
  const numbered = numberedHeading(row)
  if (numbered !== null) return bare(numbered)
  const [first = '', second] = firstTexts(row.cells)
  if (first === '' || (second !== undefined && !COUNTED.test(second))) return null
  const text = bare(first)
  const words = normalizedWords(text)
  const isGroup =
    (GROUP.test(words) && !isOneOfGroup(text)) || COLLECTIVE.test(words) || DELEGATION.test(words)
  const says = UNIT.test(words) || KINDS.test(words) || (isGroup && !isOnly)
  if (second === undefined) return says || isElsewhere(row, first, name) ? text : null
  return says ? text : null
}

/** "Sở Nội vụ | 12": how many follow. */
const COUNTED = /^\d{1,4}( người| đồng chí| đại biểu)?$/u

/** Words with which the name of a unit begins: "Sở Mẫu" is written like the name of somebody. */
export function namesUnit(text: string): boolean {
  return UNIT.test(normalizedWords(text))
}

/** "Đại biểu 3", "Đồng chí Nguyễn Văn A": one of a group by a number or by name. */
function isOneOfGroup(text: string): boolean {
  const words = normalizedWords(text)
  if (/\d$/u.test(words)) return /^(cá nhân|đại biểu|khách mời|đồng chí) /u.test(words)
  const [, name = ''] = /^(?:đồng chí|đại biểu)\s+(\S+\s+\S+\s+\S.*)$/iu.exec(text) ?? []
  return isName(name) && name !== name.toUpperCase() && !PLACE.test(normalizedWords(name))
}

function isElsewhere({ cells }: TableRow, text: string, name: number): boolean {
  const at = cells.indexOf(text)
  return name > 0 && at === 0 && !/^\d/u.test(text)
}

function bare(text: string): string {
  return text
    .replace(HEADING_NUMBER, '')
    .replace(/^\d{1,3}\s*[.)/-]\s*/u, '')
    .replace(/\s*(\([^()]*\)|:.*)$/u, '')
    .trim()
}

/** What a heading gives to the rows below it; each heading ends what the one before gave. */
export function sectionOf(heading: string, use: HeadingUse): Section {
  const words = normalizedWords(heading)
  const isCollective = COLLECTIVE.test(words)
  if (use === 'unit') return { ...NO_SECTION, unit: heading, isCollective }
  if (use === 'delegation') return { ...NO_SECTION, delegation: heading, isCollective }
  if (use === 'nothing' || isCollective) return { ...NO_SECTION, isCollective }
  if (DELEGATION.test(words)) return { ...NO_SECTION, delegation: heading }
  if (KINDS.test(words)) return NO_SECTION
  return UNIT.test(words) ? { ...NO_SECTION, unit: heading } : NO_SECTION
}
