import { Printer } from 'lucide-react'

import type { OldSheet } from '#papers/useOldSheets.ts'
import { useConferenceId } from '#store/plan.ts'
import { goTo } from '#store/session.ts'
import { number } from '#text/format.ts'
import { papersPageWords } from '#text/papersPageWords.ts'
import { printedSheetWords as words, waysOf } from '#text/printedSheetWords.ts'

import css from './Readiness.module.css'

/** Papers that lie somewhere, printed or as a PDF, and are not true any more; each line leads to where it is made again. */
export function OldPrints({ old }: { readonly old: readonly OldSheet[] }) {
  const conferenceId = useConferenceId()
  if (old.length === 0 || conferenceId === null) return null
  const ways = waysOf(old.map(({ printed }) => printed))
  return (
    <section aria-label={words.title[ways]} className={css.group}>
      <header className={css.head}>
        <h2 className={`${css.title} ${css.warn}`}>
          <Printer size={16} strokeWidth={2} aria-hidden />
          {words.title[ways]}
          <span className={css.figure}>{number(old.length)}</span>
        </h2>
        <p className={css.quiet}>{words.harm[ways]}</p>
      </header>
      <ul>
        {old.map(({ printed, change }) => (
          <li key={`${printed.paper}/${printed.way}`} className={css.line}>
            <button
              type="button"
              data-line
              className={css.main}
              onClick={() => goTo({ page: 'papers', conferenceId, paper: printed.paper })}
            >
              <span className={css.text}>
                {words.named(
                  papersPageWords.kinds[printed.paper].name,
                  words.says(printed.way, new Date(printed.at), change),
                )}
              </span>
              <span className={css.mend}>{words.open[printed.way]}</span>
            </button>
            <span className={css.noRule} />
          </li>
        ))}
      </ul>
    </section>
  )
}
