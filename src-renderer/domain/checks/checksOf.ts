import { conferenceOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { CheckLevel } from '#domain/record.ts'
import type { Rules } from '#domain/rules.ts'

import { contextOf } from './context.ts'
import type { Context } from './context.ts'
import { familiesUnknown, gapsInDecisions, handedBeforeRead, withoutReader } from './decisions.ts'
import { differentCounts, notHandedOver, unknownCounts } from './handedOver.ts'
import { delegationsOver, headlessDelegations, openAnswers } from './invitations.ts'
import { neededNotHere } from './neededNotHere.ts'
import { collectivesFirst, orderOfAwards } from './orderOfAwards.ts'
import { peopleTwice } from './personTwice.ts'
import { receivesFromSelf, receivesLater } from './presenterReceives.ts'
import { absentPresenters, presentersTwice, withoutPresenter } from './presenters.ts'
import { LEVELS } from './problem.ts'
import type { Problem } from './problem.ts'
import {
  absentRoles,
  emptyTitles,
  longerThanSlot,
  overflows,
  unsettledPoints,
} from './programme.ts'
import { tooManyRecipients, withoutRecipients } from './recipients.ts'
import { recipientsTwice } from './recipientTwice.ts'
import { staleScripts } from './staleScripts.ts'

const CHECKS: readonly ((context: Context) => readonly Problem[])[] = [
  receivesFromSelf,
  absentPresenters,
  presentersTwice,
  withoutPresenter,
  receivesLater,
  withoutRecipients,
  tooManyRecipients,
  recipientsTwice,
  familiesUnknown,
  gapsInDecisions,
  handedBeforeRead,
  withoutReader,
  notHandedOver,
  differentCounts,
  orderOfAwards,
  collectivesFirst,
  staleScripts,
  peopleTwice,
  longerThanSlot,
  overflows,
  absentRoles,
  emptyTitles,
  delegationsOver,
  headlessDelegations,
  openAnswers,
  unknownCounts,
  neededNotHere,
  unsettledPoints,
]

interface Known {
  readonly rules: Rules
  readonly found: readonly Problem[]
  readonly problems: readonly Problem[]
}

const known = new WeakMap<Plan, Known>()

/**
 * Everything in the plan that deserves a look, the gravest first: as grave as the office takes it
 * (`Conference.checkLevels`), and without what it ignores. Computed once per plan.
 */
export function checksOf(plan: Plan, rules: Rules): readonly Problem[] {
  return knownOf(plan, rules).problems
}

/** The same, all of it and as grave as it ships: for what must not depend on the office's levels. */
export function foundBy(plan: Plan, rules: Rules): readonly Problem[] {
  return knownOf(plan, rules).found
}

function knownOf(plan: Plan, rules: Rules): Known {
  const before = known.get(plan)
  if (before?.rules === rules) return before
  const conference = conferenceOf(plan)
  const all = conference === null ? [] : computed(contextOf(plan, rules))
  const checkLevels = conference?.checkLevels ?? []
  const found = byLevel(all)
  const problems = checkLevels.length === 0 ? found : byLevel(withLevels(all, checkLevels))
  const now = { rules, found, problems }
  known.set(plan, now)
  return now
}

function computed(context: Context): readonly Problem[] {
  return CHECKS.flatMap((check) => check(context))
}

function withLevels(
  found: readonly Problem[],
  checkLevels: readonly CheckLevel[],
): readonly Problem[] {
  const levels = new Map(checkLevels.map(({ check, level }) => [check, level]))
  return found.flatMap((one) => {
    const level = levels.get(one.kind) ?? one.level
    return level === 'off' ? [] : { ...one, level }
  })
}

function byLevel(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))
}
