import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

import { groupedCode, invitationCode } from '#domain/invitations/invitationCode.ts'
import { attendeesOf } from '#domain/plan.ts'
import { Invitations, invitationSheet } from '#papers/Invitation.tsx'
import { finishPaper } from '#papers/paper.ts'
import { makeAttendee, makeConference, makeItem, makePlan } from '#tests/support/makers.ts'

const facts = {
  number: '05/GM-VP',
  chair: '',
  note: 'Đề nghị mang theo giấy mời.',
  office: 'KT. Chánh Văn phòng\nPhó Chánh Văn phòng',
  signer: 'Nguyễn Văn B',
}

const plan = makePlan({
  conferences: [makeConference({ start: 420, agency: 'Văn phòng mẫu' })],
  agendaItems: [
    makeItem({ id: 'i1', order: 'a', kind: 'reception', minutes: 30 }),
    makeItem({ id: 'i2', order: 'b', kind: 'opening' }),
  ],
  attendees: [
    makeAttendee({
      id: 'a',
      order: 'a',
      salutation: 'ông',
      fullName: 'Nguyễn Văn A',
      statePost: 'Giám đốc',
      unit: 'Sở mẫu',
    }),
    makeAttendee({ id: 'b', order: 'b', statePost: 'Giám đốc Sở Nội vụ', unit: 'Sở Nội vụ' }),
  ],
})
const lines = () => [...document.querySelectorAll('p')].map((line) => line.textContent)

describe('an invitation', () => {
  it('has the lines of form 1.7 of NĐ 30/2020 in their order', () => {
    render(<Invitations plan={plan} attendees={attendeesOf(plan).slice(0, 1)} facts={facts} />)
    expect(screen.getByRole('heading', { name: 'GIẤY MỜI' })).toBeTruthy()
    expect(lines().slice(4)).toEqual([
      'Số: 05/GM-VP',
      'Tỉnh mẫu, ngày … tháng … năm 2024',
      'Dự Hội nghị mẫu',
      'Văn phòng mẫu trân trọng kính mời: ông Nguyễn Văn A, Giám đốc, Sở mẫu',
      'Tới dự: Hội nghị mẫu.',
      'Thời gian: 7h30, sáng thứ Bảy, ngày 20 tháng 01 năm 2024.',
      'Đón tiếp đại biểu từ 7h00.',
      'Địa điểm: Hội trường mẫu.',
      'Đề nghị mang theo giấy mời.',
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT.',
      groupedCode(invitationCode('a')),
      'KT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG',
      'Nguyễn Văn B',
    ])
  })

  it('does not name a unit twice', () => {
    render(<Invitations plan={plan} attendees={attendeesOf(plan).slice(1)} facts={facts} />)
    expect(screen.getByText(/Giám đốc Sở Nội vụ$/u)).toBeTruthy()
  })

  it('bears the code of its attendee as bars', () => {
    render(<Invitations plan={plan} attendees={attendeesOf(plan)} facts={facts} />)
    for (const id of ['a', 'b']) {
      const name = `Mã đại biểu ${groupedCode(invitationCode(id))}`
      expect(screen.getByRole('img', { name }).querySelector('path')).not.toBeNull()
    }
  })

  it('fills the page to its edges, without page numbers', async () => {
    const paper = await finishPaper(invitationSheet(plan, attendeesOf(plan), facts))
    expect(paper).toMatchObject({ margins: [0, 0, 0, 0], pageNumbers: 'none' })
  })

  it('says when nobody is chosen', () => {
    render(<Invitations plan={plan} attendees={[]} facts={facts} />)
    expect(screen.getByText('Chưa chọn đại biểu nào để in giấy mời.')).toBeTruthy()
  })
})
