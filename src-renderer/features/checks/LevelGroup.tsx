import { ChevronDown, ChevronRight } from 'lucide-react'
import { useState } from 'react'

import type { Level, Problem } from '#domain/checks/problem.ts'
import { checkWords as words } from '#text/checkWords.ts'

import { goToProblem } from './goToProblem.ts'
import { LEVEL_ICONS } from './levels.ts'
import { problemSentence } from './problemSentence.ts'
import { useLongList } from './useLongList.tsx'

import css from './Checks.module.css'

interface LevelGroupProps {
  readonly level: Level
  readonly problems: readonly Problem[]
}

/** The problems of one level, foldable. */
export function LevelGroup({ level, problems }: LevelGroupProps) {
  const [isOpen, setOpen] = useState(true)
  const { shown, more } = useLongList(problems)
  if (problems.length === 0) return null
  const Icon = LEVEL_ICONS[level]
  const Chevron = isOpen ? ChevronDown : ChevronRight
  return (
    <section aria-label={words.levels[level]}>
      <h3 className={css.head}>
        <button
          type="button"
          className={css.fold}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <Chevron size={14} strokeWidth={1.75} aria-hidden />
          <span>{words.levels[level]}</span>
          <span className={css.figure}>{problems.length}</span>
        </button>
      </h3>
      {isOpen ? (
        <ul>
          {shown.map((problem, index) => (
            <li key={`${problem.kind} ${problem.place.id} ${index}`}>
              <button type="button" className={css.line} onClick={() => goToProblem(problem)}>
                <Icon size={14} strokeWidth={2} className={css[level]} aria-hidden />
                <span className={css.text}>{problemSentence(problem)}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {isOpen ? more : null}
    </section>
  )
}
