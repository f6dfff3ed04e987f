import { readinessWords as words } from '#text/readinessWords.ts'

import { LEVELS } from './levels.ts'
import { useProblems } from './useProblems.ts'

import css from './Checks.module.css'

/** How much is still open, in the colour of the gravest; nothing when all is ready. */
export function OpenCount() {
  const problems = useProblems()
  const gravest = LEVELS.find((level) => problems.some((problem) => problem.level === level))
  if (gravest === undefined) return null
  return (
    <span className={`${css.openCount} ${css[gravest]}`} title={words.open(problems.length)}>
      {problems.length}
    </span>
  )
}
