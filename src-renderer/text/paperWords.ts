import { number } from './format.ts'
import { lowerFirst } from './quoted.ts'

/** Trích yếu after the number: "Về việc …" begins small there, a name keeps its capital. */
function subjectInSentence(title: string): string {
  return /^về /iu.test(title) ? lowerFirst(title) : title
}

/** Words of the papers. */
export const paperWords = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  ordinal: 'TT',
  fileNames: {
    programme: 'chuong-trinh.pdf',
    awardList: 'danh-sach-khen-thuong.pdf',
    handoverScript: 'kich-ban-trao-tang.pdf',
    traySheet: 'phieu-xep-bang.pdf',
    introduction: 'thu-tu-gioi-thieu.pdf',
  },
  programme: {
    name: 'Chương trình',
    title: 'CHƯƠNG TRÌNH',
    assumedTitle: 'DỰ KIẾN CHƯƠNG TRÌNH',
    internalTitle: 'CHƯƠNG TRÌNH CHI TIẾT',
    assumedInternalTitle: 'DỰ KIẾN CHƯƠNG TRÌNH CHI TIẾT',
    internalVersion: '(Bản nội bộ, có cả các mục không công khai)',
    time: (day: string) => `Thời gian: ${day}`,
    place: (place: string) => `Địa điểm: ${place}`,
    columns: { time: 'Thời gian', item: 'Nội dung', people: 'Người thực hiện' },
    internalItem: '(nội bộ)',
    note: (text: string) => `Ghi chú: ${text}`,
    assumedMark: '*',
    assumedNote: '* Giờ dự kiến, chưa được xác nhận.',
    empty: 'Chương trình chưa có mục nào.',
  },
  awardList: {
    name: 'Danh sách khen thưởng',
    title: 'DANH SÁCH',
    subject: (conference: string) => `Tập thể, cá nhân được khen thưởng\ntại ${conference}`,
    internalVersion: '(Bản đối chiếu nội bộ)',
    columns: { name: 'Họ và tên, tên tập thể', post: 'Chức vụ, đơn vị công tác', note: 'Ghi chú' },
    decision: (number: string, date: string, authority: string, title: string) =>
      `Quyết định số ${number} ${date} của ${authority}${title === '' ? '' : ` ${subjectInSentence(title)}`}`,
    noDecision: 'Các hình thức khen thưởng chưa có số quyết định',
    /** Decisions grant "vì đã có thành tích …"; news leaves the first word out. */
    granted: (grantor: string, reason: string) => {
      if (reason === '') return `${grantor} tặng`
      return `${grantor} tặng, ${lowerFirst(reason).startsWith('đã ') ? `vì ${lowerFirst(reason)}` : reason}`
    },
    subjects: { collective: 'tập thể', individual: 'cá nhân', household: 'hộ gia đình' },
    stated: (count: string, open: boolean) => `${open ? 'ít nhất ' : ''}${count} theo quyết định`,
    named: (count: string) => `${count} có tên`,
    posthumous: 'Truy tặng',
    representative: (name: string) => `Đại diện: ${name}`,
    noRecipients: 'Chưa có danh sách.',
    atLeast: (text: string) => `ít nhất ${text}`,
    byAward: (text: string) => `${text}, tính theo từng hình thức`,
    withGrants: (text: string, grants: string) => `${text}; tất cả ${grants} lượt khen thưởng`,
    total: (text: string) => `(Danh sách này có ${text}.)`,
    empty: 'Chưa có hình thức khen thưởng nào.',
  },
  script: {
    name: 'Kịch bản trao tặng',
    title: 'KỊCH BẢN TRAO TẶNG',
    internalVersion: '(Bản dành cho người dẫn chương trình)',
    lineStart: {
      audienceLeft: 'Người nhận số 1 đứng đầu hàng bên trái, nhìn từ hội trường',
      audienceRight: 'Người nhận số 1 đứng đầu hàng bên phải, nhìn từ hội trường',
    },
    columns: { done: 'Xong', step: 'Việc', text: 'Lời dẫn' },
    handover: (number: number, award: string) => `Lượt ${number}. ${award}`,
    steps: {
      introduce: 'Giới thiệu',
      decision: 'Công bố',
      seated: 'Mời ngồi',
      inviteRecipients: 'Mời người nhận',
      recipient: 'Người nhận',
      posthumous: 'Truy tặng',
      invitePresenters: 'Mời người trao',
      congratulate: 'Chúc mừng',
      thank: 'Cảm ơn',
      note: 'Ghi chú',
      own: 'Lời dẫn',
      untrue: 'Không đọc',
    },
    gaps: {
      introduce: 'CHƯA RÕ CHỨC VỤ',
      decision: 'CHƯA RÕ QUYẾT ĐỊNH',
      seated: '',
      inviteRecipients: 'CHƯA CÓ NGƯỜI NHẬN',
      recipient: 'CHƯA CÓ TÊN',
      posthumous: '',
      invitePresenters: 'CHƯA RÕ NGƯỜI TRAO',
      congratulate: '',
      thank: '',
      note: '',
      own: 'CÒN CHỖ CHƯA RÕ',
      untrue: '',
    },
    untrue: 'LỜI SOẠN TRƯỚC, NAY KHÔNG CÒN ĐÚNG',
    introduction: 'Giới thiệu đại biểu',
    noDecision: (award: string) => `Chưa có số quyết định: ${award}`,
    handOver: 'Trao',
    noHandover: 'CHƯA CÓ LƯỢT TRAO',
    empty: 'Chưa có lượt trao nào.',
  },
  introduction: {
    name: 'Thứ tự giới thiệu đại biểu',
    title: 'THỨ TỰ GIỚI THIỆU ĐẠI BIỂU',
    internalVersion: '(Bản dành cho người dẫn chương trình)',
    columns: { name: 'Họ và tên', post: 'Chức vụ, đơn vị', how: 'Giới thiệu' },
    guests: 'Khách mời',
    hosts: (agency: string) => `Đơn vị chủ nhà: ${agency}`,
    byName: 'Đích danh',
    group: (name: string, count: number) =>
      `Giới thiệu theo nhóm: ${name} (${number(count)} đại biểu)`,
    hostGroup: 'cán bộ, công chức, viên chức của đơn vị',
    unranked: 'đại biểu chưa xếp bậc',
    noPost: 'CHƯA RÕ CHỨC VỤ',
    substituteFor: (name: string) => `Thay ${name}`,
    total: (byName: number, groups: number, count: number) =>
      `Tổng cộng: ${number(byName)} đại biểu giới thiệu đích danh, ${number(groups)} nhóm, ${number(count)} đại biểu.`,
    leftOut: (count: number) => `Không giới thiệu ${number(count)} đại biểu theo yêu cầu.`,
    empty: 'Chưa có đại biểu nào dự.',
  },
  tray: {
    name: 'Phiếu xếp bằng',
    title: 'PHIẾU XẾP BẰNG',
    internalVersion: '(Bản dành cho người chuẩn bị khay)',
    help: 'Bằng số 1 để trên cùng. Đánh dấu vào ô sau khi đã đối chiếu tên in trên bằng.',
    columns: { checked: 'Đối chiếu', name: 'Tên in trên bằng', post: 'Chức vụ, đơn vị' },
    presenters: (names: string) => `Người trao: ${names}`,
    unknownPresenter: 'CHƯA RÕ NGƯỜI TRAO',
    decision: (number: string) => `Quyết định số ${number}`,
    noDecision: 'Chưa rõ số quyết định',
    onTray: (objects: string) => `Trên khay: ${objects}`,
    together: (text: string) => `Trao chung: ${text}. Chưa có danh sách để xếp bằng.`,
    noRecipients: 'CHƯA CÓ NGƯỜI NHẬN',
    certificates: (count: number, isOpen: boolean) =>
      `${isOpen ? 'ít nhất ' : ''}${number(count)} bằng`,
    total: (handovers: number, certificates: string) =>
      `Tổng cộng: ${number(handovers)} lượt trao, ${certificates}.`,
  },
} as const
