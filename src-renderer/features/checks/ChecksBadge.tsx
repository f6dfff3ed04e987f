import { LEVELS } from '#domain/checks/problem.ts'
import { checkWords as words } from '#text/checkWords.ts'

import { LEVEL_ICONS } from './levels.ts'
import { useProblems } from './useProblems.ts'

import css from './Checks.module.css'

/** How many problems of each level there are; nothing for a level without any. */
export function ChecksBadge() {
  const problems = useProblems()
  return LEVELS.map((level) => {
    const count = problems.filter((problem) => problem.level === level).length
    if (count === 0) return null
    const Icon = LEVEL_ICONS[level]
    return (
      <span key={level} className={`${css.count} ${css[level]}`} title={words.count(level, count)}>
        <Icon size={14} strokeWidth={2} aria-hidden />
        <span aria-hidden>{count}</span>
        <span className="only-read">{words.count(level, count)}</span>
      </span>
    )
  })
}
