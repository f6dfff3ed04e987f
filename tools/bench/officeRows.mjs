import { madeUpAttendee, madeUpConference } from '#tools/madeUpRows.mjs'

/** @import { Office } from './office.mjs' */

const FAMILY = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Lý',
]
const MIDDLE = ['Văn', 'Thị', 'Đức', 'Minh', 'Thanh', 'Quang', 'Hữu', 'Ngọc', 'Xuân', 'Thu', 'Kim']
const GIVEN =
  'An Bình Châu Dũng Giang Hà Hải Hằng Hiếu Hoa Hùng Khánh Lan Linh Long Mai Nam Phúc'.split(' ')
const POSTS = [
  'Giám đốc',
  'Phó Giám đốc',
  'Chủ tịch',
  'Phó Chủ tịch',
  'Chánh Văn phòng',
  'Chuyên viên chính',
  'Trưởng phòng Tổng hợp',
]
const PLACES = ['Sở mẫu', 'Huyện mẫu', 'Xã mẫu', 'Ban mẫu', 'Trường mẫu', 'Công ty mẫu']
const DEEDS = [
  'phong trào thi đua',
  'công tác cải cách hành chính',
  'xây dựng nông thôn mới',
  'chuyển đổi số',
]

/**
 * Makes rows of one conference.
 *
 * @param {Office} office
 * @param {string} conferenceId
 */
export function rowsFor({ chance, newId }, conferenceId) {
  const base = () => ({ id: newId(), conferenceId })
  const order = (/** @type {number} */ index) => `a${String(index).padStart(3, '0')}`
  const name = () => `${chance.one(FAMILY)} ${chance.one(MIDDLE)} ${chance.one(GIVEN)}`
  const unit = () => `${chance.one(PLACES)} số ${chance.below(200)}`
  const post = () => `${chance.one(POSTS)} ${unit()}`
  return {
    name,
    post,
    conference: (/** @type {number} */ number, /** @type {string} */ at) =>
      madeUpConference(conferenceId, {
        title: `Hội nghị mẫu số ${number}: tổng kết công tác và triển khai nhiệm vụ`,
        parentAgency: 'Cơ quan chủ quản mẫu',
        agency: 'Văn phòng cơ quan mẫu',
        place: 'Hội trường mẫu, tầng 2',
        date: { year: 2026, month: 1, day: 20 },
        slotEnd: 690,
        isSample: false,
        createdAt: at,
      }),
    attendee: (/** @type {number} */ index) =>
      madeUpAttendee(newId(), conferenceId, index, {
        order: order(index),
        fullName: name(),
        partyPost: chance.below(3) === 0 ? 'Ủy viên Ban Chấp hành Đảng bộ tỉnh' : '',
        statePost: post(),
        unit: unit(),
        delegation: `Đoàn số ${chance.below(20)}`,
        precedence: 100 + chance.below(900),
        invitation: 'invited',
        phone: `09${String(chance.below(100_000_000)).padStart(8, '0')}`,
      }),
    item: (/** @type {number} */ index, /** @type {string} */ kind) => ({
      ...base(),
      order: order(index),
      kind,
      title: `Mục ${index + 1}: báo cáo về ${chance.one(DEEDS)}`,
      minutes: 10 + chance.below(30),
      fixedStart: null,
      people: [{ attendeeId: null, name: name(), role: 'người trình bày' }],
      visibility: 'public',
      mcNote: '',
      assumed: false,
    }),
    decision: (/** @type {number} */ index) => ({
      ...base(),
      order: order(index),
      number: `${chance.below(3000)}/QĐ-MẪU`,
      date: { year: 2026, month: 1 + chance.below(12), day: 1 + chance.below(28) },
      authority: 'Chủ tịch cơ quan mẫu',
      signer: name(),
      title: 'Về việc khen thưởng thành tích xuất sắc',
    }),
    award: (/** @type {number} */ index, /** @type {string} */ decisionId) => ({
      ...base(),
      order: order(index),
      decisionId,
      catalogueCode: 'BK_T',
      name: `Bằng khen mẫu hạng ${index + 1}`,
      shortName: '',
      grantor: 'Chủ tịch cơ quan mẫu',
      grantorLevel: 'province',
      reason: `đã có thành tích xuất sắc trong ${chance.one(DEEDS)} năm vừa qua`,
      stated: [{ kind: 'individual', count: 10, text: 'cá nhân' }],
      note: '',
    }),
    recipient: (/** @type {number} */ index, /** @type {string} */ awardId) => ({
      ...base(),
      order: order(index),
      awardId,
      kind: 'individual',
      members: 'individual',
      name: name(),
      count: 1,
      attendeeId: null,
      memberIds: [],
      partOfId: null,
      post: post(),
      unit: unit(),
      representative: '',
      posthumous: false,
      photo: '',
      note: '',
    }),
    /**
     * @param {number} index
     * @param {{ awardId: string, agendaItemId: string, presenterId: string, recipientIds: string[] }} who
     */
    handover: (index, { awardId, agendaItemId, presenterId, recipientIds }) => ({
      ...base(),
      order: order(index),
      awardId,
      agendaItemId,
      presenters: [{ attendeeId: presenterId, name: '', capacity: 'own', principal: '' }],
      recipientIds,
      recipientsText: '',
      verb: 'trao',
      seconds: null,
      mcNote: '',
      script: null,
    }),
    point: (/** @type {number} */ index) => ({
      ...base(),
      order: order(index),
      text: `Chưa rõ ${name()} có lên nhận không, hỏi ${unit()}`,
      about: null,
      settled: false,
    }),
  }
}
