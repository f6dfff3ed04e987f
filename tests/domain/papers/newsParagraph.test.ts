import { describe, expect, it } from 'vitest'

import { newsParagraph } from '#domain/papers/newsParagraph.ts'
import { rowsOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Award, Handover, Recipient } from '#domain/record.ts'
import { planOfRun } from '#domain/run/run.ts'
import type { Run, RunAction } from '#domain/run/run.ts'
import { stepsOf } from '#domain/run/runSteps.ts'
import { toldRun } from '#domain/run/toldRun.ts'
import { samplePlan, testRules } from '#tests/support/makers.ts'
import {
  eventsOf,
  goes,
  makeAttendee,
  makeAward,
  makeConference,
  makeHandover,
  makeRecipient,
  makeRun,
  marked,
  makeSlot,
} from '#tests/support/makeRun.ts'
import { number } from '#text/format.ts'

const told = (run: Run, ...actions: readonly RunAction[]) =>
  newsParagraph(toldRun(run, eventsOf(...actions)), testRules.phrases, number)

const ended: RunAction = { type: 'ended' }
const ALL = goes('i1', 'h1', 'h2', 'h3', 'i3')
const [toOpening, toFirst] = ALL
if (!toOpening || !toFirst) throw new Error('two steps')

interface Changed {
  readonly awards?: readonly Award[]
  readonly handovers?: Readonly<Record<string, Partial<Handover>>>
  readonly recipients?: Readonly<Record<string, Partial<Recipient>>>
  readonly plan?: Partial<Plan>
}

/** The run of `makeRun` with these records otherwise. */
function runWith({ awards, handovers = {}, recipients = {}, plan = {} }: Changed): Run {
  const run = makeRun()
  const before = planOfRun(run)
  return {
    ...run,
    plan: rowsOf({
      ...before,
      ...(awards === undefined ? {} : { awards: new Map(awards.map((one) => [one.id, one])) }),
      handovers: new Map(
        [...before.handovers].map(([id, one]) => [id, { ...one, ...handovers[id] }]),
      ),
      recipients: new Map(
        [...before.recipients].map(([id, one]) => [id, { ...one, ...recipients[id] }]),
      ),
      ...plan,
    }),
  }
}

describe('the paragraph of the news', () => {
  it('tells who handed over, the highest first, and how many received', () => {
    expect(told(makeRun(), ...ALL)).toBe(
      'Tại hội nghị, các đồng chí Chức vụ mẫu p1 Đại biểu mẫu p1 và Chức vụ mẫu p2 Đại biểu mẫu p2 đã trao tặng Bằng khen mẫu w1 cho 6 cá nhân.',
    )
  })

  it('orders presenters by precedence, whoever came first on the stage', () => {
    const attendees = new Map(
      [makeAttendee('p1', { precedence: 20 }), makeAttendee('p2', { precedence: 3 })].map((one) => [
        one.id,
        one,
      ]),
    )
    expect(told(runWith({ plan: { attendees } }), ...ALL)).toContain(
      'các đồng chí Chức vụ mẫu p2 Đại biểu mẫu p2 và Chức vụ mẫu p1 Đại biểu mẫu p1 đã',
    )
  })

  it('does not count who was absent or receives later, but counts who received by proxy', () => {
    const marks = [marked('h1r1', 'absent'), marked('h1r2', 'proxy')]
    const [one, two, ...rest] = ALL
    if (!one || !two) throw new Error('steps')
    expect(told(makeRun(), one, two, ...marks, ...rest)).toContain('cho 5 cá nhân.')
    expect(told(makeRun(), one, two, marked('h1r1', 'later'), ...rest)).toContain('cho 5 cá nhân.')
  })

  it('counts nothing of a handover that was never reached', () => {
    expect(told(makeRun(), toOpening, toFirst, ended)).toBe(
      'Tại hội nghị, đồng chí Chức vụ mẫu p1 Đại biểu mẫu p1 đã trao tặng Bằng khen mẫu w1 cho 2 cá nhân.',
    )
  })

  it('tells who really handed over, not who was planned', () => {
    const replaced: RunAction = {
      type: 'presenterReplaced',
      stepId: 'h1',
      slot: 0,
      presenter: makeSlot('p3'),
      scope: 'this',
      reason: '',
    }
    const text = told(makeRun(), toOpening, toFirst, replaced, ended)
    expect(text).toContain('Đại biểu mẫu p3 đã trao tặng')
    expect(text).not.toContain('Đại biểu mẫu p1')
  })

  it('is empty for a rehearsal, and while nothing was handed over', () => {
    expect(told(makeRun({}, { mode: 'rehearsal' }), ...ALL)).toBe('')
    expect(told(makeRun(), toOpening)).toBe('')
    expect(told(makeRun(), toOpening, toFirst)).toBe('')
  })

  it('counts collectives before individuals', () => {
    const collective = { kind: 'collective', members: 'collective' } as const
    const run = runWith({ recipients: { h1r1: collective } })
    expect(told(run, ...ALL)).toContain('cho 1 tập thể và 5 cá nhân.')
  })

  it('says of the dead that the family received', () => {
    const dead = { posthumous: true, name: 'Nguyễn Văn Mẫu', representative: 'bà Mẫu (vợ)' }
    const run = runWith({
      recipients: { h1r1: dead },
      handovers: {
        h1: { recipientIds: ['h1r1'] },
        h2: { recipientIds: [] },
        h3: { recipientIds: [] },
      },
    })
    expect(told(run, ...ALL)).toContain(
      'đã trao tặng Bằng khen mẫu w1 cho bà Mẫu (vợ), đại diện gia đình Nguyễn Văn Mẫu (truy tặng).',
    )
  })

  it('names the dead among others apart from those who are counted, with who received', () => {
    const run = runWith({ recipients: { h1r1: { posthumous: true, name: 'Nguyễn Văn Mẫu' } } })
    expect(told(run, ...ALL)).toContain(
      'cho 5 cá nhân và đại diện gia đình Nguyễn Văn Mẫu (truy tặng).',
    )
    const proxied = [toOpening, toFirst, marked('h1r1', 'proxy'), ...ALL.slice(2)]
    expect(told(run, ...proxied)).toContain(
      'cho 5 cá nhân và Bà mẫu, đại diện gia đình Nguyễn Văn Mẫu (truy tặng).',
    )
    const absent = [toOpening, toFirst, marked('h1r1', 'absent'), ...ALL.slice(2)]
    expect(told(run, ...absent)).toContain('cho 5 cá nhân.')
  })

  it('takes a group by its number, and by its name where nobody knows it', () => {
    const run = runWith({
      recipients: {
        h1r1: { kind: 'group', count: 24, name: 'đồng chí thuộc Văn phòng mẫu' },
        h1r2: { kind: 'group', count: null, name: 'các đồng chí lãnh đạo mẫu' },
      },
    })
    expect(told(run, toOpening, toFirst, ended)).toContain(
      'cho 24 cá nhân và các đồng chí lãnh đạo mẫu.',
    )
  })

  it('tells a name as it was put right on the day', () => {
    const corrected: RunAction = {
      type: 'corrected',
      recipientId: 'h1r1',
      name: 'Người nhận đúng tên',
      post: '',
    }
    const run = makeRun({ handovers: 1, recipients: 1 })
    expect(told(run, toOpening, toFirst, corrected, ended)).toContain('cho Người nhận đúng tên.')
  })

  it('names the only one who received', () => {
    const run = makeRun({ handovers: 1, recipients: 1 })
    expect(told(run, toOpening, toFirst, ended)).toContain('cho Người nhận mẫu h1r1.')
  })

  it('goes by the order of the awards, with grantor and reason, and says the occasion once', () => {
    const award2 = { ...makeAward('w2'), grantor: 'Sở mẫu', reason: 'vì đã có thành tích mẫu' }
    const run = runWith({
      awards: [award2, makeAward('w1', { order: 'b', reason: 'Đã tham gia mẫu' })],
      handovers: { h2: { awardId: 'w2' } },
      recipients: { h2r1: { awardId: 'w2' }, h2r2: { awardId: 'w2' } },
      plan: { conferences: new Map([['c1', makeConference({ kind: 'awardCeremony' })]]) },
    })
    expect(told(run, ...ALL)).toBe(
      'Tại buổi lễ, đồng chí Chức vụ mẫu p2 Đại biểu mẫu p2 đã trao tặng Bằng khen mẫu w2 của Sở mẫu cho 2 cá nhân vì đã có thành tích mẫu. ' +
        'Đồng chí Chức vụ mẫu p1 Đại biểu mẫu p1 đã trao tặng Bằng khen mẫu w1 cho 4 cá nhân vì đã tham gia mẫu.',
    )
  })

  it('tells by whose authority, once where all act alike, else behind each name', () => {
    const by = (id: string) => makeSlot(id, { capacity: 'authority', principal: 'Thủ tướng mẫu' })
    const alike = runWith({
      handovers: {
        h1: { presenters: [by('p1')] },
        h2: { presenters: [by('p2')] },
        h3: { presenters: [by('p1')] },
      },
    })
    expect(told(alike, ...ALL)).toContain(
      'Tại hội nghị, thừa ủy quyền của Thủ tướng mẫu, các đồng chí',
    )
    const apart = runWith({ handovers: { h2: { presenters: [by('p2')] } } })
    expect(told(apart, ...ALL)).toContain(
      'đồng chí Chức vụ mẫu p1 Đại biểu mẫu p1 và đồng chí Chức vụ mẫu p2 Đại biểu mẫu p2 (thừa ủy quyền của Thủ tướng mẫu) đã trao',
    )
  })

  it('tells of a handover without a known presenter who received, and of nobody who handed over', () => {
    const run = runWith({ handovers: { h1: { presenters: [makeSlot(null)] } } })
    expect(told(run, toOpening, toFirst, ended)).toBe(
      'Tại hội nghị, 2 cá nhân được trao tặng Bằng khen mẫu w1.',
    )
  })

  it('leaves a visible gap where one of two presenters is not known', () => {
    const run = runWith({ handovers: { h1: { presenters: [makeSlot('p1'), makeSlot(null)] } } })
    expect(told(run, toOpening, toFirst, ended)).toContain('p1 và (chưa rõ người trao) đã trao')
  })

  it('never says that somebody handed over to himself', () => {
    const run = runWith({
      recipients: { h2r1: { attendeeId: 'p1', name: 'Đại biểu mẫu p1' } },
    })
    expect(told(run, ...ALL)).toBe(
      'Tại hội nghị, đồng chí Chức vụ mẫu p1 Đại biểu mẫu p1 đã trao tặng Bằng khen mẫu w1 cho 4 cá nhân. ' +
        'Đồng chí Chức vụ mẫu p2 Đại biểu mẫu p2 đã trao tặng Bằng khen mẫu w1 cho 2 cá nhân.',
    )
  })

  it('has the pattern of the article for the sample', () => {
    const plan = samplePlan()
    const steps = stepsOf(plan)
    const run: Run = { ...makeRun(), steps, plan: rowsOf(plan) }
    const text = told(run, ...goes(...steps.map(({ id }) => id)), ended)
    expect(text).toContain(
      'Đồng chí Chủ tịch UBND tỉnh Nguyễn Văn Sơn đã trao tặng Kỷ niệm chương “Vì sự nghiệp Ngoại giao Việt Nam” của Bộ trưởng Ngoại giao cho 2 cá nhân.',
    )
    expect(text).not.toContain('Chiến sỹ thi đua')
  })

  it('counts handovers that name their recipients in one text as nobody', () => {
    const run = runWith({
      plan: {
        handovers: new Map([['h1', makeHandover('h1', { recipientsText: '11 tập thể' })]]),
      },
    })
    expect(told(run, toOpening, toFirst, ended)).toBe('')
  })

  it('tells a single recipient of another kind by name', () => {
    const run = runWith({
      recipients: {
        h1r1: makeRecipient('h1r1', {
          kind: 'collective',
          members: 'collective',
          name: 'Phòng mẫu',
        }),
      },
    })
    expect(told(run, toOpening, toFirst, marked('h1r2', 'absent'), ended)).toContain(
      'cho Phòng mẫu.',
    )
  })
})
