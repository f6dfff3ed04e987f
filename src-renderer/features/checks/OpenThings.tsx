import type { Level } from '#domain/checks/problem.ts'
import type { OpenThing } from '#domain/checks/readiness.ts'
import { checkWords } from '#text/checkWords.ts'
import { number } from '#text/format.ts'
import { readinessWords as words } from '#text/readinessWords.ts'

import { goToProblem } from './goToProblem.ts'
import { LevelMenu } from './LevelMenu.tsx'
import { LEVEL_ICONS } from './levels.ts'
import { problemSentence } from './problemSentence.ts'
import { RuleNote } from './RuleNote.tsx'
import { useLongList } from './useLongList.tsx'

import css from './Readiness.module.css'

interface OpenThingsProps {
  readonly level: Level
  readonly things: readonly OpenThing[]
}

/** What is open of one level, as the hall would see it: each line leads to the place that mends it. */
export function OpenThings({ level, things }: OpenThingsProps) {
  const { shown, more } = useLongList(things)
  if (things.length === 0) return null
  const Icon = LEVEL_ICONS[level]
  return (
    <section aria-label={checkWords.levels[level]} className={css.group}>
      <header className={css.head}>
        <h2 className={`${css.title} ${css[level]}`}>
          <Icon size={16} strokeWidth={2} aria-hidden />
          {checkWords.levels[level]}
          <span className={css.figure}>{number(things.length)}</span>
        </h2>
        <p className={css.quiet}>{words.harm[level]}</p>
      </header>
      <ul>
        {shown.map((thing, index) => (
          <li key={`${thing.problem.kind} ${thing.problem.place.id} ${index}`} className={css.line}>
            <button
              type="button"
              data-line
              className={css.main}
              onClick={() => goToProblem(thing.problem)}
            >
              <span className={css.text}>{problemSentence(thing.problem)}</span>
              <span className={css.mend}>{words.mend(thing.problem.kind)}</span>
            </button>
            <span className={css.ruleCode}>
              {thing.rule === null ? null : <RuleNote rule={thing.rule} />}
            </span>
            <LevelMenu thing={thing} />
          </li>
        ))}
      </ul>
      {more}
    </section>
  )
}
