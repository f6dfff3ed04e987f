import { updated } from './change.ts'
import type { Change } from './change.ts'
import type { Plan } from './plan.ts'
import type { CheckLevel } from './record.ts'
import { openConference } from './row.ts'

/**
 * Sets how grave the office takes what a kind of check finds; `off` ignores it, null is as it ships.
 */
export function setCheckLevel(
  plan: Plan,
  check: string,
  level: CheckLevel['level'] | null,
): readonly Change[] {
  const conference = openConference(plan)
  const others = conference.checkLevels.filter((one) => one.check !== check)
  const checkLevels = level === null ? others : [...others, { check, level }]
  return updated('conferences', conference, { checkLevels })
}
