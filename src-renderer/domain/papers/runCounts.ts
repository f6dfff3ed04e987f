import { awardName } from '#domain/awards/awardName.ts'
import { countOf } from '#domain/awards/recipient.ts'
import { reconciledWith } from '#domain/awards/reconcile.ts'
import { awardsOf, recipientsOfAward } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Award, Id, Recipient, SubjectKind } from '#domain/record.ts'
import { planOfRun } from '#domain/run/run.ts'
import type { Outcome, Run } from '#domain/run/run.ts'
import { lineOf, outcomeOf } from '#domain/run/runState.ts'
import type { RunState } from '#domain/run/runState.ts'

/** How many of an award were handed over, by kind, as the news counts them. */
export interface AwardCount {
  readonly awardId: Id
  readonly award: string
  readonly kinds: readonly KindCount[]
}

export interface KindCount {
  readonly kind: SubjectKind
  /** What the decision says; null where it speaks of no such kind. */
  readonly stated: number | null
  /** It names some without a number: `stated` is a lower bound. */
  readonly statedOpen: boolean
  /** Received in person. */
  readonly given: Tally
  readonly proxy: Tally
  readonly absent: Tally
  readonly later: Tally
  /** In a handover that was not reached, or in none. */
  readonly pending: Tally
}

/** So many, and the groups whose size nobody knows, by name. */
export interface Tally {
  readonly count: number
  readonly open: readonly string[]
}

/** Better outcomes first: who is in two handovers of one award counts once, by the best. */
const BEST: readonly Outcome[] = ['given', 'proxy', 'later', 'absent', 'pending']

/** Counts of every award, in the order of the decision, those without a handover too. */
export function awardCounts(run: Run, state: RunState): readonly AwardCount[] {
  const plan = planOfRun(run)
  const outcomes = bestOutcomes(run, state)
  return awardsOf(plan).map((award) => ({
    awardId: award.id,
    award: awardName(award),
    kinds: kindCounts(plan, award, outcomes),
  }))
}

function kindCounts(plan: Plan, award: Award, outcomes: ReadonlyMap<Id, Outcome>) {
  const recipients = recipientsOfAward(plan, award.id)
  const counted = countedOnce(recipients, outcomes)
  return reconciledWith(award, recipients).map(({ kind, stated, statedOpen }): KindCount => {
    const tally = (outcome: Outcome) =>
      tallyOf(
        counted.filter(({ members }) => members === kind),
        (one) => (outcomes.get(one.id) ?? 'pending') === outcome,
      )
    return {
      kind,
      stated,
      statedOpen,
      given: tally('given'),
      proxy: tally('proxy'),
      absent: tally('absent'),
      later: tally('later'),
      pending: tally('pending'),
    }
  })
}

/**
 * Nobody twice: a group stands for its parts when it was in a handover itself, and the parts stand
 * for it when only they were.
 */
function countedOnce(recipients: readonly Recipient[], outcomes: ReadonlyMap<Id, Outcome>) {
  const handed = new Set(recipients.filter(({ id }) => outcomes.has(id)).map(({ id }) => id))
  const split = new Set(
    recipients.flatMap(({ id, partOfId }) => (partOfId !== null && handed.has(id) ? partOfId : [])),
  )
  return recipients.filter(({ id, partOfId }) => {
    if (partOfId !== null) return handed.has(id) && !handed.has(partOfId)
    return handed.has(id) || !split.has(id)
  })
}

function tallyOf(recipients: readonly Recipient[], isCounted: (one: Recipient) => boolean): Tally {
  const counted = recipients.filter(isCounted)
  return {
    count: counted.reduce((total, one) => total + (countOf(one) ?? 0), 0),
    open: counted.filter((one) => countOf(one) === null).map(({ name }) => name),
  }
}

function bestOutcomes(run: Run, state: RunState): ReadonlyMap<Id, Outcome> {
  const outcomes = new Map<Id, Outcome>()
  for (const step of run.steps)
    for (const id of lineOf(run, state, step)) {
      const { outcome } = outcomeOf(state, step.id, id)
      const before = outcomes.get(id) ?? outcome
      outcomes.set(id, BEST.indexOf(outcome) < BEST.indexOf(before) ? outcome : before)
    }
  return outcomes
}
