import { updated } from '#domain/change.ts'
import type { Change } from '#domain/change.ts'
import type { Plan } from '#domain/plan.ts'
import type { CheckLevel } from '#domain/record.ts'
import { openConference } from '#domain/row.ts'

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
