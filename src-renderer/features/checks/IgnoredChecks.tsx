import type { IgnoredCheck } from '#domain/checks/readiness.ts'
import { checkWords } from '#text/checkWords.ts'
import { readinessWords as words } from '#text/readinessWords.ts'
import { Button } from '#ui/Button.tsx'

import { setLevel } from './checkEdits.ts'
import { RuleNote } from './RuleNote.tsx'

import css from './Readiness.module.css'

/** What the office has chosen not to see, with what it would find. */
export function IgnoredChecks({ ignored }: { readonly ignored: readonly IgnoredCheck[] }) {
  if (ignored.length === 0) return null
  return (
    <section aria-label={words.ignored(ignored.length)} className={css.group}>
      <header className={css.head}>
        <h2 className={css.title}>{words.ignored(ignored.length)}</h2>
        <p className={css.quiet}>{words.ignoredHelp}</p>
      </header>
      <ul>
        {ignored.map(({ check, rule, count }) => {
          const name = checkWords.checkName(check)
          return (
            <li key={check} className={css.line}>
              <span className={css.main}>
                <span className={css.text}>
                  {name}
                  <span className={css.quiet}> · {words.finds(count)}</span>
                </span>
              </span>
              <span className={css.ruleCode}>
                {rule === null ? null : <RuleNote rule={rule} />}
              </span>
              <Button
                variant="quiet"
                size="s"
                aria-label={words.restore(name)}
                onPress={() => void setLevel(check, null)}
              >
                {words.restoreShort}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
