import { rulesOf } from '#domain/awards/ownCatalogue.ts'
import { planOfRun } from '#domain/run/run.ts'
import type { RunStep } from '#domain/run/run.ts'
import { rules } from '#store/rules.ts'
import type { OpenRun } from '#store/run.ts'
import { runWords } from '#text/runWords.ts'

import { afterPaint } from './afterPaint.tsx'
import { mcLines } from './mcLines.ts'

import css from './NowPanel.module.css'

const words = runWords.console

interface Props {
  readonly open: OpenRun
  readonly step: RunStep
}

/** What the MC reads in a step, with the names as they are now; drawn after the step itself. */
export const McText = afterPaint(function McText({ open: { run, state }, step }: Props) {
  const lines = mcLines(run, state, step, rulesOf(planOfRun(run), rules))
  return (
    <section aria-label={words.mcText} className={css.mc}>
      <h3 className={css.label}>{words.mcText}</h3>
      {lines.length === 0 ? <p className={css.quiet}>{words.noMcText}</p> : null}
      {lines.some(({ kind }) => kind === 'untrue') ? (
        <p className={css.instead}>{words.insteadOfOwn}</p>
      ) : null}
      {lines.map((line, index) => (
        // Lines have no identity but their place.
        // oxlint-disable-next-line react/no-array-index-key -- a script is a fixed list of lines
        <p key={index} className={css.line} data-kind={line.kind} data-gap={line.gap || undefined}>
          {line.kind === 'untrue' ? <strong>{words.untrueText}</strong> : null}
          {line.text}
        </p>
      ))}
    </section>
  )
})
