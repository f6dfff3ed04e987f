import type { ScriptLine } from '#domain/script/scriptLine.ts'
import { expansionsIn, spoken } from '#domain/script/spoken.ts'
import { rules } from '#store/rules.ts'
import { scriptWords as words } from '#text/scriptWords.ts'

import css from './McScript.module.css'

/** The lines as the hall will hear them; what nobody knows yet is marked. */
export function ReadText({ lines }: { readonly lines: readonly ScriptLine[] }) {
  return (
    <div className={css.read}>
      {lines.map((line, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a script is a fixed list of lines
        <p key={index} data-kind={line.kind} data-gap={line.gap || undefined}>
          {line.gap ? <mark className={css.gap}>{words.gap}</mark> : null}
          {spoken(line.text, rules)}
        </p>
      ))}
    </div>
  )
}

/** How the abbreviations in a text are read, beside a text that is shown as it was written. */
export function SpokenAs({ text }: { readonly text: string }) {
  const short = expansionsIn(text, rules)
  if (short.length === 0) return null
  return (
    <p className={css.spoken}>
      {words.spokenAs} {short.map(({ written, read }) => words.expansion(written, read)).join('; ')}
      .
    </p>
  )
}
