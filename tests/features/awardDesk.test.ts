import { describe, expect, it } from 'vitest'

import { NO_ANSWERS } from '#domain/awardImport/review.ts'
import { AS_WRITTEN } from '#domain/listText/understood.ts'
import { awardDesk, MOST } from '#features/awards/import/awardDesk.ts'
import { openAwardReview, replaceAwardDesk } from '#features/awards/import/awardReview.ts'
import type { Reviewed } from '#features/awards/import/awardReview.ts'
import { newId } from '#store/ids.ts'
import { AT_ONCE } from '#store/inPieces.ts'
import type { ListFile } from '#store/listFile.ts'
import { packedSpreadsheet } from '#store/spreadsheet.ts'
import { talkHere } from '#store/workerTalk.ts'
import { makeAttendee, makeAward, makePlan } from '#tests/support/makers.ts'

const HEADER = ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Hình thức khen thưởng']
const BK = 'Bằng khen của Chủ tịch UBND tỉnh'
const SETTINGS = { sheet: null, header: null, mapping: null, kind: null, award: '', ...AS_WRITTEN }

function listOf(count: number, awardAt: (at: number) => string = () => BK): ListFile {
  const rows = [
    { line: 1, cells: HEADER },
    ...Array.from({ length: count }, (_, at) => ({
      line: at + 2,
      cells: [String(at + 1), `Cá nhân mẫu ${at + 1}`, 'Chuyên viên', 'Sở mẫu', awardAt(at)],
    })),
  ]
  const content = packedSpreadsheet({
    kind: 'workbook',
    sheets: [{ name: 'Trang', rows, hidden: false, hiddenRows: 0, oldFonts: [] }],
    macros: false,
    is1904: false,
    text: null,
  })
  return { divided: null, key: 1, name: 'mẫu', sha256: '', content }
}

/** A list in its thread, held against a plan. */
async function reviewed(list: ListFile, plan = makePlan({ awards: [makeAward()] })) {
  replaceAwardDesk(() => talkHere(awardDesk(newId)))
  const shares: number[] = []
  let tell: (one: Reviewed) => void = () => {}
  const first = new Promise<Reviewed>((resolve) => {
    tell = resolve
  })
  const review = openAwardReview(list, {
    share: (share) => shares.push(share),
    reviewed: (one) => tell(one),
    died: () => {},
  })
  review.want({ plan, settings: SETTINGS, answers: NO_ANSWERS })
  return { review, shares, ...(await first) }
}

describe('a long list in a thread of its own', () => {
  it('is read there, and given the plan in pieces, with the share that is there', async () => {
    const attendees = Array.from({ length: 3 * AT_ONCE }, (_, at) =>
      makeAttendee({ id: `a${at}`, fullName: `Đại biểu mẫu ${at}` }),
    )
    const { shares, overview } = await reviewed(listOf(3 * AT_ONCE), makePlan({ attendees }))
    expect(shares.length).toBeGreaterThan(3)
    expect(shares.at(-1)).toBe(1)
    expect(overview.sheets).toEqual([{ name: 'Trang', hidden: false, rows: 3 * AT_ONCE + 1 }])
    expect(overview.counts).toMatchObject({ all: 3 * AT_ONCE, new: 3 * AT_ONCE })
  })

  it('gives only the rows that are looked at', async () => {
    const { review } = await reviewed(listOf(1_000))
    const rows = await review.rows('new', 700, 710)
    expect(rows.map(({ entry }) => entry.line)).toEqual([...Array(10).keys()].map((at) => at + 702))
    expect(await review.rows('error', 0, 10)).toEqual([])
  })

  it('tells the changes of the plan that is asked about, all of them', async () => {
    const { review, plan } = await reviewed(listOf(1_200))
    expect(await review.changesOf(plan)).toHaveLength(1_200)
    const attendees = [
      makeAttendee({ fullName: 'Cá nhân mẫu 3', statePost: 'Chuyên viên', unit: 'Sở mẫu' }),
    ]
    const later = makePlan({ awards: [makeAward()], attendees })
    const linked = (await review.changesOf(later)).filter(
      ({ after }) => after !== undefined && 'attendeeId' in after && after.attendeeId !== null,
    )
    expect(linked).toHaveLength(1)
  })

  it('shows the first of very many awards, and how many there are', async () => {
    const { overview } = await reviewed(listOf(2_000, (at) => `Bằng khen vì thành tích thứ ${at}`))
    expect(overview.groups).toHaveLength(MOST)
    expect(overview.groupCount).toBe(2_000)
  })
})
