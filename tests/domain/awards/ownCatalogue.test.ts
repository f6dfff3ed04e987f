import { describe, expect, it } from 'vitest'

import { awardRank } from '#domain/awards/awardOrder.ts'
import { comparableAward, recognisedAward } from '#domain/awards/catalogue.ts'
import {
  addOwnAward,
  catalogueOf,
  dropOwnAwards,
  moveOwnAwards,
  rulesOf,
  setOwnAward,
} from '#domain/awards/ownCatalogue.ts'
import type { Change } from '#domain/change.ts'
import { invert } from '#domain/change.ts'
import {
  duplicateConference,
  lastMadeHere,
  newConference,
  setConference,
} from '#domain/conference.ts'
import { applyChanges, conferenceOf, emptyPlan } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { OwnAward } from '#domain/record.ts'
import { Refused } from '#domain/refused.ts'
import { readIsoDay } from '#domain/time.ts'
import { counter, makeAward, makeConference, makePlan, testRules } from '#tests/support/makers.ts'
import { refusedWords } from '#text/refusedWords.ts'

const REASON = 'Quy chế mẫu'
const code = () => 'own'

function after(plan: Plan, changes: readonly Change[]): Plan {
  return applyChanges(plan, changes)
}

function added(fields: Partial<OwnAward>): Plan {
  const plan = makePlan({ awards: [makeAward()] })
  return after(plan, addOwnAward(plan, testRules, fields, code))
}

function refusal(verb: () => unknown): string {
  try {
    verb()
  } catch (error) {
    if (error instanceof Refused) return refusedWords(error.refusal)
    throw error
  }
  return ''
}

const ownOf = (plan: Plan) => conferenceOf(plan)?.ownAwards ?? []
const codesOf = (plan: Plan) => catalogueOf(plan, testRules).map(({ award }) => award.code)
const rowOf = (plan: Plan, of: string) =>
  catalogueOf(plan, testRules).find(({ award }) => award.code === of)

describe('the rules of a conference', () => {
  it('are the shipped ones while the office has no row of its own', () => {
    expect(rulesOf(makePlan(), testRules).awards).toBe(testRules.awards)
    expect(rulesOf(emptyPlan(), testRules)).toBe(testRules)
  })

  it('have an added row, which names and aliases are recognised as', () => {
    const plan = added({ name: 'Biểu trưng mẫu', aliases: ['BTM'], reason: REASON })
    const rules = rulesOf(plan, testRules)
    expect(recognisedAward('biểu trưng MẪU năm 2024', rules)?.code).toBe('own')
    expect(recognisedAward('BTM', rules)).toMatchObject({ source: REASON, confidence: 'practice' })
    expect(recognisedAward('BTM', testRules)).toBeNull()
  })

  it('have a changed row in place of the one that ships', () => {
    const plan = makePlan()
    const rules = rulesOf(
      after(plan, setOwnAward(plan, testRules, 'GK', { objects: ['giấy khen'], reason: REASON })),
      testRules,
    )
    const rows = rules.awards.filter((row) => row.code === 'GK')
    expect(rows.map(({ objects, name }) => [objects, name])).toEqual([[['giấy khen'], 'Giấy khen']])
    expect(rules.awards).toHaveLength(testRules.awards.length)
  })

  it('are the same object until rows or date change', () => {
    const plan = added({ name: 'Biểu trưng mẫu' })
    const rules = rulesOf(plan, testRules)
    const titled = after(plan, setConference(plan, { title: 'Tên khác' }))
    expect(rulesOf(titled, testRules)).toBe(rules)
    const dated = after(plan, setConference(plan, { date: { year: 2030, month: 1, day: 1 } }))
    expect(rulesOf(dated, testRules)).not.toBe(rules)
  })

  it('know of two rows with one name the one that is valid on the day', () => {
    const first = added({ name: 'Biểu trưng mẫu', validTo: '2023-12-31' })
    const second = after(
      first,
      addOwnAward(
        first,
        testRules,
        { name: 'Biểu trưng mẫu', validFrom: '2024-01-01' },
        () => 'new',
      ),
    )
    expect(recognisedAward('Biểu trưng mẫu', rulesOf(second, testRules))?.code).toBe('new')
    const earlier = after(second, setConference(second, { date: { year: 2023, month: 5, day: 1 } }))
    expect(recognisedAward('Biểu trưng mẫu', rulesOf(earlier, testRules))?.code).toBe('own')
  })

  it('take the last of two rows that a file gives one code', () => {
    const [row] = ownOf(added({ name: 'Biểu trưng một' })) as [OwnAward]
    const ownAwards = [row, { ...row, name: 'Biểu trưng hai' }]
    const plan = makePlan({ conferences: [makeConference({ ownAwards })] })
    const names = catalogueOf(plan, testRules).flatMap(({ award }) =>
      award.code === 'own' ? award.name : [],
    )
    expect(names).toEqual(['Biểu trưng hai'])
  })
})

describe('the catalogue', () => {
  it('stands in the order of the ceremony and says what is the office’s own', () => {
    const plan = added({ name: 'Biểu trưng mẫu', level: 'government' })
    const rows = catalogueOf(plan, testRules)
    expect(rows[0]?.award.code).toBe('HC_SAOVANG')
    const at = rows.findIndex(({ award }) => award.code === 'own')
    expect([rows[at - 1]?.award.code, rows[at]?.own]).toEqual(['BK_TTG', 'added'])
    expect(rows.filter(({ own }) => own !== null)).toHaveLength(1)
  })

  it('keeps rows that do not hold on the day, and marks them', () => {
    expect(rowOf(makePlan(), 'XA_TB')?.isValid).toBe(false)
    expect(rowOf(makePlan(), 'XA_TB_2024')?.isValid).toBe(true)
  })

  it('ships without one name for two rows of one time', () => {
    const clashes = testRules.awards.filter(
      (row) => refusal(() => setOwnAward(makePlan(), testRules, row.code, renamed(row))) !== '',
    )
    expect(clashes).toEqual([])
  })
})

/** The row with one more alias, so that its names are looked at. */
function renamed(row: OwnAward | (typeof testRules.awards)[number]) {
  return { aliases: [...row.aliases, `${row.name} mẫu ${row.code}`], reason: REASON }
}

describe('a change', () => {
  it('of a shipped row asks for a reason, once', () => {
    const plan = makePlan()
    expect(refusal(() => setOwnAward(plan, testRules, 'GK', { grantor: 'Giám đốc sở' }))).toMatch(
      /Ghi lý do/u,
    )
    const own = after(
      plan,
      setOwnAward(plan, testRules, 'GK', { grantor: 'Giám đốc sở', reason: REASON }),
    )
    const again = after(own, setOwnAward(own, testRules, 'GK', { grantor: 'Hiệu trưởng' }))
    expect(ownOf(again)).toMatchObject([{ code: 'GK', grantor: 'Hiệu trưởng', reason: REASON }])
    expect(refusal(() => setOwnAward(own, testRules, 'GK', { reason: ' ' }))).toMatch(/lý do/u)
  })

  it('to what stands there already changes nothing', () => {
    expect(setOwnAward(makePlan(), testRules, 'GK', { name: 'Giấy khen' })).toEqual([])
  })

  it('is refused without a name, and of a row that is gone', () => {
    expect(refusal(() => setOwnAward(makePlan(), testRules, 'GK', { name: ' ' }))).toBe(
      'Hình thức, danh hiệu phải có tên.',
    )
    expect(refusal(() => addOwnAward(makePlan(), testRules, {}, code))).toMatch(/phải có tên/u)
    expect(refusal(() => setOwnAward(makePlan(), testRules, 'gone', {}))).toMatch(/đã bị xóa/u)
  })

  it('is refused for a name or alias of another row, compared as they are recognised', () => {
    expect(refusal(() => added({ name: 'CHIẾN SỸ thi đua cơ sở' }))).toBe(
      '“CHIẾN SỸ thi đua cơ sở” đã dùng cho “Chiến sĩ thi đua cơ sở” trong danh mục. Ghi tên khác, hoặc bỏ tên đó ở dòng kia.',
    )
    expect(refusal(() => added({ name: 'Biểu trưng mẫu', aliases: ['“KNC”'] }))).toMatch(
      /“Kỷ niệm chương của/u,
    )
    expect(comparableAward('“KNC”')).toBe('knc')
  })

  it('may use a name again from the day on which the other row ends', () => {
    expect(refusal(() => added({ name: 'Thị trấn tiêu biểu', validFrom: '2025-07-01' }))).toBe('')
    expect(refusal(() => added({ name: 'Thị trấn tiêu biểu' }))).toMatch(/đã dùng/u)
    expect(refusal(() => added({ name: 'Thị trấn tiêu biểu', validFrom: '2025-06-30' }))).toMatch(
      /đã dùng/u,
    )
  })

  it('is refused for a rank that is no number and an end before the start', () => {
    expect(refusal(() => added({ name: 'Biểu trưng mẫu', rank: Number.NaN }))).toMatch(
      /phải là số/u,
    )
    const days = { validFrom: '2024-02-01', validTo: '2024-01-31' }
    expect(refusal(() => added({ name: 'Biểu trưng mẫu', ...days }))).toMatch(/hết hiệu lực/u)
  })

  it('reads whole days only', () => {
    expect(['', '1/7/2025', '01-07-2025'].map(readIsoDay)).toEqual([
      null,
      '2025-07-01',
      '2025-07-01',
    ])
    expect(refusal(() => readIsoDay('2025'))).toMatch(/chưa đủ ngày, tháng, năm/u)
    expect(refusal(() => readIsoDay('31/02/2025'))).toMatch(/không phải là ngày/u)
  })
})

describe('the office’s own order', () => {
  const move = (plan: Plan, codes: readonly string[], before: string | null, reason = REASON) =>
    after(plan, moveOwnAwards(plan, testRules, codes, before, reason))
  const around = (plan: Plan, of: string, more = 1) => {
    const at = codesOf(plan).indexOf(of)
    return codesOf(plan).slice(at - 1, at + more + 1)
  }

  it('puts a row between its new neighbours, across levels too', () => {
    const plan = move(makePlan(), ['CSTD_BT'], 'KNC_BT')
    expect(around(plan, 'CSTD_BT')).toEqual(['BK_TTG', 'CSTD_BT', 'KNC_BT'])
    expect(ownOf(plan)).toMatchObject([{ code: 'CSTD_BT', reason: REASON }])
    const rank = (catalogueCode: string, grantorLevel: 'province' | 'ministry') =>
      awardRank(makeAward({ catalogueCode, grantorLevel }), rulesOf(plan, testRules)) ?? 0
    expect(rank('CSTD_BT', 'province')).toBeLessThan(rank('KNC_BT', 'ministry'))
  })

  it('keeps several rows together, in their order', () => {
    const plan = move(makePlan(), ['BK_BT', 'TT_LDXS'], 'CO_BT')
    expect(around(plan, 'TT_LDXS', 2)).toEqual(['KNC_BT', 'TT_LDXS', 'BK_BT', 'CO_BT'])
  })

  it('reaches both ends', () => {
    expect(codesOf(move(makePlan(), ['GK'], 'HC_SAOVANG'))[0]).toBe('GK')
    expect(codesOf(move(makePlan(), ['HC_SAOVANG'], null)).at(-1)).toBe('HC_SAOVANG')
  })

  it('asks for a reason where the row is not the office’s own yet', () => {
    expect(refusal(() => moveOwnAwards(makePlan(), testRules, ['GK'], 'GDVH', ' '))).toMatch(
      /lý do/u,
    )
    const plan = move(makePlan(), ['GK'], 'GDVH')
    expect(ownOf(move(plan, ['GK'], 'CSTT', ''))).toMatchObject([{ reason: REASON }])
  })

  it('changes nothing where the rows stand already', () => {
    expect(moveOwnAwards(makePlan(), testRules, ['GDVH'], 'GK', '')).toEqual([])
    expect(moveOwnAwards(makePlan(), testRules, ['GDVH'], 'GDVH', '')).toEqual([])
  })

  it('finds room beside rows of one rank', () => {
    const first = added({ name: 'Biểu trưng một', rank: 3060 })
    const plan = move(first, ['GK'], 'own')
    expect(codesOf(plan).indexOf('GK')).toBeGreaterThan(codesOf(plan).indexOf('BK_BT'))
    expect(codesOf(plan).indexOf('GK')).toBeLessThan(codesOf(plan).indexOf('CSTD_CS'))
  })

  it('holds after many moves into one gap', () => {
    let plan = makePlan()
    for (let turn = 0; turn < 20; turn += 1) {
      plan = move(plan, [turn % 2 === 0 ? 'GK' : 'GDVH'], 'CSTD_TQ')
      expect(around(plan, turn % 2 === 0 ? 'GK' : 'GDVH').at(-1)).toBe('CSTD_TQ')
    }
  })
})

describe('back to what ships', () => {
  it('drops a changed row and shows the shipped one again', () => {
    const plan = makePlan()
    const own = after(plan, setOwnAward(plan, testRules, 'GK', { rank: 1, reason: REASON }))
    expect(ownOf(after(own, dropOwnAwards(own, testRules, ['GK'])))).toEqual([])
  })

  it('leaves no award with a row that is gone', () => {
    const plan = added({ name: 'Biểu trưng mẫu' })
    const named = makeAward({ catalogueCode: 'own', name: 'Bằng khen kèm Biểu trưng mẫu' })
    const used = { ...plan, awards: new Map([[named.id, named]]) }
    const changes = dropOwnAwards(used, testRules, ['own'])
    expect(after(used, changes).awards.get(named.id)?.catalogueCode).toBe('BK_BT')
    expect(after(after(used, changes), invert(changes))).toEqual(used)
  })

  it('refuses to drop a row that ships', () => {
    expect(refusal(() => dropOwnAwards(makePlan(), testRules, ['GK']))).toMatch(
      /“Giấy khen” có sẵn/u,
    )
  })
})

describe('from conference to conference', () => {
  const NOW = '2024-11-05T08:00:00.000Z'
  const { ownAwards } = conferenceOf(added({ name: 'Biểu trưng mẫu' })) ?? { ownAwards: [] }

  it('a new one takes over the rows that it is given, and a duplicate keeps them', () => {
    const fields = { title: 'Hội nghị mẫu', ownAwards }
    const plan = after(emptyPlan(), newConference(null, fields, counter(), NOW, testRules))
    expect(conferenceOf(plan)?.ownAwards).toEqual(ownAwards)
    const copy = after(emptyPlan(), duplicateConference(plan, counter('copy'), NOW))
    expect(conferenceOf(copy)?.ownAwards).toEqual(ownAwards)
  })

  it('takes them of the one that was made here last', () => {
    const made = (id: string, day: string, fields = {}) =>
      makeConference({ id, createdAt: `2024-0${day}-01T00:00:00.000Z`, ...fields })
    const received = { sha256: '', exportedAt: NOW, receivedAt: NOW }
    expect(
      lastMadeHere([
        made('first', '1'),
        made('last', '3'),
        made('second', '2'),
        made('sample', '4', { isSample: true }),
        made('file', '5', { received }),
        made('gone', '6', { deletedAt: NOW }),
      ])?.id,
    ).toBe('last')
    expect(lastMadeHere([])).toBeNull()
  })
})
