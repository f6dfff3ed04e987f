import { isSameDelegation } from '#domain/attendees/delegation.ts'
import type { UnansweredDelegation } from '#domain/invitations/unanswered.ts'
import type { Attendee } from '#domain/record.ts'

import { number } from './format.ts'

/** Words of the list of those who have not answered, for whoever telephones. */
export const unansweredWords = {
  fileName: 'danh-sach-chua-tra-loi.pdf',
  name: 'Danh sách chưa trả lời',
  title: 'DANH SÁCH ĐẠI BIỂU CHƯA TRẢ LỜI',
  subject: (conference: string) => `Lời mời dự ${conference}`,
  internal: '(Bản nội bộ, dùng để gọi điện)',
  answerBy: (day: string) => `Hạn trả lời: ${day}`,
  columns: {
    ordinal: 'TT',
    name: 'Họ và tên',
    post: 'Chức vụ, đơn vị',
    phone: 'Điện thoại',
    answer: 'Trả lời',
  },
  group: (ordinal: string, { name, people, invited }: UnansweredDelegation) =>
    `${ordinal}. ${name === '' ? 'Đại biểu không theo đoàn' : name} (${number(people.length)}/${number(invited)} người chưa trả lời)`,
  total: (count: number) => `(Danh sách này có ${number(count)} đại biểu chưa trả lời.)`,
  nobody: 'Không còn ai chưa trả lời.',
} as const

/** Whom to call first: the contact, and the head with phone. */
export function callsOf({ contact, head }: UnansweredDelegation): readonly string[] {
  return [
    ...(contact.trim() === '' ? [] : [`Đầu mối: ${contact.trim()}`]),
    ...(head === null
      ? []
      : [`Trưởng đoàn: ${[head.fullName, head.phone].filter(Boolean).join(', ')}`]),
  ]
}

/** Posts and unit; a unit that is the delegation already stands above and is not said again. */
export function postWithin(attendee: Attendee, delegation: string): string {
  const { partyPost, statePost, unit } = attendee
  const own = isSameDelegation(unit, delegation) ? '' : unit
  return [partyPost, statePost, own].filter((part) => part.trim() !== '').join(', ')
}

/** The same list as text, one person to a line, to be pasted into a message. */
export function unansweredText(groups: readonly UnansweredDelegation[]): string {
  return groups
    .map((group, index) =>
      [
        unansweredWords.group(String(index + 1), group),
        ...callsOf(group),
        ...group.people.map((one, at) =>
          [`${at + 1}. ${one.fullName}`, postWithin(one, group.name), one.phone]
            .filter((part) => part !== '')
            .join('; '),
        ),
      ].join('\n'),
    )
    .join('\n\n')
}
