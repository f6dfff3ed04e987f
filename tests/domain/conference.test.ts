import { describe, expect, it } from 'vitest'

import { invert } from '#domain/change.ts'
import {
  archiveConference,
  deleteConference,
  duplicateConference,
  lastMadeHere,
  newConference,
  officeRulesOf,
  openSample,
  setConference,
  titleOf,
} from '#domain/conference.ts'
import { agendaOf, applyChanges, conferenceOf, emptyPlan, rowsOf } from '#domain/plan.ts'
import type { Conference } from '#domain/record.ts'
import { Refused } from '#domain/refused.ts'
import type { ProgrammeTemplate } from '#domain/rules.ts'
import {
  counter,
  makeConference,
  makeOwnAward,
  makePlan,
  sampleRows,
  samplePlan,
  testRules,
} from '#tests/support/makers.ts'

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

describe('the office of a new conference', () => {
  const made = (id: string, fields: Partial<Conference> = {}) => makeConference({ id, ...fields })

  it('is that of the conference last made here: no sample, none that was deleted or came as a file', () => {
    const received = { sha256: '', exportedAt: NOW, receivedAt: NOW }
    const all = [
      made('old', { createdAt: '2024-01-01' }),
      made('last', { createdAt: '2024-02-01' }),
      made('sample', { createdAt: '2024-03-01', isSample: true }),
      made('gone', { createdAt: '2024-03-01', deletedAt: NOW }),
      made('file', { createdAt: '2024-03-01', received }),
    ]
    expect(lastMadeHere(all)?.id).toBe('last')
    expect(lastMadeHere([])).toBeNull()
  })

  it('brings its own awards, rungs and phrases and its levels of checks, and of the plan nothing', () => {
    const office = {
      ownAwards: [makeOwnAward()],
      checkLevels: [{ check: 'tooManyRecipients', level: 'off' as const }],
      ownRungs: [],
      ownPhrases: [{ phrase: 'mc.grant', text: 'tặng thưởng', reason: 'Quy chế mẫu' }],
      readingPlaces: [
        { level: 'state' as const, place: 'seated' as const, reason: 'Không có sân khấu' },
      ],
    }
    const before = made('before', { ...office, note: 'Ghi chú', slotEnd: 690 })
    expect(officeRulesOf(before)).toEqual(office)
    expect(officeRulesOf(null)).toEqual({
      ownAwards: [],
      checkLevels: [],
      ownRungs: [],
      ownPhrases: [],
      readingPlaces: [],
    })
    const fields = { title: 'Hội nghị sau', ...officeRulesOf(before) }
    const after = applyChanges(emptyPlan(), newConference(null, fields, counter(), NOW, testRules))
    expect(conferenceOf(after)).toMatchObject({ ...office, note: '', slotEnd: null })
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
    const changes = deleteConference(plan, NOW)
    const gone = applyChanges(plan, changes)
    expect(conferenceOf(gone)?.deletedAt).toBe(NOW)
    expect(conferenceOf(applyChanges(gone, invert(changes)))?.deletedAt).toBeNull()
  })
})
