import type { CeremonyRule } from '#domain/rules.ts'
import { readinessWords } from '#text/readinessWords.ts'
import { Button } from '#ui/Button.tsx'
import { Popover } from '#ui/Popover.tsx'

import css from './Readiness.module.css'

const words = readinessWords.rule

/** The code of a rule; what it says and where it comes from on demand. */
export function RuleNote({ rule }: { readonly rule: CeremonyRule }) {
  return (
    <Popover
      label={words.of(rule.code)}
      trigger={
        <Button variant="quiet" size="s" aria-label={words.of(rule.code)}>
          {rule.code}
        </Button>
      }
    >
      <div className={css.rule}>
        <h4>{words.of(rule.code)}</h4>
        <p>{rule.text}</p>
        <p className={css.quiet}>{words.source(rule.source)}</p>
        <p className={css.quiet}>{words.confidence[rule.confidence]}</p>
      </div>
    </Popover>
  )
}
