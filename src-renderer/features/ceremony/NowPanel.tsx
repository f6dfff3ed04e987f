import { useMemo } from 'react'

import { sameValue } from '#domain/change.ts'
import { numberInRun, numbersInRun } from '#domain/handovers/handoverNumber.ts'
import type { Id } from '#domain/record.ts'
import type { Run } from '#domain/run/run.ts'
import { stepsToCome } from '#domain/run/runState.ts'
import type { OpenRun } from '#store/run.ts'
import { runWords } from '#text/runWords.ts'

import { CatchUpForm } from './CatchUpForm.tsx'
import { PrepareForm } from './PrepareForm.tsx'
import { PrintForm } from './PrintForm.tsx'
import { StepClock } from './StepClock.tsx'
import { StepPanel } from './StepPanel.tsx'
import { stepView } from './stepView.ts'
import type { StepView } from './stepView.ts'
import { useAfterPaint } from './useAfterPaint.ts'
import type { ConsoleView } from './useConsole.ts'

import css from './NowPanel.module.css'

const words = runWords.console

interface Props {
  readonly open: OpenRun
  readonly console: ConsoleView
}

/**
 * The step that is on, and behind it, unseen, the one before and the next one: GO brings to the front
 * what has been drawn already, so that hardly anything stands between the disk's answer and the picture.
 */
export function NowPanel({ open, console }: Props) {
  const { view } = console
  const now = useMemo(() => ({ open, view }), [open, view])
  const before = useAfterPaint(now)
  const coming = useMemo(() => comingView(before.open), [before])
  // What was drawn behind is most often just what comes to the front, and need not be drawn again.
  const front = sameValue(view, coming) ? coming : view
  const panels = new Map<Id, StepView>()
  for (const each of [before.view, coming, front]) if (each !== null) panels.set(each.step.id, each)
  // Always in the order of the steps: a panel that changed its place would be laid out anew.
  const inOrder = [...panels.values()].toSorted((a, b) => a.index - b.index)
  return (
    <section aria-label={words.now} className={css.now}>
      {front === null ? (
        <p className={css.kicker}>{words.beforeStart}</p>
      ) : (
        <div className={css.head}>
          <p className={css.kicker}>{placeOf(open.run, front)}</p>
          <StepClock open={open} />
        </div>
      )}
      <div className={css.deck}>
        {front === null ? <EarlyPanel open={open} console={console} /> : null}
        {inOrder.map((each) => (
          <StepPanel
            key={each.step.id}
            open={each === front ? open : before.open}
            view={each}
            verbs={console.verbs}
            console={each === front ? console : null}
          />
        ))}
      </div>
    </section>
  )
}

function placeOf(run: Run, { step, index }: StepView): string {
  const place = `${words.now} · ${words.step(index + 1, run.steps.length)}`
  const number = numberInRun(run, step.id)
  return number === null ? place : `${place} · ${words.handover(number, numbersInRun(run).size)}`
}

function comingView({ run, state }: OpenRun): StepView | null {
  const [next] = stepsToCome(run, state)
  return next === undefined ? null : stepView(run, state, run.steps.indexOf(next))
}

function EarlyPanel({ open, console }: Props) {
  return (
    <div className={css.panel}>
      <h2 className={css.title}>{words.beforeStartHelp}</h2>
      <div className={css.early}>
        {console.preparing !== null ? (
          <PrepareForm open={open} view={console.preparing} console={console} />
        ) : console.form === 'catchUp' ? (
          <CatchUpForm open={open} onClose={console.verbs.closeForm} />
        ) : console.form === 'print' ? (
          <PrintForm open={open} />
        ) : null}
      </div>
    </div>
  )
}
