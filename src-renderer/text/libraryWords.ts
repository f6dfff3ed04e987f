import { quoted } from './quoted.ts'

/** What an office has set for all of its conferences, to be counted. */
interface Counted {
  readonly ownAwards: readonly unknown[]
  readonly checkLevels: readonly unknown[]
  readonly ownRungs: readonly unknown[]
  readonly ownPhrases: readonly unknown[]
  readonly readingPlaces: readonly unknown[]
}

/** The words of the library page. */
export const libraryWords = {
  title: 'Thư viện hội nghị',
  count: (shown: number) => `${shown} hội nghị`,
  create: 'Hội nghị mới',
  openSample: 'Mở hội nghị mẫu',
  welcome: 'Khánh Tiết: chuẩn bị và điều hành hội nghị',
  welcomeMore:
    'Lập danh sách đại biểu, chương trình, các lượt trao; in tài liệu; điều hành hội nghị. Mọi dữ liệu nằm trên máy này, không cần mạng.',
  welcomeSample: 'Mở hội nghị mẫu',
  welcomeSampleMore:
    'Hội nghị tổng kết của Văn phòng UBND tỉnh Tuyên Quang, theo bài báo, với những điểm bài báo chưa nói rõ.',
  welcomeEmpty: 'Tạo hội nghị mới',
  welcomeEmptyMore: 'Chọn loại hội nghị; chương trình mẫu được điền sẵn, mọi mục đều sửa được.',
  column: { title: 'Tên hội nghị', date: 'Ngày', place: 'Địa điểm', agency: 'Cơ quan tổ chức' },
  state: { sample: 'Mẫu', archived: 'Lưu trữ' },
  unknown: 'chưa rõ',
  open: 'Mở',
  more: (title: string) => `Thao tác khác với ${title}`,
  duplicate: 'Nhân bản',
  archive: 'Đưa vào lưu trữ',
  unarchive: 'Lấy ra khỏi lưu trữ',
  remove: 'Xóa',
  showArchived: (count: number) => `Hiện ${count} hội nghị lưu trữ`,
  hideArchived: 'Ẩn hội nghị lưu trữ',
  noneActive: 'Không có hội nghị nào đang chuẩn bị.',
  step: {
    created: (title: string) => `Thêm hội nghị ${quoted(title)}`,
    sample: 'Mở hội nghị mẫu',
    duplicated: (title: string) => `Nhân bản ${quoted(title)}`,
    archived: (title: string) => `Lưu trữ ${quoted(title)}`,
    unarchived: (title: string) => `Lấy ${quoted(title)} ra khỏi lưu trữ`,
    removed: (title: string) => `Xóa ${quoted(title)}`,
  },
  removed: (title: string) => `Đã xóa ${quoted(title)}.`,
  archived: (title: string) => `Đã đưa ${quoted(title)} vào lưu trữ.`,
  dialog: {
    title: 'Hội nghị mới',
    template: 'Loại',
    none: 'Hội nghị trống, không có chương trình mẫu',
    items: (count: number, minutes: string) => `${count} mục, ${minutes}`,
    name: 'Tên hội nghị',
    parentAgency: 'Cơ quan chủ quản',
    agency: 'Cơ quan tổ chức',
    date: 'Ngày',
    dateHelp: 'Ví dụ 20/01/2027; chưa rõ năm thì ghi 20-1; chưa rõ ngày thì để trống.',
    badDate: 'Không đọc được ngày này. Ghi như 20/01/2027, 20-1, 01/2027 hoặc 2027.',
    start: 'Giờ bắt đầu',
    badStart: 'Không đọc được giờ này. Ghi như 7h30 hoặc 07:30.',
    /** Empty: there is nothing to take over. */
    takenOver: (
      { ownAwards, checkLevels, ownRungs, ownPhrases, readingPlaces }: Counted,
      title: string,
    ) => {
      const parts = [
        ownAwards.length === 0 ? '' : `danh mục khen thưởng riêng (${ownAwards.length} dòng)`,
        ownRungs.length === 0 ? '' : `bậc thứ tự riêng (${ownRungs.length} bậc)`,
        ownPhrases.length === 0 ? '' : `câu mẫu riêng (${ownPhrases.length} câu)`,
        readingPlaces.length === 0
          ? ''
          : `vị trí người nhận khi công bố (${readingPlaces.length} cấp)`,
        checkLevels.length === 0 ? '' : `mức kiểm tra đã đặt (${checkLevels.length} điều)`,
      ].filter((part) => part !== '')
      return parts.length === 0
        ? ''
        : `Lấy theo ${quoted(title)}: ${parts.join(', ')}. Đều sửa được trong hội nghị mới.`
    },
    create: 'Tạo hội nghị',
    cancel: 'Hủy',
  },
} as const
