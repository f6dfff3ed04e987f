import { describe, expect, it } from 'vitest'

import {
  archiveConference,
  deleteConference,
  duplicateConference,
  newConference,
  openSample,
  restoreConference,
  setConference,
  titleOf,
} from '#domain/conference.ts'
import { agendaOf, applyChanges, conferenceOf, emptyPlan, rowsOf } from '#domain/plan.ts'
import { Refused } from '#domain/refused.ts'
import type { ProgrammeTemplate } from '#domain/rules.ts'
import { counter, makePlan, sampleRows, samplePlan, testRules } from '#tests/support/makers.ts'

const NOW = '2024-11-05T08:00:00.000Z'
const review = testRules.templates[0] as ProgrammeTemplate

describe('a new conference', () => {
  it('takes agenda, start and title from its template, minutes assumed', () => {
    const plan = applyChanges(emptyPlan(), newConference(review, {}, counter(), NOW, testRules))
    expect(conferenceOf(plan)).toMatchObject({
      title: 'Hội nghị tổng kết công tác năm 2024 và triển khai nhiệm vụ năm 2025',
      start: 450,
      createdAt: NOW,
    })
    expect(agendaOf(plan)).toHaveLength(review.items.length)
    expect(agendaOf(plan).find(({ kind }) => kind === 'report')?.title).toBe(
      'Báo cáo tổng kết công tác năm 2024; phương hướng, nhiệm vụ năm 2025',
    )
    expect(agendaOf(plan).every(({ assumed }) => assumed)).toBe(true)
  })

  it('looks back on the year before when it is held in the first quarter', () => {
    const date = { year: 2024, month: 1, day: 20 }
    expect(titleOf(review, date, NOW)).toContain('năm 2023 và triển khai nhiệm vụ năm 2024')
  })

  it('is refused without a title', () => {
    expect(() => newConference(null, { title: ' ' }, counter(), NOW, testRules)).toThrow(Refused)
    expect(() => setConference(makePlan(), { title: '' })).toThrow(Refused)
  })

  it('is refused before one is open', () => {
    expect(() => setConference(emptyPlan(), { place: 'x' })).toThrow(Refused)
  })

  it('accepts a date without year', () => {
    const date = { year: null, month: 1, day: 20 }
    const plan = applyChanges(makePlan(), setConference(makePlan(), { date }))
    expect(conferenceOf(plan)?.date).toEqual(date)
  })
})

describe('a duplicate', () => {
  const copy = applyChanges(emptyPlan(), duplicateConference(samplePlan(), counter(), NOW))

  it('has a title of its own and is no sample', () => {
    expect(conferenceOf(copy)).toMatchObject({
      title: 'Hội nghị tổng kết công tác năm 2023 và triển khai nhiệm vụ năm 2024 (bản sao)',
      isSample: false,
      createdAt: NOW,
    })
  })

  it('shares no id with its model, and carries every reference over', () => {
    const bare = (rows: unknown) =>
      JSON.stringify(rows, (key, value: unknown) => (key === 'person' ? null : value))
    expect(bare(rowsOf(copy))).not.toContain('sample-')
    const texts = (rows: unknown) => bare(rows).replace(/"(new-\d+|sample-[\w-]+)"/gu, '"#"').length
    const { conferences: _one, ...model } = sampleRows
    const { conferences: _two, ...copied } = rowsOf(copy)
    expect(texts(copied)).toBe(texts(model))
    for (const handover of copy.handovers.values()) {
      expect(copy.awards.has(handover.awardId)).toBe(true)
      expect(handover.recipientIds.every((id) => copy.recipients.has(id))).toBe(true)
    }
  })

  it('has the same persons, whom nobody has seen come yet', () => {
    const [model] = sampleRows.attendees
    expect(rowsOf(copy).attendees[0]).toMatchObject({ person: model?.id, presence: [] })
  })
})

describe('the sample', () => {
  it('opens under fresh ids, marked as sample', () => {
    const plan = applyChanges(emptyPlan(), openSample(sampleRows, counter(), NOW))
    expect(conferenceOf(plan)).toMatchObject({ isSample: true, createdAt: NOW })
    expect(plan.openPoints.size).toBe(sampleRows.openPoints.length)
  })
})

describe('putting away', () => {
  it('archives and deletes by a mark that can be taken back', () => {
    const plan = makePlan()
    expect(conferenceOf(applyChanges(plan, archiveConference(plan)))?.archived).toBe(true)
    const gone = applyChanges(plan, deleteConference(plan, NOW))
    expect(conferenceOf(gone)?.deletedAt).toBe(NOW)
    expect(conferenceOf(applyChanges(gone, restoreConference(gone)))?.deletedAt).toBeNull()
  })
})
