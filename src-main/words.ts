/** Words that the main process shows by itself: menus, dialogs and the names of displays. */
export const words = {
  appName: 'Khánh Tiết',
  file: '&Tệp',
  library: 'Thư viện hội nghị',
  quit: 'Thoát',
  edit: '&Sửa',
  undo: 'Hoàn tác',
  redo: 'Làm lại',
  cut: 'Cắt',
  copy: 'Sao chép',
  paste: 'Dán',
  selectAll: 'Chọn tất cả',
  view: '&Xem',
  palette: 'Tìm lệnh…',
  fullScreen: 'Toàn màn hình',
  help: 'Trợ &giúp',
  guide: 'Hướng dẫn sử dụng',
  about: 'Giới thiệu',
  savePdf: 'Lưu tệp PDF',
  saveText: 'Lưu tệp',
  pdfFiles: 'Tài liệu PDF',
  textFiles: 'Văn bản',
  dataFiles: 'Dữ liệu JSON',
  wordFiles: 'Tài liệu Word',
  workbooks: 'Sổ làm việc Excel',
  csvFiles: 'Văn bản CSV',
  conferenceFiles: 'Hội nghị Khánh Tiết',
  openConference: 'Nhập hội nghị từ tệp',
  openList: 'Nhập danh sách từ tệp',
  lists: 'Danh sách Excel, Word, CSV',
  openPicture: 'Chọn ảnh người nhận',
  pictures: 'Ảnh JPEG, PNG, WebP',
  allFiles: 'Mọi tệp',
  /** A table of a Word file, with the line above it. */
  wordTable: (number: number, caption: string) => {
    const short = caption.length > 60 ? `${caption.slice(0, 59)}…` : caption
    return short === '' ? `Bảng ${number}` : `Bảng ${number}: ${short}`
  },
  secondFolder: 'Chọn thư mục sao lưu thứ hai',
  chooseFolder: 'Chọn thư mục này',
  cannotWrite: (folder: string) =>
    `Không ghi được vào thư mục dữ liệu: ${folder}. Kiểm tra ổ đĩa và quyền ghi của thư mục rồi mở lại phần mềm.`,
  cannotStart:
    'Phần mềm không khởi động được do lỗi bên trong. Dữ liệu đã lưu vẫn còn nguyên. Khởi động lại máy rồi mở lại phần mềm.',
  newerData:
    'Dữ liệu trên máy do phiên bản mới hơn của phần mềm ghi nên phiên bản này không mở. Cài phiên bản mới rồi mở lại; dữ liệu vẫn còn nguyên.',
  display: (number: number) => `Màn hình ${number}`,
  stageTitle: 'Màn hội trường',
  crashed: 'Cửa sổ gặp sự cố nhiều lần nên không tự mở lại.',
  crashedDetail: 'Dữ liệu đã lưu vẫn còn nguyên. Bấm “Mở lại”; nếu vẫn lỗi, khởi động lại máy.',
  reopen: 'Mở lại',
} as const
