import { lastDoorDay } from '#domain/door/doorDay.ts'
import { missingOf } from '#domain/door/needed.ts'
import { isDoorInUse, presenceOn } from '#domain/door/presence.ts'
import { groupedBy } from '#domain/group.ts'
import { stepsOf } from '#domain/run/runSteps.ts'

import type { Context } from './context.ts'
import { problem } from './problem.ts'
import type { Problem } from './problem.ts'

/**
 * Who is wanted on stage or by name and never came through the door, told at the step at which
 * the person is wanted first. Only once the door is in use: before the day everybody would be missing.
 * Whoever was here and has gone, as everybody has when it is over, is the door's to tell.
 */
export function neededNotHere({ plan, rules, turns }: Context): readonly Problem[] {
  if (!isDoorInUse(plan)) return []
  const day = lastDoorDay(plan)
  const steps = stepsOf(plan)
  const turnOf = new Map(turns.map(({ handover, facts }) => [handover.id, facts]))
  const never = missingOf(plan, rules).filter(
    ({ attendee }) => presenceOn(attendee, day) === 'notArrived',
  )
  const byStep = groupedBy(never, ({ reasons }) => reasons[0]?.step ?? 0)
  return [...byStep].flatMap(([at, missing]) => {
    const step = steps[at]
    const names = missing.map(({ attendee }) => attendee.fullName)
    const handoverId = step?.handoverId ?? ''
    const turn = turnOf.get(handoverId)
    if (turn !== undefined)
      return problem('neededNotHere', 'warn', 'handovers', handoverId, { turn, item: '', names })
    const item = plan.agendaItems.get(step?.itemId ?? '')
    if (item === undefined) return []
    const told = { turn: null, item: item.title, names }
    return problem('neededNotHere', 'warn', 'agendaItems', item.id, told)
  })
}
