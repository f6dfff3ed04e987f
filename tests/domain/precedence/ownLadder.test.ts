import { describe, expect, it } from 'vitest'

import { rulesOf } from '#domain/awards/ownCatalogue.ts'
import type { Change } from '#domain/change.ts'
import { applyChanges, attendeesOf, conferenceOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import {
  addOwnRung,
  dropOwnRungs,
  ladderOf,
  moveOwnRungs,
  setOwnRung,
} from '#domain/precedence/ownLadder.ts'
import { recognisedRung } from '#domain/precedence/precedence.ts'
import { Refused } from '#domain/refused.ts'
import { makeAttendee, makeConference, makePlan, testRules } from '#tests/support/makers.ts'
import { refusedWords } from '#text/refusedWords.ts'

const REASON = 'Theo thông lệ của tỉnh'
const after = (plan: Plan, changes: readonly Change[]) => applyChanges(plan, changes)
const dated = (year: number) =>
  makePlan({ conferences: [makeConference({ date: { year, month: 1, day: 20 } })] })
const codes = (plan: Plan) => rulesOf(plan, testRules).precedence.map(({ code }) => code)
const rungOn = (plan: Plan, posts: string) =>
  recognisedRung(posts, rulesOf(plan, testRules))?.code ?? null

function refusal(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof Refused) return refusedWords(error.refusal)
    throw error
  }
  return ''
}

describe('the ladder of a conference', () => {
  it('has the rungs that hold on its date', () => {
    expect(rungOn(dated(2024), 'Chủ tịch UBND huyện')).toBe('HUYEN')
    expect(rungOn(dated(2024), 'Chủ tịch UBND xã')).toBeNull()
    expect(rungOn(dated(2026), 'Chủ tịch UBND xã')).toBe('XA')
    expect(rungOn(dated(2026), 'Chủ tịch UBND huyện')).toBeNull()
  })

  it('shows the others too, as not valid', () => {
    const rows = ladderOf(dated(2026), testRules)
    expect(rows.filter(({ isValid }) => !isValid).map(({ rung }) => rung.code)).toEqual(['HUYEN'])
  })

  it('puts a former holder of an office that it does not name on the rung of the office', () => {
    expect(rungOn(dated(2026), 'Nguyên Giám đốc Sở Nội vụ')).toBe('SO_NGANH')
    expect(rungOn(dated(2026), 'Nguyên Chủ tịch UBND tỉnh')).toBe('NGUYEN_TINH')
  })
})

describe('a rung of the office', () => {
  const plan = makePlan({
    attendees: [
      makeAttendee({ id: 'a', precedence: 310 }),
      makeAttendee({ id: 'b', order: 'a1', precedence: 310.5 }),
      makeAttendee({ id: 'c', order: 'a2', precedence: 300 }),
    ],
  })
  const ranks = (of: Plan) => attendeesOf(of).map(({ precedence }) => precedence)

  it('is put between two by a decimal, and its posts are recognised', () => {
    const own = after(
      plan,
      addOwnRung(
        plan,
        testRules,
        { name: 'Tòa án, Viện kiểm sát', rank: 305.5, posts: ['Chánh án'] },
        () => 'own',
      ),
    )
    expect(codes(own).slice(codes(own).indexOf('own') - 1)).toMatchObject([
      'BAN_DANG_VP',
      'own',
      'SO_NGANH',
      ...codes(own).slice(codes(own).indexOf('own') + 2),
    ])
    expect(rungOn(own, 'Chánh án Tòa án nhân dân tỉnh')).toBe('own')
  })

  it('takes the place of a shipped one only with a reason', () => {
    const change = { name: 'Các sở', reason: '' }
    expect(refusal(() => setOwnRung(plan, testRules, 'SO_NGANH', change))).toContain('lý do')
    const own = after(plan, setOwnRung(plan, testRules, 'SO_NGANH', { ...change, reason: REASON }))
    const row = ladderOf(own, testRules).find(({ rung }) => rung.code === 'SO_NGANH')
    expect(row).toMatchObject({ own: 'changed', rung: { name: 'Các sở', source: REASON } })
  })

  it('takes the people on it along when its rank changes, decimals too', () => {
    const own = after(plan, moveOwnRungs(plan, testRules, ['SO_NGANH'], 'BAN_DANG_VP', REASON))
    const rank = rulesOf(own, testRules).precedence.find(({ code }) => code === 'SO_NGANH')?.rank
    expect(rank).toBe(285)
    expect(ranks(own)).toEqual([285, 285.5, 300])
    const back = after(own, dropOwnRungs(own, testRules, ['SO_NGANH']))
    expect(ranks(back)).toEqual([310, 310.5, 300])
    expect(conferenceOf(back)?.ownRungs).toEqual([])
  })

  it('never lets those behind it reach over the next rung', () => {
    const far = makePlan({ attendees: [makeAttendee({ precedence: 319 })] })
    const own = after(far, setOwnRung(far, testRules, 'SO_NGANH', { rank: 298, reason: REASON }))
    expect(ranks(own)).toEqual([299])
  })

  it('is refused without a name, with a post of another rung, and with an end before the start', () => {
    const add = (fields: Parameters<typeof addOwnRung>[2]) =>
      refusal(() => addOwnRung(plan, testRules, fields, () => 'own'))
    expect(add({ name: ' ' })).toBe('Bậc phải có tên.')
    expect(add({ name: 'Bậc mới', posts: ['bi thu tinh uy'] })).toContain('Bí thư Tỉnh ủy')
    expect(add({ name: 'Bậc mới', validFrom: '2025-01-01', validTo: '2024-01-01' })).toContain(
      'hết hiệu lực',
    )
  })

  it('is not dropped where there is none', () => {
    expect(refusal(() => dropOwnRungs(plan, testRules, ['SO_NGANH']))).toContain('có sẵn')
  })
})
