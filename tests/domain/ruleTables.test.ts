import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { awardRank, byCeremony } from '#domain/awards/awardOrder.ts'
import { levelOfGrantor, recognisedAward } from '#domain/awards/catalogue.ts'
import {
  proposedPrecedence,
  rankAttendees,
  recognisedRung,
  rungOfAttendee,
} from '#domain/precedence/precedence.ts'
import type { AgendaKind } from '#domain/record.ts'
import { isValidOn } from '#domain/rules.ts'
import { parseClock } from '#domain/time.ts'
import awards from '#resources/rules/award-catalogue.json'
import ceremony from '#resources/rules/ceremony-rules.json'
import phraseSources from '#resources/rules/phrase-sources.json'
import phrases from '#resources/rules/phrases.json'
import precedence from '#resources/rules/precedence-ladder.json'
import templates from '#resources/rules/programme-templates.json'
import readingPlaces from '#resources/rules/reading-places.json'
import stage from '#resources/rules/stage-settings.json'
import { makeAttendee, makeAward, makePlan, testRules } from '#tests/support/makers.ts'

const text = z
  .string()
  .min(1)
  .refine((one) => one === one.normalize('NFC'), 'NFC')
const day = z.iso.date().nullable()
const provenance = {
  source: text,
  confidence: z.enum(['law', 'practice', 'ask']),
  validFrom: day,
  validTo: day,
}
const level = z.enum(['state', 'government', 'ministry', 'province', 'base'])
const subject = z.enum(['individual', 'collective', 'household'])
const agendaKinds: Readonly<Record<AgendaKind, true>> = {
  reception: true,
  arts: true,
  settling: true,
  flag: true,
  introduction: true,
  opening: true,
  report: true,
  film: true,
  discussion: true,
  break: true,
  decisions: true,
  awards: true,
  directive: true,
  response: true,
  launch: true,
  closing: true,
  photo: true,
  other: true,
}
const agendaKind = z.enum(Object.keys(agendaKinds))
const words = z.record(z.string(), text)

const schemas = {
  awards: z.array(
    z.strictObject({
      ...provenance,
      code: text,
      name: text,
      aliases: z.array(text),
      kind: z.enum(['title', 'form', 'honour']),
      level,
      for: z.array(subject).min(1),
      grantor: text,
      rank: z.int().min(1000).max(9998),
      objects: z.array(text),
    }),
  ),
  precedence: z.array(
    z.strictObject({
      ...provenance,
      rank: z.number(),
      code: text,
      name: text,
      posts: z.array(text),
      introduced: z.enum(['byName', 'group']),
    }),
  ),
  templates: z.array(
    z.strictObject({
      ...provenance,
      code: text,
      name: text,
      kind: z.enum(['review', 'deployment', 'awardCeremony', 'other']),
      title: text,
      start: text.refine((one) => parseClock(one) !== null),
      items: z.array(
        z.strictObject({
          kind: agendaKind,
          title: text,
          minutes: z.int().min(1),
          people: z.array(z.strictObject({ name: text, role: text })),
          visibility: z.enum(['public', 'internal']),
          mcNote: z.string(),
        }),
      ),
    }),
  ),
  ceremony: z.array(
    z.strictObject({
      ...provenance,
      code: z.string().regex(/^C-\d\d$/u),
      level: z.enum(['block', 'warn', 'info']),
      text,
      check: text.nullable(),
    }),
  ),
  phrases: z.strictObject({
    caption: z.strictObject({ hand: text, receive: text }),
    news: z.strictObject({
      opening: text,
      occasions: z.strictObject({
        review: text,
        deployment: text,
        awardCeremony: text,
        other: text,
      }),
      hand: text,
      receive: text,
      granted: text,
      reason: text,
      kinds: z.strictObject({ collective: text, individual: text, household: text }),
    }),
    mc: words,
    spoken: words,
    paperNumber: z.strictObject({ ofNumber: text, ofYear: text, kinds: words, issuers: words }),
    roman: z.strictObject({
      number: words,
      ordinal: words,
      rank: words,
      after: z.record(text, z.enum(['number', 'ordinal', 'rank'])),
    }),
  }),
  phraseSources: z.array(z.strictObject({ ...provenance, phrase: text })),
  readingPlaces: z.array(
    z.strictObject({ ...provenance, level, place: z.enum(['onStage', 'seated']) }),
  ),
  stage: z.strictObject({
    walkOnSeconds: z.int(),
    perRecipientSeconds: z.int(),
    photoSeconds: z.int(),
    walkOffSeconds: z.int(),
    decisionSeconds: z.int(),
    perNameSeconds: z.int(),
    maxRecipients: z.int(),
    lineStart: z.enum(['audienceLeft', 'audienceRight']),
    theme: z.enum(['red', 'blue', 'white']),
    farthestSeatMetres: z.number(),
    screenHeightMetres: z.number(),
  }),
}

describe('the rule tables', () => {
  it.each(
    Object.entries({
      awards,
      precedence,
      templates,
      ceremony,
      phrases,
      phraseSources,
      stage,
      readingPlaces,
    }),
  )('hold to the schema of %s', (name, table) => {
    expect(schemas[name as keyof typeof schemas].safeParse(table).error?.issues ?? []).toEqual([])
  })

  it.each(Object.entries({ awards, precedence, templates, ceremony }))(
    'name each code of %s once',
    (_name, table) => {
      const codes = table.map(({ code }) => code)
      expect(codes).toEqual([...new Set(codes)])
    },
  )

  it('give every award a rank of its own', () => {
    expect(new Set(awards.map(({ rank }) => rank)).size).toBe(awards.length)
  })

  it('hold on a date by their validity', () => {
    const rule = { source: 'x', confidence: 'law', validFrom: '2024-01-01', validTo: null } as const
    const on = (year: number | null) => isValidOn(rule, { year, month: 6, day: 1 })
    expect([on(2023), on(2024), on(null)]).toEqual([false, true, true])
    expect(isValidOn({ ...rule, validTo: '2025-06-30' }, { year: null, month: 1, day: 1 })).toBe(
      false,
    )
  })
})

describe('the phrases', () => {
  const sourced = phraseSources.map(({ phrase }) => phrase)

  /** Tables of words come from one source as a whole. */
  const tables = ['spoken', 'paperNumber', 'roman', 'news.occasions', 'news.kinds']

  const places = (at: string, value: unknown): readonly string[] =>
    tables.includes(at) || typeof value !== 'object' || value === null
      ? [at]
      : Object.entries(value).flatMap(([key, part]) =>
          places(at === '' ? key : `${at}.${key}`, part),
        )

  it('each say where they come from, once', () => {
    expect(sourced.toSorted()).toEqual(places('', phrases).toSorted())
  })
})

describe('the award catalogue', () => {
  it.each([
    ['Kỷ niệm chương “Vì sự nghiệp Văn phòng Chính phủ”', 'KNC_BT'],
    ['danh hiệu “Chiến sỹ thi đua cấp tỉnh”', 'CSTD_BT'],
    ['Chiến sĩ thi đua toàn quốc', 'CSTD_TQ'],
    ['CSTĐ cơ sở', 'CSTD_CS'],
    ['“Tập thể lao động xuất sắc”', 'TT_LDXS'],
    ['Tập thể Lao động tiên tiến', 'TT_LDTT'],
    ['Lao động tiên tiến', 'LDTT'],
    ['Bằng khen của Chủ tịch UBND tỉnh', 'BK_BT'],
    ['Bằng khen của Thủ tướng Chính phủ', 'BK_TTG'],
    ['HUÂN CHƯƠNG LAO ĐỘNG HẠNG BA', 'HC_LAODONG_3'],
    ['Huân chương Lao động hạng II', 'HC_LAODONG_2'],
    ['Cờ thi đua của Chính phủ năm 2023', 'CO_CP'],
    ['Cờ thi đua xuất sắc của UBND tỉnh', 'CO_BT'],
    ['Giấy khen', 'GK'],
    ['Cúp vàng', undefined],
  ])('recognises %j', (name, code) => {
    expect(recognisedAward(name, testRules)?.code).toBe(code)
  })

  it.each([
    ['Chủ tịch nước', 'state'],
    ['Thủ tướng Chính phủ', 'government'],
    ['Văn phòng Chính phủ', 'ministry'],
    ['Bộ trưởng Ngoại giao', 'ministry'],
    ['Chủ tịch UBND tỉnh', 'province'],
    ['Giám đốc Sở Nội vụ', 'base'],
    ['', null],
  ])('tells the level of %j', (grantor, level) => {
    expect(levelOfGrantor(grantor)).toBe(level)
  })

  it('ranks the central grantor first, then by form, unknown awards last', () => {
    const list = [
      makeAward({ id: 'free', catalogueCode: null, grantor: '', grantorLevel: null }),
      makeAward({ id: 'bk' }),
      makeAward({ id: 'cstd', catalogueCode: 'CSTD_BT' }),
      makeAward({ id: 'knc', catalogueCode: 'KNC_BT', grantorLevel: 'ministry' }),
      makeAward({ id: 'hc3', catalogueCode: 'HC_LAODONG_3', grantorLevel: null, grantor: '' }),
      makeAward({ id: 'hc1', catalogueCode: 'HC_LAODONG_1', grantorLevel: 'state' }),
    ]
    expect(list.toSorted(byCeremony(testRules)).map(({ id }) => id)).toEqual([
      'hc1',
      'hc3',
      'knc',
      'cstd',
      'bk',
      'free',
    ])
    expect(awardRank(list[0] ?? makeAward(), testRules)).toBeNull()
  })
})

describe('the precedence ladder', () => {
  it.each([
    ['Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh', 'TU_PBT'],
    ['Phó Bí thư Thường trực Tỉnh ủy', 'TU_PBT_TT'],
    ['Phó Chủ tịch Thường trực Ủy ban MTTQ Việt Nam tỉnh', 'MTTQ_LD'],
    ['Phó Giám đốc Thường trực Công an tỉnh', 'SO_NGANH'],
    ['Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch UBND tỉnh', 'TU_BTV'],
    ['Phó Chủ tịch UBND tỉnh', 'UBND_LD'],
    ['Quyền Chủ tịch UBND tỉnh', 'UBND_LD'],
    ['Ủy viên BCH Đảng bộ tỉnh', 'TU_BCH'],
    ['Nguyên Bí thư Tỉnh ủy', 'NGUYEN_TINH'],
    ['Giám đốc Sở Nội vụ', 'SO_NGANH'],
    ['Phóng viên', 'BAOCHI'],
    ['Chuyên viên', undefined],
    ['', undefined],
  ])('puts %j on its rung', (posts, code) => {
    expect(recognisedRung(posts, testRules)?.code).toBe(code)
  })

  it.each([
    ['Giám đốc', 'Sở Nội vụ', 'SO_NGANH'],
    ['Phó Giám đốc', 'Sở Nội vụ, tỉnh Mẫu', 'SO_NGANH'],
    ['Nguyên Giám đốc', 'Sở Nội vụ', 'SO_NGANH'],
    ['Phó Chủ tịch', 'UBND tỉnh Mẫu', 'UBND_LD'],
    ['Phó Bí thư, Chủ tịch', 'UBND tỉnh Mẫu', 'UBND_LD'],
    ['Giám đốc', 'Trung tâm Dịch vụ, Sở Nội vụ', undefined],
    ['Chuyên viên', 'Sở Nội vụ', undefined],
    ['', 'Sở Nội vụ', undefined],
  ])('reads the post %j together with the unit %j', (statePost, unit, code) => {
    expect(rungOfAttendee(makeAttendee({ statePost, unit }), testRules)?.code).toBe(code)
  })

  it('ranks attendees who have no rank, and leaves those who have', () => {
    const attendees = [
      makeAttendee({ id: 'a', partyPost: 'Tỉnh ủy viên', statePost: 'Giám đốc Sở' }),
      makeAttendee({ id: 'b', statePost: 'Giám đốc Sở', precedence: 1 }),
      makeAttendee({ id: 'c' }),
    ]
    expect(proposedPrecedence(makeAttendee(), testRules)).toBeNull()
    expect(rankAttendees(makePlan({ attendees }), testRules)).toMatchObject([
      { id: 'a', after: { precedence: 260 } },
    ])
  })
})
