import { NOTE_TITLES, NUMBER_TITLES } from '#domain/table/columnWords.ts'
import type { ColumnWords } from '#domain/table/columnWords.ts'
import { findHeader } from '#domain/table/header.ts'
import { proposedMapping } from '#domain/table/mapping.ts'
import type { Table } from '#domain/table/table.ts'

import { isKind } from './kinds.ts'

/** What a column of an award list may hold. */
export type AwardField = (typeof AWARD_FIELDS)[number]

export const AWARD_FIELDS = [
  'number',
  'salutation',
  'name',
  'kind',
  'post',
  'department',
  'unit',
  'award',
  'title',
  'decisionNumber',
  'decisionDate',
  'authority',
  'signer',
  'reason',
  'representative',
  'note',
] as const

/** Titles seen in import templates of provincial award systems, and those that offices use. */
export const AWARD_COLUMNS: readonly ColumnWords<AwardField>[] = [
  { field: 'number', titles: NUMBER_TITLES },
  {
    field: 'salutation',
    titles: ['Tên gọi (Ông/Bà/Chức danh)', 'Tên gọi', 'Danh xưng', 'Ông/Bà', 'Ông, bà', 'Cấp bậc'],
  },
  {
    field: 'name',
    titles: [
      'Họ và tên',
      'Họ tên',
      'Tên tập thể/cá nhân/hộ gia đình',
      'Tên tập thể, cá nhân',
      'Tên tập thể, cá nhân, hộ gia đình',
      'Tập thể, cá nhân',
      'Tên đơn vị/tập thể',
      'Tên tập thể',
      'Tập thể',
      'Tên cá nhân',
      'Cá nhân',
      'Hộ gia đình',
      'Tên hộ gia đình',
      'Họ và tên chủ hộ',
      'Người nhận',
      'Tên người nhận',
      'Đối tượng được khen thưởng',
      'Họ và tên/Tên tập thể',
      'Tên',
    ],
  },
  {
    field: 'kind',
    titles: ['Phân loại khen thưởng', 'Loại đối tượng', 'Phân loại đối tượng', 'Đối tượng', 'Loại'],
    holds: isKind,
  },
  {
    field: 'post',
    titles: [
      'Chức vụ',
      'Chức danh',
      'Chức vụ, chức danh',
      'Chức danh, chức vụ',
      'Chức vụ, đơn vị',
      'Chức vụ, đơn vị công tác',
      'Chức vụ và đơn vị công tác',
      'Chức vụ, nơi công tác',
    ],
  },
  {
    field: 'department',
    titles: [
      'Tên phòng ban/khối, tổ công tác',
      'Phòng ban',
      'Tên phòng ban',
      'Phòng, ban',
      'Phòng',
      'Bộ phận',
      'Tổ công tác',
    ],
  },
  {
    field: 'unit',
    titles: [
      'Đơn vị công tác',
      'Đơn vị',
      'Tên đơn vị/tập thể công tác',
      'Cơ quan',
      'Cơ quan, đơn vị',
      'Cơ quan công tác',
      'Nơi công tác',
      'Tên đơn vị',
      'Đơn vị trình',
      'Địa chỉ, đơn vị',
    ],
  },
  {
    field: 'award',
    titles: [
      'Hình thức khen thưởng',
      'Mã hình thức khen thưởng',
      'Danh hiệu thi đua/Hình thức khen thưởng',
      'Hình thức khen thưởng/Danh hiệu thi đua',
      'Danh hiệu, hình thức khen thưởng',
      'Hình thức, danh hiệu',
      'Hình thức',
      'Tên hình thức khen thưởng',
    ],
  },
  {
    field: 'title',
    titles: ['Danh hiệu thi đua', 'Mã danh hiệu thi đua', 'Danh hiệu', 'Tên danh hiệu'],
  },
  {
    field: 'decisionNumber',
    titles: [
      'Số quyết định',
      'Quyết định',
      'Số QĐ',
      'Quyết định số',
      'Số, ngày quyết định',
      'Số, ký hiệu quyết định',
      'Quyết định khen thưởng',
      'Số/ngày quyết định',
    ],
  },
  {
    field: 'decisionDate',
    titles: ['Ngày quyết định', 'Ngày QĐ', 'Ngày ký', 'Ngày ban hành', 'Ngày ký quyết định'],
  },
  {
    field: 'authority',
    titles: [
      'Cơ quan ban hành',
      'Cấp khen thưởng',
      'Cấp quyết định',
      'Cấp ban hành',
      'Cơ quan quyết định',
      'Cấp tặng',
      'Thẩm quyền',
    ],
  },
  { field: 'signer', titles: ['Người ký', 'Người ký quyết định', 'Họ tên người ký'] },
  {
    field: 'reason',
    titles: [
      'Thành tích',
      'Lý do khen thưởng',
      'Nội dung khen thưởng',
      'Thành tích khen thưởng',
      'Thành tích đạt được',
      'Lý do',
    ],
  },
  {
    field: 'representative',
    titles: ['Người đại diện', 'Đại diện', 'Đại diện nhận', 'Người nhận thay'],
  },
  { field: 'note', titles: NOTE_TITLES },
]

/** True for a table with titles, one of which names who receives: a list, and no letterhead. */
export function hasAwardTitles(table: Table): boolean {
  const header = findHeader(table, AWARD_COLUMNS)
  return header.at !== null && proposedMapping(table, header, AWARD_COLUMNS).includes('name')
}
