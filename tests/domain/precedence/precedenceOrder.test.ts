import { describe, expect, it } from 'vitest'

import { applyChanges } from '#domain/plan.ts'
import {
  byPrecedence,
  comparePrecedence,
  inPrecedenceOrder,
  isFormer,
  pinAttendees,
  unpinAttendees,
} from '#domain/precedence/precedenceOrder.ts'
import { rungOf } from '#domain/precedence/rungs.ts'
import type { Attendee, PartialDate } from '#domain/record.ts'
import { Refused } from '#domain/refused.ts'
import { makeAttendee, makePlan, testRules } from '#tests/support/makers.ts'
import { whyBefore, whyBeforeNext } from '#text/precedenceWords.ts'

const date = (year: number | null, month: number | null = null, day: number | null = null) =>
  ({ year, month, day }) satisfies PartialDate

let made = 0
function person(fullName: string, fields: Partial<Attendee> = {}): Attendee {
  made += 1
  const order = `a${String(made).padStart(4, '0')}`
  return makeAttendee({ id: fullName, order, fullName, precedence: 310, ...fields })
}

/** Of two who are given in the wrong order: why the second comes first, as the screen says it. */
function why(second: Partial<Attendee>, first: Partial<Attendee>): string {
  const b = person('B', second)
  const a = person('A', first)
  const [before, after] = [b, a].toSorted(byPrecedence) as [Attendee, Attendee]
  expect(before).toBe(a)
  return whyBefore(before, after, testRules)
}

describe('who comes before whom', () => {
  it('is said by the rank first of all', () => {
    expect(why({ precedence: 220, pin: 1 }, { precedence: 210 })).toBe(
      'A đứng trước B: bậc “Phó Bí thư Tỉnh ủy” (210) trước bậc “Ủy viên Ban Thường vụ Tỉnh ủy” (220).',
    )
  })

  it('may be said by a decimal between two ranks', () => {
    expect(why({ precedence: 310.5 }, { precedence: 310.25 })).toBe(
      'A đứng trước B: cùng thuộc bậc “Các sở, ban, ngành, đoàn thể của tỉnh”, số 310,25 trước số 310,5.',
    )
  })

  it('is said without names and rung between two rows of one rung', () => {
    const between = (first: Partial<Attendee>, second: Partial<Attendee>) =>
      whyBeforeNext(person('A', first), person('B', second), testRules)
    expect(between({ precedence: 310.25 }, { precedence: 310.5 })).toBe(
      'Đứng trước người dưới: số 310,25 trước số 310,5.',
    )
    expect(between({ pin: 1 }, {})).toBe(
      'Đứng trước người dưới: cùng bậc, cơ quan đã xếp tay lên trước.',
    )
  })

  it('leaves for the end who has no rank', () => {
    expect(why({ precedence: null, pin: 1 }, { precedence: 950 })).toBe(
      'A đứng trước B: B chưa được xếp bậc.',
    )
  })

  it('is the standing deputy before the other deputies of a rank, behind the head, unless put by hand', () => {
    const standing = { statePost: 'Phó Chủ tịch Thường trực UBND tỉnh' }
    const deputy = { statePost: 'Phó Chủ tịch UBND tỉnh', officeSince: date(2000) }
    expect(why(deputy, standing)).toBe(
      'A đứng trước B: cùng bậc, theo thông lệ cấp phó thường trực trước các cấp phó khác.',
    )
    expect(why(standing, { statePost: 'Chủ tịch UBND tỉnh' })).toBe(
      'A đứng trước B: cùng bậc, cấp trưởng trước cấp phó.',
    )
    expect(why({ statePost: 'Chuyên viên' }, standing)).toBe(
      'A đứng trước B: cùng bậc, theo thông lệ cấp phó thường trực của cơ quan, đơn vị trước.',
    )
    expect(why(standing, { ...deputy, pin: 1 })).toContain('cơ quan đã xếp tay')
    const former = { statePost: 'Nguyên Phó Chủ tịch Thường trực UBND tỉnh' }
    expect(why(former, { statePost: 'Phó Chủ tịch UBND tỉnh' })).toContain('người đương chức trước')
  })

  it('is within a rank what the office has put by hand', () => {
    expect(why({ pin: 2, officeSince: date(2000) }, { pin: 1 })).toBe(
      'A đứng trước B: cùng bậc, cơ quan đã xếp tay theo thứ tự này.',
    )
    expect(why({ officeSince: date(2000) }, { pin: 7 })).toBe(
      'A đứng trước B: cùng bậc, cơ quan đã xếp tay lên trước.',
    )
  })

  it('is the head before the deputy of a rung, however long that one has been in office', () => {
    const deputy = { statePost: 'Phó Giám đốc Sở Nội vụ', officeSince: date(1999) }
    expect(why(deputy, { statePost: 'Giám đốc Sở Tài chính' })).toBe(
      'A đứng trước B: cùng bậc, cấp trưởng trước cấp phó.',
    )
    expect(why({ statePost: 'Chuyên viên', birth: date(1950) }, { statePost: 'Giám đốc' })).toBe(
      'A đứng trước B: cùng bậc, người đứng đầu cơ quan, đơn vị trước.',
    )
  })

  it('is the former head before the deputy in office, but not before a place by hand', () => {
    const former = { statePost: 'Nguyên Giám đốc Sở' }
    expect(why({ statePost: 'Phó Giám đốc Sở' }, former)).toBe(
      'A đứng trước B: cùng bậc, cấp trưởng trước cấp phó.',
    )
    expect(why(former, { statePost: 'Phó Giám đốc Sở', pin: 1 })).toBe(
      'A đứng trước B: cùng bậc, cơ quan đã xếp tay lên trước.',
    )
  })

  it('is told by no office among those of the standing committee, nor among those without a rank', () => {
    const seat = { partyPost: 'Ủy viên Ban Thường vụ Tỉnh ủy', precedence: 220 }
    const first = { ...seat, statePost: 'Phó Chủ tịch UBND tỉnh', officeSince: date(2015) }
    expect(
      why({ ...seat, statePost: 'Giám đốc Công an tỉnh', officeSince: date(2020) }, first),
    ).toBe('A đứng trước B: cùng bậc, giữ chức vụ lâu hơn (từ 2015, so với 2020).')
    const unranked = { precedence: null }
    const [a, b] = [
      person('A', { ...unranked, statePost: 'Phó Giám đốc' }),
      person('B', { ...unranked, statePost: 'Giám đốc' }),
    ]
    expect(comparePrecedence(a, b).reason).toBe('list')
  })

  it('is the incumbent before who held the office', () => {
    const former = { statePost: 'Nguyên Giám đốc Sở', officeSince: date(1990) }
    expect(why(former, { statePost: 'Giám đốc Sở' })).toBe(
      'A đứng trước B: cùng bậc, người đương chức trước, người nguyên chức sau.',
    )
  })

  it('is who has been longer in office', () => {
    expect(
      why({ officeSince: date(2020, 5), birth: date(1960) }, { officeSince: date(2015) }),
    ).toBe('A đứng trước B: cùng bậc, giữ chức vụ lâu hơn (từ 2015, so với 05/2020).')
  })

  it('is the older one of two who came into office on the same day', () => {
    const officeSince = date(2020, 5, 1)
    expect(
      why({ officeSince, birth: date(1971, 2, 3) }, { officeSince, birth: date(1970, 8, 9) }),
    ).toBe('A đứng trước B: cùng bậc, nhiều tuổi hơn (sinh 09/08/1970, so với 03/02/1971).')
  })

  it('is who is known before who is not, and says what is lacking', () => {
    expect(why({ birth: date(1950) }, { officeSince: date(2020) })).toBe(
      'A đứng trước B: cùng bậc, chưa rõ B giữ chức vụ từ bao giờ.',
    )
    expect(why({ birth: date(1970) }, { birth: date(1970, 3) })).toBe(
      'A đứng trước B: cùng bậc, chưa rõ ngày sinh của B.',
    )
  })

  it('is the office’s own list where nothing tells two apart', () => {
    const [a, b] = [person('A'), person('B')]
    expect(comparePrecedence(a, b).reason).toBe('list')
    expect(
      whyBefore(person('A', { precedence: null }), person('B', { precedence: null }), testRules),
    ).toBe(
      'A đứng trước B: đều chưa xếp bậc, không có gì phân định nên theo thứ tự trong danh sách.',
    )
    expect(whyBefore(a, b, testRules)).toBe(
      'A đứng trước B: cùng bậc, không có gì phân định nên theo thứ tự trong danh sách.',
    )
  })

  it('is one order: of any three, the first is before the third', () => {
    const dates = [date(null), date(2001), date(2001, 2), date(2002), date(2001, 2, 3)]
    const posts = ['Giám đốc', 'Phó Giám đốc', 'Chuyên viên', 'Nguyên Giám đốc']
    const people = [null, 310, 310.5].flatMap((precedence) =>
      [null, 1].flatMap((pin) =>
        dates.flatMap((officeSince) =>
          dates.map((birth) =>
            person(`P${made}`, {
              precedence,
              pin,
              officeSince,
              birth,
              statePost: posts[made % posts.length] ?? '',
            }),
          ),
        ),
      ),
    )
    const sorted = people.toSorted(byPrecedence)
    const wrong = sorted.filter((one, index) =>
      sorted.slice(index + 1).some((later) => byPrecedence(one, later) >= 0),
    )
    expect(wrong).toEqual([])
  })
})

describe('a former holder of offices', () => {
  it.each([
    [{ statePost: 'Nguyên Bí thư Tỉnh ủy' }, true],
    [{ partyPost: 'nguyên Tỉnh ủy viên', statePost: 'Cựu Giám đốc Sở' }, true],
    [{ statePost: 'Giám đốc Sở, nguyên Chánh Văn phòng' }, false],
    [{ statePost: 'Nguyễn' }, false],
    [{}, false],
  ])('%j: %s', (posts, expected) => {
    expect(isFormer(makeAttendee({ partyPost: '', statePost: '', ...posts }))).toBe(expected)
  })
})

describe('a place by hand', () => {
  const people = ['A', 'B', 'C', 'D'].map((name) => person(name))
  const plan = makePlan({ attendees: [...people, person('Z', { precedence: 320 })] })
  const order = (of: typeof plan) =>
    inPrecedenceOrder(of)
      .map(({ id }) => id)
      .join('')
  const pinned = (ids: readonly string[], before: string | null, of = plan) =>
    applyChanges(of, pinAttendees(of, ids, before))

  it('puts somebody up, and touches nobody behind', () => {
    const after = pinned(['C'], 'A')
    expect(order(after)).toBe('CABDZ')
    expect([...after.attendees.values()].map(({ pin }) => pin)).toEqual([null, null, 1, null, null])
  })

  it('puts somebody down, before the end of the rank', () => {
    expect(order(pinned(['A'], 'D'))).toBe('BCADZ')
    expect(order(pinned(['A', 'B'], null))).toBe('CDABZ')
  })

  it('keeps the places that others have', () => {
    expect(order(pinned(['D'], 'C', pinned(['C'], 'A')))).toBe('DCABZ')
  })

  it('is not given across ranks', () => {
    expect(() => pinAttendees(plan, ['A'], 'Z')).toThrow(Refused)
    expect(() => pinAttendees(plan, ['A', 'Z'], null)).toThrow(Refused)
  })

  it('changes nothing where nothing moves', () => {
    expect(pinAttendees(plan, ['A'], 'B')).toEqual([])
    expect(pinAttendees(plan, ['gone'], 'B')).toEqual([])
  })

  it('is taken back, and the rule holds again', () => {
    const after = pinned(['C'], 'A')
    expect(order(applyChanges(after, unpinAttendees(after, ['C'])))).toBe('ABCDZ')
  })
})

describe('the rung of a rank', () => {
  it('is the last one that is not below it', () => {
    expect(rungOf(210.5, testRules)?.code).toBe('TU_PBT')
    expect(rungOf(99, testRules)).toBeNull()
    expect(rungOf(null, testRules)).toBeNull()
  })
})
