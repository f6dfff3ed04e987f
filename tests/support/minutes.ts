import { minutesOf } from '#domain/papers/minutes.ts'
import type { Minutes } from '#domain/papers/minutes.ts'
import { reportOf } from '#domain/papers/runReport.ts'
import { rowsOf } from '#domain/plan.ts'
import { planOfRun } from '#domain/run/run.ts'
import { toldRun } from '#domain/run/toldRun.ts'

import { eventsOf, goes, makeRun, marked, makeSlot } from './makeRun.ts'
import type { CeremonySize } from './makeRun.ts'

/**
 * Minutes of a live run: in h1 one absent and one by proxy, in h2 another presenter and one who gets
 * it later, the last handover not reached.
 */
export function makeMinutes(size: CeremonySize = {}, title = 'Hội nghị mẫu'): Minutes {
  const made = makeRun(size)
  const plan = planOfRun(made)
  const conferences = [...plan.conferences.values()].map((one) => ({ ...one, title }))
  const run = { ...made, plan: { ...rowsOf(plan), conferences } }
  const handovers = [...plan.handovers.keys()].slice(0, -1)
  const [toOpening, toFirst, toSecond, ...others] = goes('i1', ...handovers)
  if (!toOpening || !toFirst || !toSecond) throw new Error('two handovers that are reached')
  const told = toldRun(
    run,
    eventsOf(
      { type: 'started' },
      toOpening,
      toFirst,
      marked('h1r1', 'absent'),
      marked('h1r2', 'proxy'),
      toSecond,
      {
        type: 'presenterReplaced',
        stepId: 'h2',
        slot: 0,
        presenter: makeSlot('p3'),
        scope: 'this',
        reason: 'đi công tác',
      },
      marked('h2r1', 'later'),
      ...others,
      { type: 'ended' },
    ),
  )
  const result = minutesOf(told, reportOf(told))
  if (!result.ok) throw new Error(`no minutes: ${result.why}`)
  return result.minutes
}
