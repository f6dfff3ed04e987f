import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

import type { Plan } from '#domain/plan.ts'
import { NO_DATE } from '#domain/time.ts'
import { programmeSheet } from '#papers/ProgrammeSheet.tsx'
import { makeAttendee, makeConference, makeItem, makePlan } from '#tests/support/makers.ts'

import { cells, show } from './show.ts'

const publicSheet = { version: 'public', header: true } as const
const internalSheet = { version: 'internal', header: true } as const

function planWithInternal(): Plan {
  return makePlan({
    agendaItems: [
      makeItem({ id: 'a', order: 'a0', title: 'Đón tiếp', minutes: 30, visibility: 'internal' }),
      makeItem({ id: 'b', order: 'a1', title: 'Khai mạc', mcNote: 'Mời đứng dậy' }),
    ],
  })
}

describe('the head of a programme', () => {
  it('has agencies, Quốc hiệu and Tiêu ngữ in capitals as prescribed', () => {
    show(programmeSheet(makePlan(), publicSheet))
    expect(screen.getByText('CƠ QUAN CHỦ QUẢN MẪU')).toBeTruthy()
    expect(screen.getByText('VĂN PHÒNG MẪU')).toBeTruthy()
    expect(screen.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toBeTruthy()
    expect(screen.getByText('Độc lập - Tự do - Hạnh phúc')).toBeTruthy()
  })

  it('goes without them when asked to', () => {
    show(programmeSheet(makePlan(), { ...publicSheet, header: false }))
    expect(screen.queryByText(/CỘNG HÒA/)).toBeNull()
    expect(screen.getByRole('heading', { name: 'CHƯƠNG TRÌNH' })).toBeTruthy()
  })

  it('tells day and place, with blanks for what is not known', () => {
    const unknown = makeConference({ date: NO_DATE, start: null, place: '', agency: '' })
    show(programmeSheet(makePlan({ conferences: [unknown] }), publicSheet))
    expect(screen.getByText('Thời gian: Ngày … tháng … năm …')).toBeTruthy()
    expect(screen.getByText('Địa điểm: …')).toBeTruthy()
  })

  it('is called a draft while the minutes of a printed item are assumed', () => {
    const agendaItems = [makeItem({ assumed: true })]
    show(programmeSheet(makePlan({ agendaItems }), publicSheet))
    expect(screen.getByRole('heading', { name: 'DỰ KIẾN CHƯƠNG TRÌNH' })).toBeTruthy()
    expect(screen.queryByText(/Giờ dự kiến/)).toBeNull()
  })
})

describe('the table of a programme', () => {
  it('has the four columns and one row for each item', () => {
    const attendees = [makeAttendee({ id: 'p', statePost: 'Chủ tịch UBND tỉnh' })]
    const people = [{ attendeeId: 'p', name: '', role: 'chủ trì' }]
    show(programmeSheet(makePlan({ attendees, agendaItems: [makeItem({ people })] }), publicSheet))
    expect(cells()).toEqual([
      ['TT', 'Thời gian', 'Nội dung', 'Người thực hiện'],
      ['1', '7h30 - 7h40', 'Mục mẫu', 'Đồng chí Đại biểu mẫu 1, Chủ tịch UBND tỉnh'],
    ])
  })

  it('leaves internal items out of the public version and numbers on', () => {
    show(programmeSheet(planWithInternal(), publicSheet))
    expect(cells().slice(1)).toEqual([['1', '8h00 - 8h10', 'Khai mạc', '']])
  })

  it('marks them in the internal version, which says that it is one', () => {
    show(programmeSheet(planWithInternal(), internalSheet))
    expect(screen.getByRole('heading', { name: 'CHƯƠNG TRÌNH CHI TIẾT' })).toBeTruthy()
    expect(screen.getByText(/Bản nội bộ/)).toBeTruthy()
    expect(cells()[1]?.[2]).toBe('Đón tiếp (nội bộ)')
    expect(cells()[2]?.[2]).toBe('Khai mạcGhi chú: Mời đứng dậy')
  })

  it('marks assumed minutes in the internal version only, and says what the mark means', () => {
    show(programmeSheet(makePlan({ agendaItems: [makeItem({ assumed: true })] }), internalSheet))
    expect(cells()[1]?.[1]).toBe('7h30 - 7h40*')
    expect(screen.getByText('* Giờ dự kiến, chưa được xác nhận.')).toBeTruthy()
  })

  it('has a blank where no time or title is known', () => {
    const conferences = [makeConference({ start: null })]
    show(
      programmeSheet(
        makePlan({ conferences, agendaItems: [makeItem({ title: '' })] }),
        publicSheet,
      ),
    )
    expect(cells()[1]).toEqual(['1', '…', '…', ''])
  })

  it('says so when there is no item', () => {
    show(programmeSheet(makePlan(), publicSheet))
    expect(screen.getByText('Chương trình chưa có mục nào.')).toBeTruthy()
  })
})
