import { describe, expect, it } from 'vitest'

import { awardCounts } from '#domain/papers/runCounts.ts'
import { rowsOf } from '#domain/plan.ts'
import type { Run, RunEvent } from '#domain/run/run.ts'
import { fold } from '#domain/run/runFold.ts'
import { stepsOf } from '#domain/run/runSteps.ts'
import { samplePlan } from '#tests/support/makers.ts'
import { resultWords, statedWords } from '#text/countWords.ts'

const plan = samplePlan()
const steps = stepsOf(plan)
const run: Run = {
  id: 'r1',
  conferenceId: 'sample-conference',
  mode: 'live',
  startedAt: '2024-01-20T00:30:00.000Z',
  plannedStartAt: null,
  steps,
  plan: rowsOf(plan),
}

/** GO through the first `count` steps, ten seconds apart. */
function goThrough(count: number): readonly RunEvent[] {
  const went = steps.slice(0, count).map((step, index) => ({
    type: 'went' as const,
    id: `e${index + 2}`,
    runId: run.id,
    seq: index + 2,
    at: (index + 1) * 10_000,
    from: steps[index - 1]?.id ?? null,
    to: step.id,
  }))
  return [{ type: 'started', id: 'e1', runId: run.id, seq: 1, at: 0 }, ...went]
}

function lines(events: readonly RunEvent[]) {
  return awardCounts(run, fold(run, events)).flatMap(({ award, kinds }) =>
    kinds.map((count) => `${award} – ${statedWords(count)} – ${resultWords(count)}`),
  )
}

describe('the counts of a run', () => {
  it('tells every award of the article with the number that it states, reached or not', () => {
    expect(lines(goThrough(steps.length))).toEqual([
      'Kỷ niệm chương “Vì sự nghiệp Văn phòng Chính phủ” – ít nhất 25 – đã trao 1 và các đồng chí Phó Chủ tịch UBND tỉnh, lãnh đạo Văn phòng UBND tỉnh, các cá nhân (chưa rõ số lượng)',
      'Kỷ niệm chương “Vì sự nghiệp Ngoại giao Việt Nam” – 2 – đã trao 2',
      'Danh hiệu “Chiến sỹ thi đua cấp tỉnh” – 2 – chưa trao 2',
      '“Tập thể lao động xuất sắc” – 1 – chưa trao 1',
      'Bằng khen của Chủ tịch UBND tỉnh – 10 – chưa trao 10',
      'Bằng khen của Chủ tịch UBND tỉnh – 11 – đã trao các đồng chí Phó Chủ tịch UBND tỉnh, các cá nhân (chưa rõ số lượng)',
    ])
  })

  it('counts nobody as given before his handover', () => {
    expect(lines(goThrough(2))[1]).toBe(
      'Kỷ niệm chương “Vì sự nghiệp Ngoại giao Việt Nam” – 2 – chưa trao 2',
    )
  })

  it('tells an absent group of unknown size by its name', () => {
    const second = steps.find((step) => step.handoverId === 'sample-handover-h2')
    const absent: RunEvent = {
      type: 'marked',
      id: 'e99',
      runId: run.id,
      seq: 99,
      at: 45_000,
      stepId: second?.id ?? '',
      recipientId: 'sample-recipient-a1-office-leaders',
      outcome: 'absent',
      proxyName: '',
      proxyRelation: '',
    }
    expect(lines([...goThrough(steps.length), absent])[0]).toContain(
      '; vắng lãnh đạo Văn phòng UBND tỉnh (chưa rõ số lượng)',
    )
  })
})
