import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { etaOf } from '#domain/pace/etaReasons.ts'
import { timingOf } from '#domain/pace/runTiming.ts'
import type { Cut, Run, RunAction, RunStep } from '#domain/run/run.ts'
import { fold } from '#domain/run/runFold.ts'
import { START, eventsOf, goes, makeRun } from '#tests/support/makeRun.ts'
import { etaSentences, etaSummary } from '#text/etaWords.ts'

const MINUTE = 60_000

/** i1 10 min, three to twelve handovers of 3 min, i3 10 min. */
const run = makeRun({ handovers: 12 })

type Timed = RunAction & { readonly at?: number }

/** The sentences for a step, after these actions, so many minutes after the planned beginning. */
function why(of: Run, stepId: string, minutes: number, ...actions: readonly Timed[]) {
  const eta = etaOf(of, fold(of, eventsOf(...actions)), START + minutes * MINUTE, stepId)
  return eta === null ? null : etaSentences(eta, ({ id }) => id)
}

/** GO to each step at so many minutes. */
function at(...steps: readonly (readonly [string, number])[]): readonly Timed[] {
  return goes(...steps.map(([id]) => id)).map((go, index) => ({
    ...go,
    at: START + (steps[index]?.[1] ?? 0) * MINUTE,
  }))
}

/** Three handovers that took six minutes each; the fourth is on. */
const slow = at(['i1', 0], ['h1', 10], ['h2', 16], ['h3', 22], ['h4', 28])

describe('why a step is expected when it is', () => {
  it('says that nothing is off while nothing is, and that nobody counts on ending early', () => {
    expect(why(run, 'h1', 2, ...goes('i1'))).toEqual([
      'Không có gì làm lệch kế hoạch.',
      '“i1” đang diễn ra được tính đủ thời lượng, không trông vào việc xong sớm.',
    ])
    expect(why(run, 'h3', 2, ...goes('i1'))?.at(-1)).toBe(
      '2 bước còn lại trước đó tính theo kế hoạch, cộng 6 phút.',
    )
  })

  it('says for how long an outage has paused the step that is on', () => {
    const outage = { type: 'resumed', lastAt: START + 4 * MINUTE, outageMs: 3 * MINUTE } as const
    const paused = { ...outage, paused: true, at: START + 7 * MINUTE }
    expect(why(run, 'h1', 8, ...at(['i1', 0]), paused)?.[0]).toBe(
      '“i1” tạm dừng 3 phút do gián đoạn.',
    )
  })

  it('says that the programme is overdue', () => {
    expect(why(run, 'h1', 4)?.[0]).toBe('Chương trình chưa bắt đầu, đã quá giờ 4 phút.')
  })

  it('says how late the step that is on began, and what it overruns', () => {
    expect(why(run, 'h1', 16, ...at(['i1', 3]))?.slice(0, 2)).toEqual([
      '“i1” bắt đầu chậm 3 phút so với kế hoạch.',
      '“i1” đang diễn ra, đã quá thời lượng 3 phút.',
    ])
    expect(why(run, 'h2', 5, ...at(['i1', 0], ['h1', 4]))?.[0]).toBe(
      '“h1” bắt đầu sớm 6 phút so với kế hoạch.',
    )
  })

  it('names the pace of the last handovers with the times that give it', () => {
    expect(why(run, 'h7', 28, ...slow)).toEqual([
      '“h4” bắt đầu chậm 9 phút so với kế hoạch.',
      '2 lượt trao ở giữa tính theo nhịp thực tế, chậm hơn kế hoạch 6 phút.',
      '3 lượt trao gần nhất mất 6 phút (kế hoạch 3 phút); 6 phút (kế hoạch 3 phút); 6 phút (kế hoạch 3 phút). Lấy mức ở giữa, nên một lượt trục trặc không làm lệch dự báo.',
      '“h4” đang diễn ra được tính đủ thời lượng, không trông vào việc xong sớm.',
    ])
  })

  it('says nothing of the pace for a step before which no handover comes', () => {
    expect(why(run, 'h5', 28, ...slow)?.join(' ')).not.toContain('nhịp')
  })

  it('says how much a fixed start takes up, and how long it is waited for', () => {
    const [i1, h1, , , ...rest] = run.steps
    const i3 = rest.at(-1)
    if (i1 === undefined || h1 === undefined || i3 === undefined) throw new Error('three steps')
    const fixed = { ...run, steps: [i1, h1, { ...i3, offsetSeconds: 1200, fixed: true }] }
    expect(why(fixed, 'i3', 12, ...goes('i1'))).toContain(
      '“i3” có giờ đã ghim, khoảng trống trước đó bù được 2 phút chậm.',
    )
    const early = at(['i1', 0], ['h1', 5])
    expect(why(fixed, 'i3', 6, ...early)).toContain('“i3” có giờ đã ghim nên phải chờ 5 phút.')
    const gap = { ...run, steps: [i1, h1, { ...i3, offsetSeconds: 900 }] }
    expect(why(gap, 'i3', 11, ...goes('i1'))).toContain(
      'Khoảng trống trong kế hoạch trước “i3” bù được 1 phút chậm.',
    )
  })

  it('names the cuts that were taken', () => {
    const merge: RunAction = {
      type: 'cut',
      cuts: [{ how: 'merge', from: 'h3', into: 'h2', seconds: 240 }],
    }
    expect(why(run, 'i3', 1, ...goes('i1'), merge)).toContain(
      'Đã gộp 1 lượt trao vào lượt khác, bớt 2 phút.',
    )
    const [i1, h1, , , ...rest] = run.steps
    const i3 = rest.at(-1)
    if (i1 === undefined || h1 === undefined || i3 === undefined) throw new Error('three steps')
    const end: RunStep = { ...i3, id: 'i4', itemId: 'i4', offsetSeconds: 1380 }
    const short = { ...run, steps: [i1, h1, { ...i3, offsetSeconds: 780 }, end] }
    const drop: RunAction = { type: 'cut', cuts: [{ how: 'drop', stepId: 'i3' }] }
    expect(why(short, 'i4', 1, ...goes('i1'), drop)).toContain('Đã bỏ “i3”, bớt 10 phút.')
    const brief: RunAction = { type: 'cut', cuts: [{ how: 'shorten', stepId: 'i3', seconds: 420 }] }
    expect(why(short, 'i4', 1, ...goes('i1'), brief)).toContain('“i3” đã được rút ngắn 3 phút.')
  })

  it('is not told of a step that is on, over or left out', () => {
    expect(why(run, 'i1', 1, ...goes('i1'))).toBeNull()
    expect(why(run, 'i1', 11, ...goes('i1', 'h1'))).toBeNull()
    const drop: RunAction = { type: 'cut', cuts: [{ how: 'drop', stepId: 'i3' }] }
    expect(why(run, 'i3', 1, ...goes('i1'), drop)).toBeNull()
  })

  it('sums up in one line', () => {
    const eta = etaOf(run, fold(run, eventsOf(...goes('i1'))), START + 17 * MINUTE, 'h1')
    if (eta === null) throw new Error('h1 is to come')
    expect(etaSummary(eta)).toMatch(/^Dự kiến \d\d:\d7, kế hoạch \d\d:\d0: chậm 7 phút\.$/u)
  })

  it('adds up to the difference between plan and forecast, whatever happens', () => {
    const part = fc.record({
      gap: fc.integer({ min: -300, max: 600 }),
      seconds: fc.integer({ min: 60, max: 900 }),
      fixed: fc.boolean(),
      handover: fc.boolean(),
      dropped: fc.boolean(),
      set: fc.option(fc.integer({ min: 30, max: 900 })),
    })
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 2, maxLength: 12 }),
        fc.array(fc.nat(900), { maxLength: 7 }),
        fc.nat(1200),
        (parts, lengths, late) => {
          let offset = 0
          const steps = parts.map(({ gap, seconds, fixed, handover }, index): RunStep => {
            offset = Math.max(0, offset + gap)
            const id = `s${index}`
            const handoverId = handover ? id : null
            const made = { id, itemId: 'i1', handoverId, offsetSeconds: offset, fixed }
            offset += seconds
            return { ...made, plannedSeconds: seconds }
          })
          const any: Run = { ...run, steps }
          let clock = START + late * 1000
          const gone = steps
            .slice(0, lengths.length)
            .map(({ id }, index): readonly [string, number] => {
              const began = clock
              clock += (lengths[index] ?? 0) * 1000
              return [id, (began - START) / MINUTE]
            })
          const cuts = parts
            .slice(gone.length)
            .flatMap(({ dropped, set }, index): readonly Cut[] => {
              const stepId = `s${index + gone.length}`
              if (dropped) return [{ how: 'drop', stepId }]
              return set === null ? [] : [{ how: 'shorten', stepId, seconds: set }]
            })
          const last = START + (gone.at(-1)?.[1] ?? 0) * MINUTE
          const state = fold(any, eventsOf(...at(...gone), { type: 'cut', cuts, at: last }))
          for (const { step, status, plannedStart, expectedStart } of timingOf(any, state, clock)
            .steps) {
            if (status !== 'coming' || plannedStart === null || expectedStart === null) continue
            const eta = etaOf(any, state, clock, step.id)
            const sum = eta?.reasons.reduce((all, { seconds }) => all + seconds, 0) ?? Number.NaN
            // Parts of less than half a second are not told.
            expect(Math.abs(sum - (expectedStart - plannedStart) / 1000)).toBeLessThan(5)
          }
        },
      ),
    )
  })
})
