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
import {
  absentPresenters,
  capacitiesUnsaid,
  presentersTwice,
  withoutPresenter,
} from './presenters.ts'
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
  capacitiesUnsaid,
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

interface Found {
  /** As grave as it ships, and as the office takes it. */
  readonly found: readonly Problem[]
  readonly problems: readonly Problem[]
}

/** How far the checks of a plan are. */
interface Work {
  readonly rules: Rules
  context: Context | null
  /** What each check has found, as far as they are done. */
  readonly done: (readonly Problem[])[]
  found: Found | null
}

const works = new WeakMap<Plan, Work>()

/**
 * Everything in the plan that deserves a look, the gravest first: as grave as the office takes it
 * (`Conference.checkLevels`), and without what it ignores. Computed once per plan.
 */
export function checksOf(plan: Plan, rules: Rules): readonly Problem[] {
  return foundIn(plan, rules).problems
}

/** The same, all of it and as grave as it ships: for what must not depend on the office's levels. */
export function foundBy(plan: Plan, rules: Rules): readonly Problem[] {
  return foundIn(plan, rules).found
}

/**
 * `checksOf`, one check at a step, for a long plan beside which somebody types. Several who ask share the
 * steps; whoever asks `checksOf` meanwhile has the rest done at once.
 */
export function* checksInSteps(plan: Plan, rules: Rules): Generator<void, readonly Problem[]> {
  const work = workOf(plan, rules)
  while (nextStep(plan, work) === null) yield
  return checksOf(plan, rules)
}

function foundIn(plan: Plan, rules: Rules): Found {
  const work = workOf(plan, rules)
  for (;;) {
    const found = nextStep(plan, work)
    if (found !== null) return found
  }
}

function workOf(plan: Plan, rules: Rules): Work {
  const begun = works.get(plan)
  if (begun?.rules === rules) return begun
  const work: Work = { rules, context: null, done: [], found: null }
  works.set(plan, work)
  return work
}

/** One more check; what all of them found once they are done. */
function nextStep(plan: Plan, work: Work): Found | null {
  if (work.found !== null) return work.found
  const conference = conferenceOf(plan)
  const check = conference === null ? undefined : CHECKS[work.done.length]
  if (check === undefined) work.found = inLevels(work.done.flat(), conference?.checkLevels ?? [])
  else if (work.context === null) work.context = contextOf(plan, work.rules)
  else work.done.push(check(work.context))
  return work.found
}

function inLevels(all: readonly Problem[], checkLevels: readonly CheckLevel[]): Found {
  const found = byLevel(all)
  return {
    found,
    problems: checkLevels.length === 0 ? found : byLevel(withLevels(all, checkLevels)),
  }
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
