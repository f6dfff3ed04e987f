import type { ConferenceKind, GrantorLevel, ReadingPlace, StageSettings } from '#domain/record.ts'

import { number } from './format.ts'
import { lowerFirst, quoted } from './quoted.ts'

type HallField = 'farthestSeatMetres' | 'screenHeightMetres'

/** Words of the page of the conference itself: its facts, its figures, what is still open. */
export const overviewWords = {
  title: 'Hội nghị',
  facts: 'Thông tin chung',
  conferenceTitle: 'Tên hội nghị',
  kind: 'Loại',
  kinds: {
    review: 'Hội nghị tổng kết',
    deployment: 'Hội nghị triển khai',
    awardCeremony: 'Lễ trao tặng',
    other: 'Loại khác',
  } satisfies Record<ConferenceKind, string>,
  parentAgency: 'Cơ quan chủ quản',
  parentAgencyHelp: 'Dòng trên, góc trái các tài liệu in',
  agency: 'Cơ quan tổ chức',
  agencyHelp: 'Dòng dưới, in đậm',
  place: 'Địa điểm',
  placeHint: 'Hội trường, địa chỉ',
  locality: 'Địa danh',
  localityHelp: 'Đứng trước ngày, tháng, năm của văn bản',
  date: 'Ngày',
  dateHint: '20/01/2024, 20-1, 2023',
  dateHelp: 'Chưa rõ phần nào thì bỏ phần đó',
  start: 'Giờ bắt đầu',
  clockHint: '7h30',
  slotEnd: 'Giờ trả hội trường',
  slotEndHelp: 'Khi hết giờ, hội trường có việc khác',
  note: 'Ghi chú',
  notADate: (text: string) =>
    `${quoted(text)} không phải là ngày. Ghi như 20/01/2024, 20-1, 01/2024 hoặc 2023.`,
  notATime: (text: string) => `${quoted(text)} không phải là giờ. Ghi như 7h30 hoặc 07:30.`,

  stage: 'Thông số trao tặng',
  stageHelp: 'Dùng để tính thời gian các lượt trao; chỉnh theo thực tế của từng nơi.',
  stageFields: {
    walkOnSeconds: 'Mời người nhận lên',
    perRecipientSeconds: 'Trao cho mỗi người',
    photoSeconds: 'Chụp ảnh',
    walkOffSeconds: 'Mời về vị trí',
    decisionSeconds: 'Đọc một quyết định',
    perNameSeconds: 'Đọc mỗi tên',
    maxRecipients: 'Nhiều nhất mỗi lượt',
  } satisfies Record<Exclude<keyof StageSettings, 'lineStart' | 'theme' | HallField>, string>,
  hallFields: {
    farthestSeatMetres: 'Ghế xa màn nhất cách',
    screenHeightMetres: 'Hình trên màn cao',
  } satisfies Record<HallField, string>,
  hall: 'Màn hội trường',
  hallHelp: (source: string) =>
    `Chữ trên màn không nhỏ hơn mức ghế xa nhất đọc được; tên không vừa thì sang trang. ${source}.`,
  metres: 'm',
  notMetres: (min: number, max: number) =>
    `Ghi số mét từ ${number(min)} đến ${number(max)}, ví dụ 20 hoặc 27,5.`,
  tooFar: 'Ghế xa nhất không đọc được chữ trên màn',
  tooFarMore: (height: number) =>
    `Hình cần cao ít nhất ${number(height)} m, hoặc xếp người ngồi gần hơn. Màn vẫn hiện, với cỡ chữ lớn nhất còn đủ chỗ cho các tên.`,
  seconds: 'giây',
  people: 'người',
  lineStart: 'Người nhận số 1 đứng',
  lineStarts: {
    audienceLeft: 'Bên trái, nhìn từ hội trường',
    audienceRight: 'Bên phải, nhìn từ hội trường',
  } satisfies Record<StageSettings['lineStart'], string>,
  theme: 'Màu màn hội trường',
  themes: {
    red: 'Nền đỏ, chữ vàng',
    blue: 'Nền xanh, chữ vàng',
    white: 'Nền trắng, chữ đỏ',
  } satisfies Record<StageSettings['theme'], string>,
  stageEmpty: 'Ô này phải ghi số.',
  waveExample: (recipients: number, time: string) =>
    `Một lượt ${number(recipients)} người nhận: khoảng ${time}.`,

  reading: {
    title: 'Người nhận khi công bố quyết định',
    help: 'Theo cấp tặng. Lời MC trước khi đọc quyết định theo mục này; khác quy định của nghị định thì phải ghi lý do.',
    levels: {
      state: 'Quyết định của Chủ tịch nước',
      government: 'Quyết định của Thủ tướng, Chính phủ',
      ministry: 'Quyết định của bộ, ban, ngành Trung ương',
      province: 'Quyết định của cấp tỉnh',
      base: 'Quyết định của cấp cơ sở',
    } satisfies Record<GrantorLevel, string>,
    places: {
      onStage: 'Lên sân khấu trước khi đọc',
      seated: 'Ngồi tại chỗ, đọc xong mới mời lên',
    } satisfies Record<ReadingPlace, string>,
    asShipped: (source: string, confidence: string) => `${source}. ${confidence}.`,
    own: (shipped: string) => `Cơ quan đặt khác. Mặc định: ${shipped.toLocaleLowerCase('vi')}.`,
    reasonLabel: (level: string) => `Lý do: ${lowerFirst(level)}`,
    reasonHint: 'Theo quy chế nào, ai cho ý kiến',
    reason: {
      title: 'Vì sao cơ quan làm khác nghị định?',
      text: (level: string) =>
        `${level}: nghị định đã quy định. Lý do ghi một lần, đi cùng dòng này.`,
      label: 'Lý do',
      hint: 'Theo văn bản của cơ quan có thẩm quyền',
      missing: 'Ghi lý do, hoặc bấm Hủy để giữ như cũ.',
      confirm: 'Ghi thay đổi',
      cancel: 'Hủy',
    },
    step: (level: string) => `Đổi vị trí người nhận khi công bố ${lowerFirst(level)}`,
    stepReason: (level: string) => `Ghi lý do vị trí người nhận khi công bố ${lowerFirst(level)}`,
  },

  openPoints: 'Điểm còn bỏ ngỏ',
  openPointsCount: (open: number) => (open === 0 ? 'không còn' : number(open)),
  showOpen: 'Còn bỏ ngỏ',
  showAll: 'Tất cả',
  filter: 'Lọc điểm bỏ ngỏ',
  addPoint: 'Thêm điểm còn bỏ ngỏ',
  addPointHint: 'Điều gì còn chưa rõ? Enter để thêm',
  pointText: 'Nội dung',
  settle: (text: string) => `Đã rõ: ${text}`,
  deletePoint: 'Xóa điểm này',
  goToAbout: (name: string) => `Đến ${name}`,
  noOpenPoints: 'Không còn điểm nào bỏ ngỏ.',
  noPoints:
    'Chưa ghi điểm nào. Điều gì chưa rõ (ai trao, bao nhiêu người, mấy giờ) thì ghi vào đây để không quên.',
  about: {
    award: (name: string) => name || 'Hình thức chưa có tên',
    decision: (of: string) => (of === '' ? 'Quyết định chưa có số' : `Quyết định ${of}`),
    handover: (position: number) => `Lượt trao ${number(position)}`,
    recipient: (name: string, award: string) => (award === '' ? name : `${name}, ${award}`),
    unnamed: '(chưa có tên)',
  },

  figures: {
    attendees: (count: number) => `${number(count)} đại biểu`,
    agendaItems: (count: number) => `${number(count)} mục chương trình`,
    awards: (count: number) => `${number(count)} hình thức`,
    handovers: (count: number) => `${number(count)} lượt trao`,
    problems: {
      block: (count: number) => `${number(count)} điểm phải sửa`,
      warn: (count: number) => `${number(count)} cảnh báo`,
      info: (count: number) => `${number(count)} lưu ý`,
    },
    showProblems: 'Hiện bảng kiểm tra',
  },

  steps: {
    edit: (field: string) => `Sửa ${field.toLocaleLowerCase('vi')}`,
    editTitle: 'Sửa tên hội nghị',
    editStage: (field: string) => `Sửa thông số: ${field.toLocaleLowerCase('vi')}`,
    addPoint: 'Thêm điểm còn bỏ ngỏ',
    editPoint: 'Sửa điểm còn bỏ ngỏ',
    settlePoint: 'Đánh dấu một điểm đã rõ',
    reopenPoint: 'Mở lại một điểm bỏ ngỏ',
    deletePoint: 'Xóa một điểm bỏ ngỏ',
  },
  settled: 'Đã đánh dấu là đã rõ.',
  deleted: 'Đã xóa điểm bỏ ngỏ.',
} as const
