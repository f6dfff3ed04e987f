import { gravestLevel } from '#domain/checks/problem.ts'
import { readinessWords as words } from '#text/readinessWords.ts'

import { useProblems } from './useProblems.ts'

import css from './Checks.module.css'

/** How much is still open, in the colour of the gravest; nothing when all is ready. */
export function OpenCount() {
  const problems = useProblems()
  const gravest = gravestLevel(problems)
  if (gravest === undefined) return null
  return (
    <span className={`${css.openCount} ${css[gravest]}`} title={words.open(problems.length)}>
      {problems.length}
    </span>
  )
}
