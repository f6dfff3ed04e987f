import { CircleAlert, Info, TriangleAlert } from 'lucide-react'

import type { Problem } from '#domain/checks/problem.ts'
import { awardWords } from '#text/awardWords.ts'
import { problemWords } from '#text/problemWords.ts'

import css from './Problems.module.css'

const ICONS = { block: CircleAlert, warn: TriangleAlert, info: Info } as const

/** The problems of one handover, each as a sentence. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null
  return (
    <ul aria-label={awardWords.handover.problems} className={css.list}>
      {problems.map((problem, index) => {
        const Icon = ICONS[problem.level]
        return (
          <li key={`${problem.kind} ${index}`} className={css.line}>
            <span className={css[problem.level]}>
              <Icon size={14} strokeWidth={2} aria-hidden />
            </span>
            <span>{problemWords(problem)}</span>
          </li>
        )
      })}
    </ul>
  )
}
