import { describe, expect, it } from 'vitest'

import { rowsOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Attendee, PresenceEvent } from '#domain/record.ts'
import type { RunAction } from '#domain/run/run.ts'
import { notThroughDoor } from '#domain/run/runDoor.ts'
import { fold } from '#domain/run/runFold.ts'
import { makeArrival } from '#tests/support/makers.ts'
import {
  eventsOf,
  goes,
  makeAttendee,
  makeCeremonyPlan,
  makeRecipient,
  makeRun,
} from '#tests/support/makeRun.ts'

const arrived = makeArrival({ eventId: 'e1' })
const left: PresenceEvent = { ...arrived, eventId: 'e2', kind: 'left' }

const guest = makeAttendee('guest', { presence: [arrived] })
const r1 = makeAttendee('a1', { fullName: 'Người nhận 1' })
const r2 = makeAttendee('a2', { fullName: 'Người nhận 2' })

/** The plan that was frozen: two recipients of the first handover are attendees. */
function frozen(): Plan {
  const plan = makeCeremonyPlan()
  return {
    ...plan,
    recipients: new Map([
      ...plan.recipients,
      ['h1r1', makeRecipient('h1r1', { attendeeId: 'a1' })],
      ['h1r2', makeRecipient('h1r2', { attendeeId: 'a2' })],
    ]),
  }
}

/** Who has not come through the door before the first handover, with this list as it is now. */
function missing(people: readonly Attendee[], ...actions: readonly RunAction[]) {
  const run = { ...makeRun(), plan: rowsOf(frozen()) }
  const [, step] = run.steps
  if (step === undefined) throw new Error('no handover')
  const state = fold(run, eventsOf(...goes('i1'), ...actions))
  const attendees = new Map(people.map((one) => [one.id, one]))
  return notThroughDoor(run, state, step, attendees).map(({ need, name }) => `${need} ${name}`)
}

const presenter = makeAttendee('p1', { fullName: 'Người trao 1' })

const seen = (recipientId: string, person: 'ok' | 'notOk'): RunAction => ({
  type: 'prepared',
  stepId: 'h1',
  recipientIds: [recipientId],
  person,
  certificate: 'unknown',
})

describe('the door before a handover', () => {
  it('tells nothing while it is not in use', () => {
    expect(missing([presenter, r1, r2])).toEqual([])
  })

  it('tells who of the presenters and recipients has not come, presenters first', () => {
    expect(missing([guest, presenter, r1, { ...r2, presence: [arrived] }])).toEqual([
      'presenter Người trao 1',
      'recipient Người nhận 1',
    ])
  })

  it('follows the list as it is now, and not as it was when the run began', () => {
    expect(missing([guest, { ...presenter, presence: [arrived] }, r1, r2])).toEqual([
      'recipient Người nhận 1',
      'recipient Người nhận 2',
    ])
  })

  it('tells who has gone again', () => {
    const people = [{ ...presenter, presence: [arrived, left] }]
    expect(missing([guest, ...people])).toEqual(['presenter Người trao 1'])
  })

  it('is silent about whom the wings have marked', () => {
    const here = [guest, { ...presenter, presence: [arrived] }, r1, r2]
    expect(missing(here, seen('h1r1', 'ok'), seen('h1r2', 'notOk'))).toEqual([])
  })

  it('does not wait for who is known to be absent, nor for whom a proxy receives', () => {
    const mark = (recipientId: string, outcome: 'absent' | 'proxy'): RunAction => ({
      type: 'marked',
      stepId: 'h1',
      recipientId,
      outcome,
      proxyName: outcome === 'proxy' ? 'Người nhận thay' : '',
      proxyRelation: '',
    })
    const here = [guest, { ...presenter, presence: [arrived] }, r1, r2]
    expect(missing(here, mark('h1r1', 'absent'), mark('h1r2', 'proxy'))).toEqual([])
  })

  it('waits for the substitute of a recipient', () => {
    const sends = { ...r1, invitation: 'substitute', substituteId: 'other' } as const
    const other = makeAttendee('other', { fullName: 'Người đi thay' })
    const here = [guest, { ...presenter, presence: [arrived] }, { ...r2, presence: [arrived] }]
    expect(missing([...here, sends, other])).toEqual(['recipient Người đi thay'])
    expect(missing([...here, sends, { ...other, presence: [arrived] }])).toEqual([])
  })
})
