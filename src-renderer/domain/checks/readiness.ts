import { conferenceOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Id, TableName } from '#domain/record.ts'
import { isValidOn } from '#domain/rules.ts'
import type { CeremonyRule, Rules } from '#domain/rules.ts'
import { stepsOf } from '#domain/run/runSteps.ts'
import { NO_DATE } from '#domain/time.ts'

import { checksOf, foundBy } from './checksOf.ts'
import { LEVELS } from './problem.ts'
import type { Level, Problem, ProblemKind } from './problem.ts'

/** Something that is still open, and by which rule. Its place is what mends it. */
export interface OpenThing {
  readonly problem: Problem
  /** How grave it is as it ships; the office may take it otherwise (`problem.level`). */
  readonly shippedLevel: Level
  /** The rule of the ceremony that asks for it; null: experience of the desk. */
  readonly rule: CeremonyRule | null
}

/** A kind of check that the office ignores, and how much it finds all the same. */
export interface IgnoredCheck {
  readonly check: string
  readonly rule: CeremonyRule | null
  readonly count: number
}

export interface Readiness {
  /** In order of harm: by level, and within one by what the hall would see first. */
  readonly things: readonly OpenThing[]
  readonly ignored: readonly IgnoredCheck[]
}

/**
 * What stands between the plan and a ceremony without a slip. Nothing is hidden: what the office
 * ignores is counted. `ceremony` are the rules of the ceremony (domain-vn §2); one counts while it is
 * valid on the date of the conference.
 */
export function readinessOf(
  plan: Plan,
  rules: Rules,
  ceremony: readonly CeremonyRule[],
): Readiness {
  const conference = conferenceOf(plan)
  const ruleOf = new Map<string | null, CeremonyRule>(
    ceremony
      .filter((rule) => isValidOn(rule, conference?.date ?? NO_DATE))
      .map((rule) => [rule.check, rule]),
  )
  const found = foundBy(plan, rules)
  const shipped = new Map<ProblemKind, Level>(found.map(({ kind, level }) => [kind, level]))
  const momentOf = momentsOf(plan)
  const things = checksOf(plan, rules).map((problem) => ({
    thing: {
      problem,
      shippedLevel: shipped.get(problem.kind) ?? problem.level,
      rule: ruleOf.get(problem.kind) ?? null,
    },
    level: LEVELS.indexOf(problem.level),
    moment: momentOf(problem.place),
  }))
  const levels = new Map((conference?.checkLevels ?? []).map(({ check, level }) => [check, level]))
  const off = [...levels].flatMap(([check, level]) => (level === 'off' ? check : []))
  return {
    things: things
      .toSorted((a, b) => a.level - b.level || a.moment - b.moment)
      .map(({ thing }) => thing),
    ignored: off.map((check) => ({
      check,
      rule: ruleOf.get(check) ?? null,
      count: found.filter(({ kind }) => kind === check).length,
    })),
  }
}

/** Later than everything: what the hall does not see. */
const NEVER = Number.MAX_SAFE_INTEGER

/** When the hall would first see a record: the number of its step in the ceremony. */
function momentsOf(plan: Plan): (place: Problem['place']) => number {
  const moments = new Map<string, number>()
  const see = (table: TableName, id: Id, moment: number) => {
    const key = `${table}/${id}`
    if (!moments.has(key)) moments.set(key, moment)
  }
  stepsOf(plan).forEach((step, moment) => {
    if (step.itemId !== null) see('agendaItems', step.itemId, moment)
    const handover = plan.handovers.get(step.handoverId ?? '')
    if (handover === undefined) return
    see('handovers', handover.id, moment)
    see('awards', handover.awardId, moment)
    for (const id of handover.recipientIds) see('recipients', id, moment)
  })
  // Who is in no handover would be missed where the award is handed over.
  for (const { id, awardId } of plan.recipients.values())
    see('recipients', id, moments.get(`awards/${awardId}`) ?? NEVER)
  return ({ table, id }) => {
    const about = table === 'openPoints' ? plan.openPoints.get(id)?.about : null
    return moments.get(about ? `${about.table}/${about.id}` : `${table}/${id}`) ?? NEVER
  }
}
