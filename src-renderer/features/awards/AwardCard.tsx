import { useMemo } from 'react'

import { reconciled } from '#domain/awards/reconcile.ts'
import type { Award } from '#domain/record.ts'
import { usePlan } from '#store/plan.ts'
import { awardWords as words } from '#text/awardWords.ts'
import { decisionLabel } from '#text/decisionLabel.ts'
import { Badge } from '#ui/Badge.tsx'

import { ProblemMark } from './ProblemMark.tsx'
import { reconcileLines } from './reconcileLines.ts'
import { useProblemsOf } from './useProblemsOf.ts'
import { useRemaining } from './useRemaining.ts'

import css from './Cards.module.css'

interface AwardCardProps {
  readonly award: Award
  readonly position: number
}

/** An award in the list: who grants it, under what, stated against named, and what is left to plan. */
export function AwardCard({ award, position }: AwardCardProps) {
  const plan = usePlan((each) => each)
  const counts = useMemo(() => reconciled(plan, award), [plan, award])
  const lines = reconcileLines(counts)
  const remaining = useRemaining(award.id)
  const problems = useProblemsOf('awards')(award.id)
  const decision = plan.decisions.get(award.decisionId ?? '')
  const from = [award.grantor, decision === undefined ? '' : decisionLabel(decision)]
  return (
    <div className={css.card}>
      <span className={css.number}>{position}</span>
      <div className={css.body}>
        <div className={css.row}>
          <div className={css.name} title={award.name}>
            {award.name || words.unnamedAward}
          </div>
          <ProblemMark problems={problems} />
        </div>
        <div className={css.quiet}>{from.filter((part) => part !== '').join(', ')}</div>
        {lines.map((line) => (
          <div key={line} className={css.wrapping}>
            {line}
          </div>
        ))}
        {lines.length === 0 ? <div className={css.quiet}>{words.reconcile.nothing}</div> : null}
        {counts.every(({ listed }) => listed === 0) ? null : (
          <div className={css.state}>
            {remaining.heads === 0 ? (
              <Badge tone="ok">{words.reconcile.allHandedOver}</Badge>
            ) : (
              <Badge tone="warn">
                {words.reconcile.toHandOver(remaining.heads, remaining.isOpen)}
              </Badge>
            )}
          </div>
        )}
      </div>
    </div>
  )
}
