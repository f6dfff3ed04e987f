import { X } from 'lucide-react'

import { etaOf } from '#domain/pace/etaReasons.ts'
import { listedTitleOfStep } from '#domain/papers/runReport.ts'
import type { Id } from '#domain/record.ts'
import type { Run, RunStep } from '#domain/run/run.ts'
import type { RunState } from '#domain/run/runState.ts'
import { etaSentences, etaSummary, etaWords as words } from '#text/etaWords.ts'
import { runWords } from '#text/runWords.ts'

import { keepFocus } from './keepFocus.ts'

import css from './EtaReasons.module.css'

interface Props {
  readonly run: Run
  readonly state: RunState
  readonly now: number
  readonly stepId: Id
  readonly onClose: () => void
}

/** Why a step is expected when it is, in words; below the times, so that nothing is covered. */
export function EtaReasons({ run, state, now, stepId, onClose }: Props) {
  const eta = etaOf(run, state, now, stepId)
  const step = run.steps.find(({ id }) => id === stepId)
  const titleOf = (one: RunStep) => listedTitleOfStep(run, one, runWords.console.handoverPlace)
  const title = step === undefined ? '' : titleOf(step)
  return (
    <section aria-label={words.section} className={css.reasons}>
      <header className={css.head}>
        <h3 className={css.title} title={title}>
          {title}
        </h3>
        <button
          type="button"
          aria-label={words.close}
          className={css.close}
          onMouseDown={keepFocus}
          onClick={onClose}
        >
          <X size={14} strokeWidth={1.75} />
        </button>
      </header>
      {eta === null ? (
        <p className={css.summary}>{words.unknown}</p>
      ) : (
        <>
          <p className={css.summary}>{etaSummary(eta)}</p>
          <ul className={css.list}>
            {etaSentences(eta, titleOf).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
