import { describe, expect, it } from 'vitest'

import { recognisedAward } from '#domain/awards/catalogue.ts'
import { fullForm } from '#domain/personForm.ts'
import { agendaOf, attendeesOf, awardsOf, handoversOf, openPointsOf } from '#domain/plan.ts'
import { proposedPrecedence } from '#domain/precedence/precedence.ts'
import { TABLE_NAMES } from '#domain/record.ts'
import {
  makeAttendee,
  makeAward,
  makeConference,
  makeHandover,
  makeItem,
  makePoint,
  makeRecipient,
  sampleRows,
  samplePlan,
  testRules,
} from '#tests/support/makers.ts'

const plan = samplePlan()

describe('the sample conference', () => {
  it('has the three people whom the article names, with their posts', () => {
    expect(attendeesOf(plan).map(fullForm)).toEqual([
      'đồng chí Nguyễn Văn Sơn, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh',
      'đồng chí Nguyễn Mạnh Tuấn, Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch UBND tỉnh',
      'đồng chí Nguyễn Thế Giang, Ủy viên BCH Đảng bộ tỉnh, Phó Chủ tịch UBND tỉnh',
    ])
    for (const one of attendeesOf(plan))
      expect(one.precedence).toBe(proposedPrecedence(one, testRules))
  })

  it('has five awards that the catalogue knows, none with a decision', () => {
    for (const award of awardsOf(plan)) {
      expect(recognisedAward(award.name, testRules)?.code).toBe(award.catalogueCode)
      expect(award.decisionId).toBeNull()
    }
    expect(awardsOf(plan)).toHaveLength(5)
  })

  it('has six handovers, the first without presenter', () => {
    const presenters = handoversOf(plan).map(({ presenters: [slot] }) => slot?.attendeeId ?? null)
    expect(presenters).toEqual([
      null,
      ...['son', 'son', 'son', 'tuan', 'giang'].map((name) => `sample-attendee-${name}`),
    ])
  })

  it('marks all agenda times as assumed', () => {
    expect(agendaOf(plan).every(({ assumed }) => assumed)).toBe(true)
  })

  it('links every open point to a record that is there, and none is settled', () => {
    for (const { about, settled } of openPointsOf(plan)) {
      expect(settled).toBe(false)
      expect(about !== null && plan[about.table].has(about.id)).toBe(true)
    }
    expect(plan.openPoints.size).toBe(43)
  })

  it('has every field of every record, in NFC, and each id once', () => {
    const model: Partial<Record<(typeof TABLE_NAMES)[number], object>> = {
      conferences: makeConference(),
      attendees: makeAttendee(),
      agendaItems: makeItem(),
      awards: makeAward(),
      recipients: makeRecipient(),
      handovers: makeHandover(),
      openPoints: makePoint(),
    }
    const ids = TABLE_NAMES.flatMap((table) => sampleRows[table].map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    for (const table of TABLE_NAMES)
      for (const row of sampleRows[table]) {
        expect(Object.keys(row).toSorted()).toEqual(Object.keys(model[table] ?? {}).toSorted())
        expect(JSON.stringify(row)).toBe(JSON.stringify(row).normalize('NFC'))
      }
  })
})
