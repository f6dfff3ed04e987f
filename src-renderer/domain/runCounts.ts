import { awardsOf } from './plan.ts'
import type { Id, Recipient, SubjectKind } from './record.ts'
import { handoverOfStep, planOfRun } from './run.ts'
import type { Outcome, Run } from './run.ts'
import { outcomeOf } from './runFold.ts'
import type { RunState } from './runFold.ts'

/** How many of an award were handed over, by kind, as the news counts them. */
export interface AwardCount {
  readonly award: string
  readonly kinds: readonly KindCount[]
}

export interface KindCount {
  readonly kind: SubjectKind
  /** What the decision says; null where it names no number, or no such kind. */
  readonly stated: number | null
  /** Received in person or by proxy. */
  readonly given: number
  /** Of those given: by proxy. */
  readonly proxy: number
  readonly absent: number
  readonly later: number
  /** In a handover that was not reached. */
  readonly pending: number
  /** Groups of unknown size that received: they are in no number above. */
  readonly open: readonly string[]
}

const KINDS: readonly SubjectKind[] = ['collective', 'individual', 'household']

/** Better outcomes first: who is in two handovers of one award counts once, by the best. */
const BEST: readonly Outcome[] = ['given', 'proxy', 'later', 'absent', 'pending']

/** Counts of every award that has a handover in the run, in the order of the decision. */
export function awardCounts(run: Run, state: RunState): readonly AwardCount[] {
  const plan = planOfRun(run)
  const outcomes = bestOutcomes(run, state)
  const handed = new Set(run.steps.flatMap((step) => handoverOfStep(run, step)?.awardId ?? []))
  return awardsOf(plan)
    .filter((award) => handed.has(award.id))
    .map((award) => {
      const own = [...outcomes].flatMap(([id, outcome]) => {
        const recipient = plan.recipients.get(id)
        if (recipient?.awardId !== award.id || outcomes.has(recipient.partOfId ?? '')) return []
        return [{ recipient, outcome }]
      })
      const kinds = KINDS.flatMap((kind) => {
        const stated = award.stated.find((one) => one.kind === kind)?.count ?? null
        const ofKind = own.filter(({ recipient }) => recipient.members === kind)
        return ofKind.length === 0 && stated === null ? [] : [kindCount(kind, stated, ofKind)]
      })
      return { award: award.name, kinds }
    })
}

function bestOutcomes(run: Run, state: RunState): ReadonlyMap<Id, Outcome> {
  const outcomes = new Map<Id, Outcome>()
  for (const step of run.steps)
    for (const id of handoverOfStep(run, step)?.recipientIds ?? []) {
      const { outcome } = outcomeOf(state, step.id, id)
      const before = outcomes.get(id) ?? outcome
      outcomes.set(id, BEST.indexOf(outcome) < BEST.indexOf(before) ? outcome : before)
    }
  return outcomes
}

interface Counted {
  readonly recipient: Recipient
  readonly outcome: Outcome
}

function kindCount(
  kind: SubjectKind,
  stated: number | null,
  counted: readonly Counted[],
): KindCount {
  const sum = (...outcomes: readonly Outcome[]) =>
    counted
      .filter(({ outcome }) => outcomes.includes(outcome))
      .reduce((total, { recipient }) => total + (sizeOf(recipient) ?? 0), 0)
  return {
    kind,
    stated,
    given: sum('given', 'proxy'),
    proxy: sum('proxy'),
    absent: sum('absent'),
    later: sum('later'),
    pending: sum('pending'),
    open: counted
      .filter(({ recipient, outcome }) => outcome === 'given' && sizeOf(recipient) === null)
      .map(({ recipient }) => recipient.name),
  }
}

/** How many receive: null for a group that nobody has counted. */
function sizeOf(recipient: Recipient): number | null {
  return recipient.kind === 'group' ? recipient.count : 1
}
