import { describe, expect, it } from 'vitest'

import { knockOnOf } from '#domain/run/knockOn.ts'
import { fold } from '#domain/run/runFold.ts'
import { makeRun, makeSlot } from '#tests/support/makeRun.ts'

const run = makeRun({ handovers: 4 })
const state = fold(run, [])
const [, first] = run.steps

/** By step: what speaks against an attendee in place of `p1`, from the first handover on. */
function knockOn(attendeeId: string | null) {
  if (first === undefined) throw new Error('no handover')
  const changed = knockOnOf(run, state, first, makeSlot('p1'), 'onward', attendeeId)
  return changed.map(({ step, doubt }) => [step.id, doubt])
}

describe('another presenter from here on', () => {
  it('changes each later handover of the one who is replaced', () => {
    expect(knockOn('p3')).toEqual([
      ['h1', null],
      ['h3', null],
    ])
  })

  it('is doubtful where the new one hands over already', () => {
    expect(knockOn('p1')).toEqual([
      ['h1', 'isPresenter'],
      ['h3', 'isPresenter'],
    ])
  })

  it('is doubtful where the new one receives', () => {
    const recipients = run.plan.recipients.map((one) =>
      one.id === 'h3r1' ? { ...one, attendeeId: 'p3' } : one,
    )
    const receiving = { ...run, plan: { ...run.plan, recipients } }
    if (first === undefined) throw new Error('no handover')
    const changed = knockOnOf(receiving, state, first, makeSlot('p1'), 'onward', 'p3')
    expect(changed.map(({ doubt }) => doubt)).toEqual([null, 'isRecipient'])
  })

  it('knows nothing against a name that is in no list', () => {
    expect(knockOn(null).map(([, doubt]) => doubt)).toEqual([null, null])
  })
})
