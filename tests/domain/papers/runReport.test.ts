import { describe, expect, it } from 'vitest'

import { captionsOf } from '#domain/papers/runCaptions.ts'
import { awardCounts } from '#domain/papers/runCounts.ts'
import { listedTitleOfStep, reportOf, titleOfStep } from '#domain/papers/runReport.ts'
import { rowsOf } from '#domain/plan.ts'
import type { Recipient } from '#domain/record.ts'
import { planOfRun } from '#domain/run/run.ts'
import type { Run, RunAction } from '#domain/run/run.ts'
import { fold } from '#domain/run/runFold.ts'
import { toldRun } from '#domain/run/toldRun.ts'
import { testRules } from '#tests/support/makers.ts'
import {
  START,
  eventsOf,
  goes,
  makeRecipient,
  makeRun,
  marked,
  makeSlot,
} from '#tests/support/makeRun.ts'

describe('what a step is called', () => {
  it('begins large, though the award is called so in the middle of a sentence', () => {
    const run = makeRun()
    const awards = run.plan.awards.map((award) => ({ ...award, shortName: 'danh hiệu “Mẫu”' }))
    const [step] = run.steps.filter(({ handoverId }) => handoverId !== null)
    if (step === undefined) throw new Error('no handover')
    expect(titleOfStep({ ...run, plan: { ...run.plan, awards } }, step)).toBe('Danh hiệu “Mẫu”')
  })

  it('has the number of its handover in a list, where those of one award begin alike', () => {
    const run = makeRun({ handovers: 2, recipients: 3 })
    const titles = run.steps.map((step) => listedTitleOfStep(run, step, (at) => `Lượt ${at}: `))
    expect(titles).toEqual([
      'Mục mẫu i1',
      'Lượt 1: Bằng khen mẫu w1 – Người nhận mẫu h1r1, … (3)',
      'Lượt 2: Bằng khen mẫu w1 – Người nhận mẫu h2r1, … (3)',
      'Bế mạc',
    ])
  })
})

const replaced: RunAction = {
  type: 'presenterReplaced',
  stepId: 'h2',
  slot: 0,
  presenter: makeSlot('p3'),
  scope: 'this',
  reason: 'đi công tác',
}

const [one, two, three, four] = goes('i1', 'h1', 'h2', 'h3')
if (!one || !two || !three || !four) throw new Error('four steps')

/** h1: one absent, one by proxy. h2: replaced presenter, one later. h3 not reached; an undo, an outage. */
const ACTIONS: readonly RunAction[] = [
  { type: 'started' },
  one,
  two,
  marked('h1r1', 'absent'),
  marked('h1r2', 'proxy'),
  three,
  replaced,
  marked('h2r1', 'later'),
  { type: 'safeCard', on: true },
  { type: 'undone', eventId: 'e9' },
  { type: 'resumed', lastAt: START + 60_000, outageMs: 72_400, paused: true },
  { type: 'ended' },
]

describe('the report', () => {
  const run = makeRun()
  const report = reportOf(toldRun(run, eventsOf(...ACTIONS)))

  it('tells who was absent, who received by proxy and who gets it later', () => {
    const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name)
    expect(names(report.absences)).toEqual(['Người nhận mẫu h1r1'])
    expect(names(report.later)).toEqual(['Người nhận mẫu h2r1'])
    expect(report.proxies).toMatchObject([
      { name: 'Người nhận mẫu h1r2', proxyName: 'Bà mẫu', proxyRelation: 'vợ' },
    ])
  })

  it('tells who stood in for whom, and why', () => {
    expect(report.replacements).toMatchObject([
      { before: 'Đại biểu mẫu p2', after: 'Đại biểu mẫu p3', reason: 'đi công tác', handovers: 1 },
    ])
  })

  it('holds the plan against what happened', () => {
    expect(report.steps.map(({ id, status }) => [id, status])).toEqual([
      ['i1', 'done'],
      ['h1', 'done'],
      ['h2', 'done'],
      ['h3', 'skipped'],
      ['i3', 'skipped'],
    ])
    expect(report.steps[1]).toMatchObject({
      plannedStart: new Date(START + 600_000).toISOString(),
      actualStart: new Date(START + 120_000).toISOString(),
      actualSeconds: 180,
    })
  })

  it('tells outages and how often something was taken back', () => {
    expect(report.outages).toMatchObject([{ seconds: 72, paused: true }])
    expect(report.undone).toBe(1)
  })

  it('survives being written as JSON', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })
})

describe('counts', () => {
  const none = { count: 0, open: [] }

  it('tell what was given, absent, by proxy, later and not reached', () => {
    const run = makeRun()
    const [award] = awardCounts(run, fold(run, eventsOf(...ACTIONS)))
    expect(award?.kinds).toMatchObject([
      {
        kind: 'individual',
        given: { count: 1, open: [] },
        proxy: { count: 1, open: [] },
        absent: { count: 1, open: [] },
        later: { count: 1, open: [] },
        pending: { count: 2, open: [] },
      },
    ])
  })

  function runWith(fields: Readonly<Record<string, Partial<Recipient>>>): Run {
    const run = makeRun({ handovers: 1, recipients: 3 })
    const plan = planOfRun(run)
    const recipients = new Map(plan.recipients)
    for (const [id, own] of Object.entries(fields)) recipients.set(id, makeRecipient(id, own))
    return { ...run, plan: rowsOf({ ...plan, recipients }) }
  }

  const all = eventsOf(...goes('i1', 'h1', 'i3'))
  const kinds = (run: Run) => awardCounts(run, fold(run, all))[0]?.kinds

  it('take a group by its number, and name one of which nobody knows it', () => {
    const run = runWith({
      h1r1: { kind: 'group', count: 24, name: 'đồng chí thuộc Văn phòng' },
      h1r2: { kind: 'group', count: null, name: 'các đồng chí Phó Chủ tịch' },
      h1r3: { kind: 'collective', members: 'collective' },
    })
    expect(kinds(run)).toMatchObject([
      { kind: 'collective', given: { count: 1 }, pending: none },
      { kind: 'individual', given: { count: 24, open: ['các đồng chí Phó Chủ tịch'] } },
    ])
  })

  it('count nobody twice who is part of a group that is handed over too', () => {
    const run = runWith({
      h1r1: { kind: 'group', count: 24 },
      h1r2: { partOfId: 'h1r1' },
      h1r3: { partOfId: 'h1r1' },
    })
    expect(kinds(run)).toMatchObject([{ given: { count: 24 } }])
  })
})

describe('captions', () => {
  it('tell what really happened, for the handovers that took place', () => {
    const run = makeRun()
    const captions = captionsOf(toldRun(run, eventsOf(...ACTIONS)), testRules.phrases)
    expect(captions.map(({ text }) => text)).toEqual([
      'Đồng chí Chức vụ mẫu p1 Đại biểu mẫu p1 trao Bằng khen mẫu w1 cho Bà mẫu (vợ) nhận thay Người nhận mẫu h1r2.',
      'Đồng chí Chức vụ mẫu p3 Đại biểu mẫu p3 trao Bằng khen mẫu w1 cho Người nhận mẫu h2r2.',
    ])
  })

  it('leave out a handover where nobody received', () => {
    const run = makeRun({ handovers: 1, recipients: 1 })
    const events = eventsOf(...goes('i1', 'h1'), marked('h1r1', 'absent'), { type: 'ended' })
    expect(captionsOf(toldRun(run, events), testRules.phrases)).toEqual([])
  })
})
