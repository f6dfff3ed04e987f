import { number } from './format.ts'

/** Words of the page where papers are chosen, looked at, saved and printed. */
export const papersPageWords = {
  title: 'Tài liệu',
  papers: 'Tài liệu',
  choice: 'Chọn tài liệu',
  previewTools: 'Công cụ xem trước',
  kinds: {
    programme: {
      name: 'Chương trình',
      about: 'Phát cho đại biểu, hoặc bản chi tiết cho Ban Tổ chức',
    },
    introduction: {
      name: 'Thứ tự giới thiệu đại biểu',
      about: 'Khách trước, chủ sau; đích danh hoặc theo nhóm',
    },
    awardList: { name: 'Danh sách khen thưởng', about: 'Theo quyết định và hình thức khen thưởng' },
    handoverScript: {
      name: 'Kịch bản trao tặng',
      about: 'Lời dẫn và thứ tự lên sân khấu, cho người dẫn chương trình',
    },
    traySheet: {
      name: 'Phiếu xếp bằng',
      about: 'Thứ tự bằng trên khay của từng lượt, cho người chuẩn bị',
    },
    invitation: {
      name: 'Giấy mời',
      about: 'Khổ A5, hai tờ một trang, có mã để quét khi đón tiếp',
    },
    signInList: {
      name: 'Danh sách điểm danh',
      about: 'Theo đoàn, có chỗ ký nhận và dòng trống',
    },
    unanswered: {
      name: 'Danh sách chưa trả lời',
      about: 'Theo đoàn, có đầu mối và điện thoại, để gọi nhắc',
    },
  },
  version: 'Nội dung',
  versions: {
    programme: { public: 'Chỉ mục công khai', internal: 'Toàn bộ (bản nội bộ)' },
    awardList: { public: 'Bản phát hành', internal: 'Bản đối chiếu nội bộ' },
  },
  header: 'In tên cơ quan và Quốc hiệu',
  preview: (name: string) => `Xem trước: ${name}`,
  pageOf: (page: number, pages: number) => `Trang ${page} trên ${pages}`,
  pages: (count: number) => `${count} trang`,
  busy: 'Đang dựng trang in…',
  zoomIn: 'Phóng to',
  zoomOut: 'Thu nhỏ',
  fit: 'Vừa khung',
  percent: (zoom: number) => `${Math.round(zoom * 100)}%`,
  save: 'Lưu PDF…',
  print: 'In…',
  saved: (fileName: string) => `Đã lưu ${fileName}`,
  blocked: {
    title: (count: number) => `Còn ${number(count)} điểm phải sửa`,
    text: (name: string) =>
      `${name} là bản chính, sẽ phát ra hoặc mang lên sân khấu. In hay lưu lúc này thì tài liệu có thể sai:`,
    more: (count: number) => `và ${number(count)} điểm khác.`,
    cancel: 'Hủy',
    anyway: { print: 'Vẫn in', save: 'Vẫn lưu' },
    readiness: 'Xem Sẵn sàng',
  },
  retry: 'Thử lại',
  notMade: 'Chưa dựng được bản in',
  notSaved: 'Chưa lưu được PDF',
  notPrinted: 'Chưa in được',
  reasons: {
    'bad-request': 'Nội dung quá lớn hoặc không hợp lệ để in. Rút gọn rồi thử lại.',
    'no-space': 'Ổ đĩa đã đầy. Giải phóng dung lượng hoặc lưu vào ổ khác.',
    'no-folder': 'Thư mục đã chọn không còn nữa (có thể USB đã rút). Chọn thư mục khác.',
    'no-permission': 'Không có quyền ghi vào thư mục đã chọn. Chọn thư mục khác.',
    'file-in-use': 'Tệp đang mở trong phần mềm khác. Đóng tệp đó hoặc lưu với tên khác.',
    failed: 'Có lỗi khi dựng trang in. Thử lại; nếu vẫn lỗi, đóng rồi mở lại phần mềm.',
  },
  detail: (text: string) => `Chi tiết: ${text}`,
} as const
