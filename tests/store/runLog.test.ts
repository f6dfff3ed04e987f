import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { paceOf } from '#domain/pace/runTiming.ts'
import { planOf } from '#domain/plan.ts'
import type { RunAsk } from '#domain/run/runCommand.ts'
import { currentStep } from '#domain/run/runState.ts'
import { replaceBridge } from '#store/bridge.ts'
import { database } from '#store/database.ts'
import { openConference } from '#store/plan.ts'
import { ask, beginRun, closeRun, outageOf, resumeRun, useRun } from '#store/run.ts'
import { noteAlive } from '#store/runAlive.ts'
import { replaceRunClock } from '#store/runClock.ts'
import { appendEvent, readRun, startRun, unfinishedRun } from '#store/runLog.ts'
import { useSaving } from '#store/saving.ts'
import { useStageLink } from '#store/stageLink.ts'
import { fakeBridge } from '#tests/support/fakeBridge.ts'
import { fakeJournal } from '#tests/support/fakeJournal.ts'
import { START, makeCeremonyPlan } from '#tests/support/makeRun.ts'
import { openEmptyStore, openStoreOf } from '#tests/support/openStore.ts'

let name = ''
let clock = START

beforeEach(async () => {
  clock = START
  replaceRunClock(() => clock)
  name = await openEmptyStore()
  const plan = makeCeremonyPlan()
  const db = database()
  await db.transaction('rw', db.tables, async () => {
    await db.conferences.bulkAdd([...plan.conferences.values()])
    await db.attendees.bulkAdd([...plan.attendees.values()])
    await db.agendaItems.bulkAdd([...plan.agendaItems.values()])
    await db.awards.bulkAdd([...plan.awards.values()])
    await db.recipients.bulkAdd([...plan.recipients.values()])
    await db.handovers.bulkAdd([...plan.handovers.values()])
  })
  await openConference('c1')
})

afterEach(() => {
  closeRun()
  replaceRunClock(null)
  useSaving.setState({ inMemory: false })
})

function open() {
  const { open: held } = useRun.getState()
  if (held === null) throw new Error('no run is open')
  return held
}

async function go() {
  clock += 60_000
  return ask({ type: 'go', from: currentStep(open().run, open().state)?.id ?? null })
}

describe('the log', () => {
  it('freezes the plan and its steps when a run starts', async () => {
    await beginRun('live')
    expect(open().run.steps.map((step) => step.id)).toEqual(['i1', 'h1', 'h2', 'h3', 'i3'])
    await database().conferences.update('c1', { title: 'Tên khác' })
    const { run } = (await readRun(open().run.id)) ?? open()
    expect(planOf(run.plan).conferences.get('c1')?.title).toBe('Hội nghị mẫu')
  })

  it('adds each event with the next number, and says when another window was first', async () => {
    const { run } = await startRun(makeCeremonyPlan(), 'c1', 'live', START)
    const went = { type: 'went', from: null, to: 'i1' } as const
    expect((await appendEvent(run.id, 1, went, START + 1))?.seq).toBe(2)
    expect(await appendEvent(run.id, 1, went, START + 2)).toBeNull()
    expect((await readRun(run.id))?.events.map((event) => event.seq)).toEqual([1, 2])
  })

  it('looks at the disk again once the console has let go of the run', async () => {
    const { run } = await startRun(makeCeremonyPlan(), 'c1', 'live', START)
    const [event] = (await readRun(run.id))?.events ?? []
    if (event === undefined) throw new Error('the run has no event')
    await database().runEvents.add({ ...event, id: 'restored', seq: 2 })
    closeRun()
    const went = { type: 'went', from: null, to: 'i1' } as const
    expect(await appendEvent(run.id, 1, went, START + 1)).toBeNull()
  })
})

describe('the console', () => {
  it('moves only after the event is on the disk', async () => {
    await beginRun('live')
    const going = go()
    expect(open().state.current).toBe(-1)
    await going
    expect(open().state.current).toBe(0)
    expect((await readRun(open().run.id))?.events).toHaveLength(2)
  })

  it('takes one step for twenty presses that come while the first is being written', async () => {
    await beginRun('live')
    clock += 60_000
    const done = await Promise.all(
      Array.from({ length: 20 }, () => ask({ type: 'go', from: null })),
    )
    expect(done.filter((each) => each)).toHaveLength(1)
    expect(open().state.current).toBe(0)
    expect(useRun.getState().refusal?.reason).toBe('tooSoon')
  })

  it('answers the next key after a fault of the program in one', async () => {
    await beginRun('live')
    const unknown = ask({ type: 'none of ours' } as unknown as RunAsk)
    await expect(unknown).rejects.toThrow(TypeError)
    expect(await go()).toBe(true)
    expect(open().state.current).toBe(0)
  })

  it('says what was refused, and does not write it', async () => {
    await beginRun('live')
    await go()
    clock += 60_000
    expect(await ask({ type: 'go', from: null })).toBe(false)
    expect(useRun.getState().refusal).toMatchObject({ reason: 'stale', ask: 'go' })
    expect((await readRun(open().run.id))?.events).toHaveLength(2)
  })

  it('takes a mark that comes during a GO after it', async () => {
    await beginRun('live')
    await go()
    const mark = { type: 'mark', stepId: 'h1', recipientId: 'h1r1', outcome: 'absent' } as const
    const [went, marked] = await Promise.all([go(), ask(mark)])
    expect([went, marked]).toEqual([true, true])
    expect(open().state).toMatchObject({ current: 1 })
    expect(open().state.marks.size).toBe(1)
  })

  it('does not move when the disk refuses, and says why', async () => {
    const journal = fakeJournal()
    replaceBridge(fakeBridge(journal))
    await beginRun('live')
    journal.refuses = 'no-space'
    expect(await go()).toBe(false)
    expect(open().state.current).toBe(-1)
    expect(useRun.getState().refusal?.reason).toBe('noSpace')
    expect(useRun.getState().writing).toBe(false)
  })

  it('moves on when only the database is gone: the journal has the step', async () => {
    const journal = fakeJournal()
    replaceBridge(fakeBridge(journal))
    await beginRun('live')
    database().close()
    expect(await go()).toBe(true)
    expect(await go()).toBe(true)
    expect(open().state.current).toBe(1)
    expect(useSaving.getState().inMemory).toBe(true)
    expect(journal.lines).toHaveLength(3)
  })

  it('tells the stage what to show after each step, and nothing when nothing changes', async () => {
    await beginRun('live')
    await go()
    await go()
    const { version, scene } = useStageLink.getState()
    expect(scene?.kind).toBe('handover')
    await ask({ type: 'mark', stepId: 'h1', recipientId: 'h1r1', outcome: 'given' })
    expect(useStageLink.getState().version).toBe(version)
  })
})

describe('after a restart', () => {
  it('goes on at exactly the step where it was, with the outage written down', async () => {
    await beginRun('live')
    await go()
    await go()
    const before = open().state
    const runId = open().run.id
    closeRun()
    await openStoreOf(name)
    clock += 72_000
    expect((await unfinishedRun())?.run.id).toBe(runId)
    await resumeRun(runId)
    expect(open().state.current).toBe(before.current)
    expect(open().state.times).toEqual(before.times)
    expect(open().state.outages).toEqual([
      { lastAt: before.lastEventAt, resumedAt: clock, outageMs: 72_000, paused: false },
    ])
    expect(useStageLink.getState().scene?.kind).toBe('safe')
  })

  it('takes the outage as a pause of the step that was on, if the operator says so', async () => {
    await beginRun('live')
    await go()
    const runId = open().run.id
    clock += 5000
    await noteAlive(runId, clock)
    closeRun()
    await openStoreOf(name)
    clock += 60_000
    await resumeRun(runId, true)
    expect(open().state.outages).toMatchObject([{ outageMs: 60_000, paused: true }])
    expect(paceOf(open().frozen, open().state, clock).elapsed).toBe(5000)
  })

  it('undoes what was done before the restart', async () => {
    await beginRun('live')
    await go()
    const runId = open().run.id
    closeRun()
    await openStoreOf(name)
    await resumeRun(runId)
    expect(await ask({ type: 'undo' })).toBe(true)
    expect(open().state.current).toBe(-1)
  })

  it('undoes 50 actions that were done before the restart, one by one', async () => {
    await beginRun('live')
    await go()
    await go()
    const before = open().state
    const outcomes = ['absent', 'given'] as const
    for (let at = 0; at < 50; at += 1) {
      const outcome = outcomes[at % 2] ?? 'absent'
      clock += 1000
      const asked = { type: 'mark', stepId: 'h1', recipientId: 'h1r1', outcome } as const
      expect(await ask(asked)).toBe(true)
    }
    const runId = open().run.id
    closeRun()
    await openStoreOf(name)
    await resumeRun(runId)
    for (let at = 0; at < 50; at += 1) expect(await ask({ type: 'undo' })).toBe(true)
    expect(open().state.marks).toEqual(before.marks)
    expect(open().state.current).toBe(before.current)
    expect(open().state.undoable).toHaveLength(before.undoable.length)
  })

  it('counts the outage from the last sign of life', async () => {
    await beginRun('live')
    await noteAlive(open().run.id, START + 50_000)
    clock = START + 60_000
    expect(await outageOf(open())).toEqual({ lastAt: START + 50_000, outageMs: 10_000 })
  })

  it('offers nothing when the run was ended', async () => {
    await beginRun('rehearsal')
    await go()
    await ask({ type: 'end' })
    closeRun()
    expect(await unfinishedRun()).toBeNull()
  })
})
