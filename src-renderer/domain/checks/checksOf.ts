import { conferenceOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Rules } from '#domain/rules.ts'

import { contextOf } from './context.ts'
import type { Context } from './context.ts'
import { differentCounts, notHandedOver, unknownCounts } from './handedOver.ts'
import { collectivesFirst, orderOfAwards } from './orderOfAwards.ts'
import { peopleTwice } from './personTwice.ts'
import { receivesFromSelf, receivesLater } from './presenterReceives.ts'
import { absentPresenters, presentersTwice, withoutPresenter } from './presenters.ts'
import type { Level, Problem } from './problem.ts'
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
  unknownCounts,
  unsettledPoints,
]

const LEVELS: readonly Level[] = ['block', 'warn', 'info']

const known = new WeakMap<Plan, { readonly rules: Rules; readonly problems: readonly Problem[] }>()

/** Everything in the plan that deserves a look, the gravest first. Computed once per plan. */
export function checksOf(plan: Plan, rules: Rules): readonly Problem[] {
  const before = known.get(plan)
  if (before?.rules === rules) return before.problems
  const problems = conferenceOf(plan) === null ? [] : computed(contextOf(plan, rules))
  known.set(plan, { rules, problems })
  return problems
}

function computed(context: Context): readonly Problem[] {
  const all = CHECKS.flatMap((check) => check(context))
  return all.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))
}
