import type { SubjectKind } from '#domain/record.ts'

import { number } from './format.ts'
import { quoted } from './quoted.ts'

const subjects: Readonly<Record<SubjectKind, string>> = {
  individual: 'cá nhân',
  collective: 'tập thể',
  household: 'hộ gia đình',
}

/** Words of the award catalogue, as it ships and as the office has it. */
export const catalogueWords = {
  tab: 'Danh mục',
  table: 'Danh mục hình thức, danh hiệu theo thứ bậc',
  search: 'Tìm trong danh mục',
  validOn: (date: string) => `Hiệu lực tính theo ngày hội nghị ${date}`,
  validNow: 'Hội nghị chưa có ngày: lấy các dòng đang còn hiệu lực',
  ownCount: (count: number) =>
    count === 0 ? 'Chưa có dòng riêng của cơ quan' : `${number(count)} dòng của cơ quan`,
  columns: {
    name: 'Hình thức, danh hiệu',
    level: 'Thuộc cấp',
    for: 'Đối tượng',
    objects: 'Hiện vật trên khay',
    validFrom: 'Từ ngày',
    validTo: 'Đến ngày',
    source: 'Nguồn, lý do',
    aliases: 'Tên gọi khác',
    kind: 'Loại',
    grantor: 'Thẩm quyền',
  },
  kinds: {
    title: 'Danh hiệu thi đua',
    form: 'Hình thức khen thưởng',
    honour: 'Danh hiệu vinh dự nhà nước',
  },
  subjects: (kinds: readonly SubjectKind[]) => kinds.map((kind) => subjects[kind]).join(', '),
  own: 'Của cơ quan',
  notYet: 'Chưa hiệu lực',
  noLonger: 'Hết hiệu lực',
  confidence: {
    law: '',
    practice: '',
    ask: 'chưa xác nhận',
  },
  added: 'Cơ quan thêm',
  sourceIsShipped: 'Nguồn của dòng có sẵn không sửa được. Sửa ô khác của dòng rồi ghi lý do.',
  add: 'Thêm hình thức của cơ quan',
  addHint: 'Tên hình thức, Enter để thêm vào cuối cấp tỉnh',
  noMatch: 'Không có hình thức nào khớp.',
  noMatchMore: 'Tìm theo tên, tên gọi khác, thẩm quyền hoặc nguồn; có dấu hay không dấu đều được.',
  showAll: 'Hiện cả danh mục',
  toDefault: (count: number) =>
    count === 1 ? 'Về mặc định' : `Đưa ${number(count)} dòng về mặc định`,
  remove: (count: number) =>
    count === 1 ? 'Xóa khỏi danh mục' : `Xóa ${number(count)} dòng khỏi danh mục`,
  up: 'Lên một bậc',
  down: 'Xuống một bậc',
  reason: {
    title: 'Vì sao cơ quan làm khác danh mục có sẵn?',
    text: (name: string) => `${name} có sẵn trong phần mềm. Lý do ghi một lần, đi cùng dòng này.`,
    label: 'Lý do',
    hint: 'Theo Quy chế thi đua, khen thưởng của tỉnh',
    missing: 'Ghi lý do, hoặc bấm Hủy để giữ như cũ.',
    confirm: 'Ghi thay đổi',
    cancel: 'Hủy',
  },
  steps: {
    add: (name: string) => `Thêm ${quoted(name)} vào danh mục`,
    edit: (column: string, name: string) =>
      `Sửa ${column.toLocaleLowerCase('vi')} của ${quoted(name)} trong danh mục`,
    move: (count: number, name: string) =>
      count === 1
        ? `Đổi thứ bậc ${quoted(name)}`
        : `Đổi thứ bậc ${number(count)} dòng của danh mục`,
    drop: (count: number, name: string) =>
      count === 1
        ? `Bỏ dòng riêng ${quoted(name)} của danh mục`
        : `Bỏ ${number(count)} dòng riêng của danh mục`,
  },
  done: {
    toDefault: (name: string) => `Đã đưa ${quoted(name)} về mặc định.`,
    removed: (name: string) => `Đã xóa ${quoted(name)} khỏi danh mục.`,
    dropped: (count: number) => `Đã bỏ ${number(count)} dòng riêng của cơ quan.`,
  },
} as const
