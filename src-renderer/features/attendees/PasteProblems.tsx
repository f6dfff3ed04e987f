import type { PasteProblem } from '#domain/paste.ts'
import { attendeeWords as words } from '#text/attendeeWords.ts'

import css from './PasteDialog.module.css'

const MOST = 50

/** What of the block was not understood, line by line. */
export function PasteProblems({ problems }: { readonly problems: readonly PasteProblem[] }) {
  if (problems.length === 0) return null
  return (
    <section aria-label={words.pasteProblems(problems.length)}>
      <h3 className={css.problemsTitle}>{words.pasteProblems(problems.length)}</h3>
      <ul className={css.problems}>
        {problems.slice(0, MOST).map((problem, index) => (
          // Two columns may have the same header that is not understood.
          <li key={`${index}/${problem.line}/${problem.kind}`} className={css.problem}>
            <span className={css.quiet}>{words.pasteProblemLine(problem.line)}</span>
            <span className={css.problemText} title={problem.text}>
              {problem.text}
            </span>
            <span className={css.quiet}>{words.pasteProblem[problem.kind]}</span>
          </li>
        ))}
        {problems.length > MOST ? (
          <li className={css.quiet}>{words.pasteMore(problems.length - MOST)}</li>
        ) : null}
      </ul>
    </section>
  )
}
