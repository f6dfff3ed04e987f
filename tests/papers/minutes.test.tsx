import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

import { minutesSheet } from '#papers/MinutesPaper.tsx'
import { finishPaper } from '#papers/paper.ts'
import { makeMinutes } from '#tests/support/minutes.ts'
import { momentInMinutes } from '#text/format.ts'

import { cells, show } from './show.ts'

const minutes = makeMinutes()
const texts = () => [...document.querySelectorAll('p, h1, h2')].map((one) => one.textContent ?? '')

describe('the minutes of the award part', () => {
  it('have the header, the number and the title of form 1.9', () => {
    show(minutesSheet(minutes))
    expect(texts().slice(0, 7)).toEqual([
      'UBND TỈNH MẪU',
      'VĂN PHÒNG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: …/BB-…',
      'BIÊN BẢN',
      'Phần trao tặng tại Hội nghị mẫu',
    ])
  })

  it('tell time and place, and leave a visible gap for what nobody knows', () => {
    show(minutesSheet(minutes))
    expect(texts()).toEqual(
      expect.arrayContaining([
        `Thời gian bắt đầu: ${momentInMinutes(new Date(minutes.startedAt))}`,
        'Địa điểm: Hội trường mẫu',
        'Thành phần tham dự: (chưa rõ)',
        'Chủ trì (chủ tọa): (chưa rõ)',
        'Thư ký (người ghi biên bản): (chưa rõ)',
        `Phần trao tặng kết thúc vào ${momentInMinutes(new Date(minutes.endedAt))}./.`,
      ]),
    )
    const gaps = [...document.querySelectorAll('.unknown')].map((one) => one.textContent)
    expect(gaps).toContain('(chưa rõ)')
  })

  it('tell every handover that took place, with those who came up first', () => {
    show(minutesSheet(minutes))
    const [head, first, ...rows] = cells()
    expect(head).toEqual(['TT', 'Người nhận', 'Chức vụ, đơn vị', 'Kết quả'])
    expect(first?.[0]).toContain('Người trao: đồng chí Đại biểu mẫu p1, Chức vụ mẫu p1')
    expect(rows.slice(0, 2)).toEqual([
      ['1', 'Người nhận mẫu h1r2', '', 'Bà mẫu (vợ) nhận thay'],
      ['', 'Người nhận mẫu h1r1', '', 'vắng'],
    ])
    expect(rows[2]?.[0]).toContain(
      'Thay người trao: đồng chí Chức vụ mẫu p3 Đại biểu mẫu p3 thay đồng chí Chức vụ mẫu p2 Đại biểu mẫu p2 (theo kế hoạch); lý do: đi công tác',
    )
    expect(rows.slice(3, 5)).toEqual([
      ['1', 'Người nhận mẫu h2r2', '', 'đã trao'],
      ['', 'Người nhận mẫu h2r1', '', 'trao sau'],
    ])
  })

  it('never say of a dead person "vắng": it is the family who came or did not', () => {
    const handovers = minutes.handovers.map((handover) => ({
      ...handover,
      recipients: handover.recipients.map((one) => ({ ...one, posthumous: true })),
    }))
    show(minutesSheet({ ...minutes, handovers }))
    const results = cells().flatMap((row) => (row.length === 4 ? [row[3]] : []))
    expect(results.slice(1, 5)).toEqual([
      'Bà mẫu (vợ) nhận thay',
      'gia đình vắng',
      'đã trao đại diện gia đình',
      'trao sau',
    ])
  })

  it('tell apart what did not take place, the totals, and what is still owed', () => {
    show(minutesSheet(minutes))
    expect(texts()).toEqual(
      expect.arrayContaining([
        '- Lượt 3. Bằng khen mẫu w1: Người nhận mẫu h3r1, Người nhận mẫu h3r2',
        'Tổng cộng, tính theo từng hình thức: đã trao 02 cá nhân (trong đó nhận thay 01 cá nhân); vắng 01 cá nhân; trao sau 01 cá nhân; chưa trao 02 cá nhân.',
        '- Người nhận mẫu h1r1 – Bằng khen mẫu w1 (vắng)',
        '- Người nhận mẫu h2r1 – Bằng khen mẫu w1 (trao sau)',
      ]),
    )
  })

  it('are signed by secretary and chair', () => {
    show(minutesSheet(minutes))
    expect(screen.getByText('THƯ KÝ')).toBeTruthy()
    expect(screen.getByText('CHỦ TỌA')).toBeTruthy()
  })

  it('are a paper like the others', async () => {
    expect(await finishPaper(minutesSheet(minutes))).toMatchObject({
      fileName: 'bien-ban-trao-tang.pdf',
      title: 'Biên bản phần trao tặng Hội nghị mẫu',
      margins: [20, 20, 20, 30],
      pageNumbers: 'from-second',
    })
  })
})
