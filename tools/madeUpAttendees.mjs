import { madeUpAttendee, madeUpConference } from '#tools/madeUpRows.mjs'

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Đặng', 'Bùi', 'Đỗ', 'Vũ', 'Ma']
const MIDDLES = ['Văn', 'Thị', 'Đức', 'Minh', 'Thanh', 'Ngọc', 'Hữu', 'Thu', 'Quang', 'Xuân']
const GIVEN =
  'An Ánh Bình Châu Dung Đức Giang Hà Hải Hạnh Hoa Hòa Hùng Huệ Khánh Lan Liên Long Mai Minh Nam Nga Oanh Phúc Quý Sơn Tâm Thảo Thủy Toàn Trang Tuấn Uyên Vân Việt Xuân Yến'.split(
    ' ',
  )
const POSTS = ['Giám đốc', 'Phó Giám đốc', 'Trưởng phòng', 'Phó Trưởng phòng', 'Chuyên viên']
const ANSWERS = ['notInvited', 'invited', 'accepted', 'accepted', 'declined']

/**
 * A conference with so many attendees, as plain records by table: names of everyday parts that mean
 * nobody, 120 units and 40 delegations that are plainly made up.
 *
 * @param {number} count
 */
export function manyAttendees(count) {
  const id = 'many-conference'
  const conference = madeUpConference(id, {
    title: 'Hội nghị nhiều đại biểu',
    parentAgency: 'Cơ quan chủ quản mẫu',
    agency: 'Cơ quan mẫu',
    place: 'Hội trường mẫu',
    date: { year: 2026, month: 1, day: 5 },
  })
  /** @template T @param {readonly T[]} list @param {number} at @returns {T} */
  const pick = (list, at) => /** @type {T} */ (list[at % list.length])
  const attendees = Array.from({ length: count }, (_, index) =>
    madeUpAttendee(`many-${index}`, id, index, {
      fullName: [
        pick(FAMILIES, index),
        pick(MIDDLES, Math.floor(index / 10)),
        pick(GIVEN, index * 7 + Math.floor(index / 100)),
      ].join(' '),
      partyPost: index % 9 === 0 ? 'Tỉnh ủy viên' : '',
      statePost: pick(POSTS, index),
      unit: `Đơn vị mẫu ${(index * 13) % 120}`,
      delegation: `Đoàn mẫu ${(index * 13) % 40}`,
      precedence: index % 5 === 0 ? null : 100 + ((index * 37) % 900),
      invitation: pick(ANSWERS, index * 3),
      phone: `09${String(index).padStart(8, '0')}`,
      birth: { year: 1960 + (index % 40), month: 1 + (index % 12), day: 1 + (index % 28) },
      presence:
        index % 3 === 0
          ? [
              {
                eventId: `many-arrived-${index}`,
                at: '2026-01-05T00:15:00.000Z',
                kind: 'arrived',
                how: 'typed',
                desk: '',
              },
            ]
          : [],
    }),
  )
  return { conferences: [conference], attendees }
}
