import { memo, useEffect, useRef } from 'react'

import { titleOfStep } from '#domain/runReport.ts'
import { timingOf } from '#domain/runTiming.ts'
import type { StepTiming } from '#domain/runTiming.ts'
import type { OpenRun } from '#store/run.ts'
import { digitalClock } from '#text/format.ts'
import { runWords } from '#text/runWords.ts'

import { useNow } from './useNow.ts'

import css from './TimeRail.module.css'

const words = runWords.console

/** Every step with its planned and expected or actual time. */
export function TimeRail({ open: { run, state } }: { readonly open: OpenRun }) {
  const now = useNow(1000)
  const { steps } = timingOf(run, state, now)
  return (
    <section aria-label={words.timeline} className={css.rail}>
      <div className={css.head}>
        <h3 className={css.label}>{words.timeline}</h3>
        <span>{words.columns.planned}</span>
        <span title={words.columns.expected}>{words.columns.actual}</span>
      </div>
      <ol className={css.steps}>
        {steps.map((timing, index) => (
          <RailStep
            key={timing.step.id}
            number={index + 1}
            title={titleOfStep(run, timing.step)}
            status={timing.status}
            isHandover={timing.step.handoverId !== null}
            planned={clockOf(timing.plannedStart)}
            isExpected={timing.actualStart === null && timing.expectedStart !== null}
            other={clockOf(timing.actualStart ?? timing.expectedStart)}
            isLate={isLate(timing)}
          />
        ))}
      </ol>
    </section>
  )
}

interface RailStepProps {
  readonly number: number
  readonly title: string
  readonly status: StepTiming['status']
  readonly isHandover: boolean
  readonly planned: string
  readonly other: string
  readonly isExpected: boolean
  readonly isLate: boolean
}

/** Only words come in, so that a tick of the clock draws only the rows whose words change. */
const RailStep = memo(function RailStep(props: RailStepProps) {
  const row = useRef<HTMLLIElement>(null)
  const isCurrent = props.status === 'current'
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'center' })
  }, [isCurrent])
  return (
    <li
      ref={row}
      className={css.step}
      data-status={props.status}
      data-handover={props.isHandover || undefined}
      aria-current={isCurrent ? 'step' : undefined}
    >
      <span className={css.number}>{props.number}</span>
      <span className={css.title} title={props.title}>
        {props.title}
      </span>
      <span className={css.planned}>{props.planned}</span>
      <span
        className={css.other}
        data-late={props.isLate || undefined}
        data-expected={props.isExpected || undefined}
      >
        {props.other}
      </span>
    </li>
  )
})

function isLate({ plannedStart, actualStart, expectedStart }: StepTiming): boolean {
  const real = actualStart ?? expectedStart
  return plannedStart !== null && real !== null && real - plannedStart >= 60_000
}

function clockOf(at: number | null): string {
  if (at === null) return ''
  const time = new Date(at)
  return digitalClock(time.getHours() * 60 + time.getMinutes())
}
