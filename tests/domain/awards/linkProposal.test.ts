import { describe, expect, it } from 'vitest'

import { linkProposals } from '#domain/awards/linkProposal.ts'
import { planOf } from '#domain/plan.ts'
import type { Attendee, Recipient } from '#domain/record.ts'
import { makeAttendee, makeAward, makeConference, makeRecipient } from '#tests/support/makers.ts'

function proposalsOf(recipients: readonly Recipient[], attendees: readonly Attendee[]) {
  const plan = planOf({
    conferences: [makeConference()],
    awards: [makeAward()],
    recipients,
    attendees,
  })
  return linkProposals(plan, 'award')
}

describe('linkProposals', () => {
  it('proposes whoever bears the name, and says whether post and unit agree', () => {
    const found = proposalsOf(
      [makeRecipient({ name: 'Nguyễn Văn Mẫu', post: 'Trưởng phòng', unit: 'Sở Tài chính' })],
      [makeAttendee({ fullName: 'Nguyễn Văn Mẫu', statePost: 'Trưởng phòng Ngân sách' })],
    )
    expect(found).toMatchObject([{ samePost: true, sameUnit: false }])
  })

  it('asks about every namesake, the likeliest first', () => {
    const found = proposalsOf(
      [makeRecipient({ name: 'Nguyễn Văn Mẫu', unit: 'Sở Xây dựng' })],
      [
        makeAttendee({ id: 'a', fullName: 'Nguyễn Văn Mẫu', unit: 'Sở Tài chính' }),
        makeAttendee({ id: 'b', fullName: 'Nguyễn Văn Mẫu', unit: 'Sở Xây dựng' }),
      ],
    )
    expect(found.map(({ attendee }) => attendee.id)).toEqual(['b', 'a'])
  })

  it('leaves out the linked, the groups, and attendees who receive the award already', () => {
    const attendees = [makeAttendee({ id: 'a', fullName: 'Mẫu' })]
    expect(
      proposalsOf(
        [
          makeRecipient({ id: 'linked', name: 'Mẫu', attendeeId: 'a' }),
          makeRecipient({ id: 'again', name: 'Mẫu' }),
          makeRecipient({ id: 'group', kind: 'group', name: 'Mẫu' }),
        ],
        attendees,
      ),
    ).toEqual([])
  })
})
