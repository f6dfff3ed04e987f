import { CircleAlert, Info, TriangleAlert } from 'lucide-react'

import { gravestLevel } from '#domain/checks/problem.ts'
import type { Problem } from '#domain/checks/problem.ts'
import { problemWords } from '#text/problemWords.ts'

import css from './Problems.module.css'

const ICONS = { block: CircleAlert, warn: TriangleAlert, info: Info } as const

/** The gravest level of some problems as a sign, their sentences when pointed at. */
export function ProblemMark({ problems }: { readonly problems: readonly Problem[] }) {
  const level = gravestLevel(problems)
  if (level === undefined) return null
  const Icon = ICONS[level]
  const text = problems.map(problemWords).join('\n')
  return (
    <span role="img" aria-label={text} title={text} className={css[level]}>
      <Icon size={14} strokeWidth={2} aria-hidden />
    </span>
  )
}
