import { paceOf } from '#domain/pace/runTiming.ts'
import type { OpenRun } from '#store/run.ts'
import { secondsWords, stopwatch } from '#text/format.ts'
import { runWords } from '#text/runWords.ts'

import { useNow } from './useNow.ts'

import css from './NowPanel.module.css'

const words = runWords.console

/** How long the step has been on, and how long it has. */
export function StepClock({ open: { run, state } }: { readonly open: OpenRun }) {
  const now = useNow()
  const { elapsed, remaining } = paceOf(run, state, now)
  if (elapsed === null || remaining === null) return null
  const over = remaining < 0
  const planned = elapsed + remaining
  return (
    <p className={css.clock} data-over={over || undefined}>
      <b>{stopwatch(elapsed / 1000)}</b>
      <span className={css.bar} aria-hidden>
        <span style={{ width: `${Math.min(100, (100 * elapsed) / Math.max(1, planned))}%` }} />
      </span>
      <span>
        {over ? words.overrun : words.remaining}{' '}
        <b>{stopwatch(Math.abs(Math.ceil(remaining / 1000)))}</b>
      </span>
      <span className={css.planned}>{words.planned(secondsWords(planned / 1000))}</span>
    </p>
  )
}
