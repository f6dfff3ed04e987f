import { describe, expect, it } from 'vitest'

import { minutesOf } from '#domain/papers/minutes.ts'
import type { Minutes } from '#domain/papers/minutes.ts'
import { reportOf } from '#domain/papers/runReport.ts'
import { rowsOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import { planOfRun } from '#domain/run/run.ts'
import type { Run, RunAction, RunEvent, Scope } from '#domain/run/run.ts'
import { toldRun } from '#domain/run/toldRun.ts'
import { makeDecision } from '#tests/support/makers.ts'
import {
  START,
  eventsOf,
  goes,
  makeAward,
  makeHandover,
  makeItem,
  makeRecipient,
  makeRun,
  makeSlot,
} from '#tests/support/makeRun.ts'

const ended: RunAction = { type: 'ended' }

const marked = (
  recipientId: string,
  outcome: 'absent' | 'later' | 'proxy' | 'given',
  proxyRelation = '',
): RunAction => ({
  type: 'marked',
  stepId: recipientId.slice(0, 2),
  recipientId,
  outcome,
  proxyName: outcome === 'proxy' ? 'Bà mẫu' : '',
  proxyRelation,
})

const replaced = (
  stepId: string,
  attendeeId: string,
  reason: string,
  scope: Scope = 'this',
): RunAction => ({
  type: 'presenterReplaced',
  stepId,
  slot: 0,
  presenter: makeSlot(attendeeId),
  scope,
  reason,
})

const [toOpening, toFirst, toSecond, toThird] = goes('i1', 'h1', 'h2', 'h3')
if (!toOpening || !toFirst || !toSecond || !toThird) throw new Error('four steps')

function minutesAt(run: Run, events: readonly RunEvent[]) {
  const told = toldRun(run, events)
  return minutesOf(told, reportOf(told))
}

function minutesAfter(run: Run, ...actions: readonly RunAction[]): Minutes {
  const made = minutesAt(run, eventsOf({ type: 'started' }, ...actions))
  if (!made.ok) throw new Error(`no minutes: ${made.why}`)
  return made.minutes
}

/** A run of a plan that is a little otherwise. */
function runOf(change: (plan: Plan) => Partial<Plan>, run: Run = makeRun()): Run {
  const plan = planOfRun(run)
  return { ...run, plan: rowsOf({ ...plan, ...change(plan) }) }
}

const byId = <T extends { readonly id: string }>(...rows: readonly T[]) =>
  new Map(rows.map((row) => [row.id, row]))

describe('there are no minutes', () => {
  it('of a rehearsal', () => {
    const run = makeRun({}, { mode: 'rehearsal' })
    expect(minutesAt(run, eventsOf(...goes('i1', 'h1'), ended))).toEqual({
      ok: false,
      why: 'rehearsal',
    })
  })

  it('of a run that still goes on', () => {
    expect(minutesAt(makeRun(), eventsOf(...goes('i1', 'h1')))).toEqual({
      ok: false,
      why: 'notEnded',
    })
  })

  it('where no handover was reached', () => {
    expect(minutesAt(makeRun(), eventsOf(toOpening, ended))).toEqual({
      ok: false,
      why: 'noHandover',
    })
  })
})

describe('the minutes of a handover', () => {
  it('tell who came up, in the order in which they stood', () => {
    const [first] = minutesAfter(makeRun(), toOpening, toFirst, ended).handovers
    expect(first?.recipients.map(({ place, name, outcome }) => [place, name, outcome])).toEqual([
      [1, 'Người nhận mẫu h1r1', 'given'],
      [2, 'Người nhận mẫu h1r2', 'given'],
    ])
  })

  it('tell an absent one behind the others, without a place, and count him nowhere as given', () => {
    const minutes = minutesAfter(makeRun(), toOpening, toFirst, marked('h1r1', 'absent'), ended)
    const told = minutes.handovers[0]?.recipients.map(({ place, id, outcome }) => [
      place,
      id,
      outcome,
    ])
    expect(told).toEqual([
      [1, 'h1r2', 'given'],
      [null, 'h1r1', 'absent'],
    ])
    expect(minutes.totals).toMatchObject([
      { kind: 'individual', given: { count: 1 }, absent: { count: 1 } },
    ])
  })

  it('tell a proxy with the relation, and count what went to one as handed over', () => {
    const proxy = marked('h1r2', 'proxy', 'vợ')
    const minutes = minutesAfter(makeRun(), toOpening, toFirst, proxy, ended)
    expect(minutes.handovers[0]?.recipients[1]).toMatchObject({
      place: 2,
      outcome: 'proxy',
      proxyName: 'Bà mẫu',
      proxyRelation: 'vợ',
    })
    expect(minutes.totals).toMatchObject([{ given: { count: 2 }, proxy: { count: 1 } }])
  })

  it('tell a late arrival where he came up, and where he was missing', () => {
    const { handovers } = minutesAfter(
      makeRun(),
      toOpening,
      toFirst,
      marked('h1r1', 'absent'),
      toSecond,
      { type: 'joined', recipientId: 'h1r1', from: 'h1', to: 'h2' },
      toThird,
      ended,
    )
    expect(handovers[0]?.recipients.at(-1)).toMatchObject({ id: 'h1r1', place: null, movedTo: 2 })
    expect(handovers[1]?.recipients.at(-1)).toMatchObject({
      id: 'h1r1',
      place: 3,
      outcome: 'given',
      isLate: true,
    })
  })

  it('tell an arrival that was late twice in each handover where he was missing', () => {
    const join = (from: string, to: string): RunAction => ({
      type: 'joined',
      recipientId: 'h1r1',
      from,
      to,
    })
    const { handovers } = minutesAfter(
      makeRun(),
      toOpening,
      toFirst,
      marked('h1r1', 'absent'),
      toSecond,
      join('h1', 'h2'),
      { ...marked('h1r1', 'absent'), stepId: 'h2' } as RunAction,
      toThird,
      join('h2', 'h3'),
      ended,
    )
    const told = handovers.map(({ recipients }) => recipients.find(({ id }) => id === 'h1r1'))
    expect(told.map((one) => [one?.movedTo, one?.place])).toEqual([
      [2, null],
      [3, null],
      [null, 3],
    ])
  })

  it('tell handovers that came up together as one, and nobody in it as late', () => {
    const merge: RunAction = {
      type: 'cut',
      cuts: [{ how: 'merge', from: 'h3', into: 'h2', seconds: 200 }],
    }
    const minutes = minutesAfter(makeRun(), toOpening, toFirst, merge, toSecond, ended)
    expect(minutes.handovers.map(({ number, merged }) => [number, merged])).toEqual([
      [1, []],
      [2, [3]],
    ])
    expect(minutes.handovers[1]?.recipients.map(({ id, isLate }) => [id, isLate])).toEqual([
      ['h2r1', false],
      ['h2r2', false],
      ['h3r1', false],
      ['h3r2', false],
    ])
    expect(minutes.notReached).toEqual([])
    expect(minutes.totals).toMatchObject([{ given: { count: 6 } }])
  })

  it('tell when it began and ended', () => {
    const minutes = minutesAfter(makeRun(), toOpening, toFirst, toSecond, ended)
    const at = (minute: number) => new Date(START + minute * 60_000).toISOString()
    expect(minutes.handovers.map(({ startedAt, endedAt }) => [startedAt, endedAt])).toEqual([
      [at(2), at(3)],
      [at(3), at(4)],
    ])
    expect([minutes.startedAt, minutes.endedAt]).toEqual([at(2), at(4)])
  })

  it('tell decision and grantor, and leave open what nobody knows', () => {
    const known = runOf(() => ({
      awards: byId(makeAward('w1', { decisionId: 'decision', grantor: 'Chủ tịch mẫu' })),
      decisions: byId(makeDecision()),
    }))
    expect(minutesAfter(known, toOpening, toFirst, ended).handovers[0]).toMatchObject({
      award: 'Bằng khen mẫu w1',
      grantor: 'Chủ tịch mẫu',
      decision: { number: '01/QĐ-UBND' },
    })
    expect(minutesAfter(makeRun(), toOpening, toFirst, ended).handovers[0]?.decision).toBeNull()
  })

  it('claim nobody as recipient where the plan names all in one text', () => {
    const run = runOf(() => ({
      handovers: byId(makeHandover('h1', { recipientsText: '11 tập thể' })),
    }))
    expect(minutesAfter(run, toOpening, toFirst, ended).handovers[0]).toMatchObject({
      recipients: [],
      together: '11 tập thể',
    })
  })
})

describe('the minutes of presenters', () => {
  const presentersOf = (run: Run, ...actions: readonly RunAction[]) =>
    minutesAfter(run, toOpening, toFirst, ...actions, ended).handovers.map(
      ({ presenters, changes }) => ({ who: presenters.map(({ name }) => name), changes }),
    )

  it('tell the one who handed over, who was planned, and why', () => {
    expect(presentersOf(makeRun(), replaced('h1', 'p3', 'đi công tác'))).toEqual([
      {
        who: ['Đại biểu mẫu p3'],
        changes: [
          {
            planned: 'đồng chí Chức vụ mẫu p1 Đại biểu mẫu p1',
            actual: 'đồng chí Chức vụ mẫu p3 Đại biểu mẫu p3',
            reasons: ['đi công tác'],
          },
        ],
      },
    ])
  })

  it.each<Scope>(['award', 'onward'])(
    'tell a replacement (%s) in every later handover that it changed, with its reason',
    (scope) => {
      const all = presentersOf(makeRun(), replaced('h1', 'p3', 'ốm', scope), toSecond, toThird)
      expect(all.map(({ changes }) => changes.map(({ reasons }) => reasons))).toEqual([
        [['ốm']],
        [],
        [['ốm']],
      ])
    },
  )

  it('tell no change where the planned one came after all', () => {
    const both = [replaced('h1', 'p3', 'chưa đến'), replaced('h1', 'p1', 'đã đến')]
    expect(presentersOf(makeRun(), ...both)).toEqual([{ who: ['Đại biểu mẫu p1'], changes: [] }])
  })

  it('give both reasons where the place changed hands twice', () => {
    const twice = [replaced('h1', 'p2', 'ốm'), replaced('h1', 'p3', 'có khách')]
    expect(presentersOf(makeRun(), ...twice)[0]?.changes).toMatchObject([
      { actual: expect.stringContaining('mẫu p3') as string, reasons: ['ốm', 'có khách'] },
    ])
  })

  it('tell in which capacity and for whom', () => {
    const slot = makeSlot('p1', { capacity: 'authority', principal: 'Chủ tịch nước' })
    const run = runOf(({ handovers }) => ({
      handovers: byId({ ...(handovers.get('h1') ?? makeHandover('h1')), presenters: [slot] }),
    }))
    expect(minutesAfter(run, toOpening, toFirst, ended).handovers[0]?.presenters).toMatchObject([
      { capacity: 'authority', principal: 'Chủ tịch nước' },
    ])
  })

  it('leave the name empty where nobody is known', () => {
    const run = runOf(({ handovers }) => ({
      handovers: byId({
        ...(handovers.get('h1') ?? makeHandover('h1')),
        presenters: [makeSlot(null)],
      }),
    }))
    expect(presentersOf(run)).toEqual([{ who: [''], changes: [] }])
  })
})

describe('the minutes as a whole', () => {
  it('tell nothing of a handover that was never reached as done', () => {
    const minutes = minutesAfter(makeRun(), toOpening, toFirst, ended)
    expect(minutes.handovers.map(({ number }) => number)).toEqual([1])
    expect(minutes.notReached).toMatchObject([
      { number: 2, recipients: ['Người nhận mẫu h2r1', 'Người nhận mẫu h2r2'] },
      { number: 3 },
    ])
    expect(minutes.totals).toMatchObject([{ given: { count: 2 }, pending: { count: 4 } }])
    expect(minutes.owed).toHaveLength(4)
    expect(minutes.owed.every(({ why }) => why === 'notReached')).toBe(true)
  })

  it('list the certificates that nobody received', () => {
    const marks = [marked('h1r1', 'absent'), marked('h1r2', 'later')]
    const { owed } = minutesAfter(makeRun({ handovers: 1 }), toOpening, toFirst, ...marks, ended)
    expect(owed.map(({ name, why }) => [name, why])).toEqual([
      ['Người nhận mẫu h1r1', 'absent'],
      ['Người nhận mẫu h1r2', 'later'],
    ])
  })

  it('tell a name as it was put right on the day', () => {
    const corrected: RunAction = {
      type: 'corrected',
      recipientId: 'h1r1',
      name: 'Người nhận đúng tên',
      post: '',
    }
    const minutes = minutesAfter(makeRun(), toOpening, toFirst, corrected, ended)
    expect(minutes.handovers[0]?.recipients[0]?.name).toBe('Người nhận đúng tên')
  })

  it('forget what was taken back', () => {
    const undone: RunAction = { type: 'undone', eventId: 'e4' }
    const marks = [marked('h1r1', 'absent'), undone]
    const minutes = minutesAfter(makeRun(), toOpening, toFirst, ...marks, ended)
    expect(minutes.totals).toMatchObject([{ given: { count: 2 }, absent: { count: 0 } }])
  })

  it('take who presides and who writes from the roles of the programme, and nobody else', () => {
    const people = [
      { attendeeId: 'p1', name: '', role: 'chủ trì' },
      { attendeeId: null, name: 'Cán bộ mẫu', role: 'Thư ký' },
      { attendeeId: 'p2', name: '', role: 'phát biểu' },
    ]
    const run = runOf(({ agendaItems }) => ({
      agendaItems: new Map([...agendaItems, ['i1', makeItem('i1', { people })]]),
    }))
    const minutes = minutesAfter(run, toOpening, toFirst, ended)
    expect(minutes.chairs.map(({ name }) => name)).toEqual(['Đại biểu mẫu p1'])
    expect(minutes.secretaries.map(({ name }) => name)).toEqual(['Cán bộ mẫu'])
    expect(minutesAfter(makeRun(), toOpening, toFirst, ended).chairs).toEqual([])
  })

  it('begin with the reading of the decisions', () => {
    const people = [{ attendeeId: 'p2', name: '', role: 'công bố' }]
    const run = runOf(({ agendaItems }) => ({
      agendaItems: new Map([...agendaItems, ['i1', makeItem('i1', { kind: 'decisions', people })]]),
    }))
    const minutes = minutesAfter(run, toOpening, toFirst, ended)
    expect(minutes.announcement?.by.map(({ name }) => name)).toEqual(['Đại biểu mẫu p2'])
    expect(minutes.startedAt).toBe(minutes.announcement?.at)
  })

  it('keep a group that nobody has counted as such', () => {
    const run = runOf(({ recipients }) => ({
      recipients: new Map([
        ...recipients,
        ['h1r1', makeRecipient('h1r1', { kind: 'group', count: null, name: 'các cá nhân' })],
      ]),
    }))
    const minutes = minutesAfter(run, toOpening, toFirst, ended)
    expect(minutes.handovers[0]?.recipients[0]?.count).toBeNull()
    expect(minutes.totals[0]?.given).toEqual({ count: 1, open: ['các cá nhân'] })
  })
})
