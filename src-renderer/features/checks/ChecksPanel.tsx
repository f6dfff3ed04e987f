import { LEVELS } from '#domain/checks/problem.ts'
import { checkWords as words } from '#text/checkWords.ts'

import { LevelGroup } from './LevelGroup.tsx'
import { useProblems } from './useProblems.ts'

import css from './Checks.module.css'

/** What in the plan deserves a look, live; each line leads to its place. */
export function ChecksPanel() {
  const problems = useProblems()
  return (
    <div className={css.panel}>
      <h2 className={css.title}>{words.title}</h2>
      {problems.length === 0 ? (
        <div className={css.none} role="status">
          <p>{words.none}</p>
          <p className={css.quiet}>{words.noneMore}</p>
        </div>
      ) : null}
      {LEVELS.map((level) => (
        <LevelGroup
          key={level}
          level={level}
          problems={problems.filter((problem) => problem.level === level)}
        />
      ))}
    </div>
  )
}
