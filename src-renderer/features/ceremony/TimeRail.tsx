import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useEffectEvent, useRef } from 'react'

import { handoversLeft } from '#domain/pace/runPace.ts'
import { timingOf } from '#domain/pace/runTiming.ts'
import type { StepTiming } from '#domain/pace/runTiming.ts'
import { listedTitleOfStep } from '#domain/papers/runReport.ts'
import type { Id } from '#domain/record.ts'
import type { OpenRun } from '#store/run.ts'
import { etaWords } from '#text/etaWords.ts'
import { delayWords, digitalClock, secondsWords } from '#text/format.ts'
import { runWords } from '#text/runWords.ts'
import { Button } from '#ui/Button.tsx'

import { afterPaint } from './afterPaint.tsx'
import { EtaReasons } from './EtaReasons.tsx'
import { keepFocus } from './keepFocus.ts'
import { capsOf } from './keys.ts'
import type { ConsoleVerbs } from './useConsole.ts'
import { useNow } from './useNow.ts'

import css from './TimeRail.module.css'

const words = runWords.console

interface Props {
  readonly open: OpenRun
  readonly verbs: ConsoleVerbs
  /** The step of which the expected time is told with its reasons. */
  readonly why: Id | null
}

/** From here on the operator is offered ways to catch up, seconds. */
const LATE = 120

/** Every step with its planned and expected or actual time; drawn after the step itself. */
export const TimeRail = afterPaint(function TimeRail({
  open: { run, state },
  verbs: { act, explain },
  why,
}: Props) {
  const now = useNow(1000)
  const { steps, lateSeconds } = timingOf(run, state, now)
  const left = handoversLeft(run, state)
  const list = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoizes here; the rows are few
  const rows = useVirtualizer({
    count: steps.length,
    getScrollElement: () => list.current,
    estimateSize: () => rowHeight(list.current),
    overscan: 6,
    initialRect: { width: 300, height: 600 },
  })
  const { current } = state
  const revealed = useEffectEvent(() =>
    rows.scrollToIndex(Math.max(0, current), { align: 'center' }),
  )
  useEffect(() => revealed(), [current])
  return (
    <section aria-label={words.timeline} className={css.rail}>
      <div className={css.head}>
        <h3 className={css.label}>{words.timeline}</h3>
        <span>{words.columns.planned}</span>
        <span title={words.columns.expected}>{words.columns.actual}</span>
      </div>
      {left.count === 0 ? null : (
        <p className={css.left} title={words.paceOf(left.samples)}>
          {words.left(left.count, secondsWords(Math.max(60, Math.round(left.seconds / 60) * 60)))}
        </p>
      )}
      {lateSeconds === null || lateSeconds < LATE ? null : (
        <div className={css.catchUp}>
          <span>{delayWords(lateSeconds)}</span>
          <Button variant="plain" size="s" onPress={() => act('catchUp')}>
            {words.catchUp} <kbd className={css.cap}>{capsOf('catchUp')}</kbd>
          </Button>
        </div>
      )}
      <div ref={list} className={css.steps}>
        <ol className={css.list} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const timing = steps[index]
            return timing === undefined ? null : (
              <RailStep
                key={timing.step.id}
                top={start}
                number={index + 1}
                title={listedTitleOfStep(run, timing.step, words.handoverPlace)}
                status={timing.status}
                isHandover={timing.step.handoverId !== null}
                planned={clockOf(timing.plannedStart)}
                isExpected={timing.actualStart === null && timing.expectedStart !== null}
                other={clockOf(timing.actualStart ?? timing.expectedStart)}
                isLate={isLate(timing)}
                isTold={timing.step.id === why}
                id={timing.step.id}
                onExplain={explain}
              />
            )
          })}
        </ol>
      </div>
      {why === null ? null : (
        <EtaReasons run={run} state={state} now={now} stepId={why} onClose={() => explain(why)} />
      )}
    </section>
  )
})

/** Height of a row as the style sheet has it for this size of screen. */
function rowHeight(list: HTMLElement | null): number {
  if (list === null) return 28
  return Number.parseFloat(getComputedStyle(list).getPropertyValue('--rail-step')) || 28
}

interface RailStepProps {
  readonly top: number
  readonly number: number
  readonly title: string
  readonly status: StepTiming['status']
  readonly isHandover: boolean
  readonly planned: string
  readonly other: string
  readonly isExpected: boolean
  readonly isLate: boolean
  readonly isTold: boolean
  readonly id: Id
  readonly onExplain: (id: Id) => void
}

/** Only words come in, so that a tick of the clock draws only the rows whose words change. */
const RailStep = memo(function RailStep(props: RailStepProps) {
  const isCurrent = props.status === 'current'
  return (
    <li
      className={css.step}
      style={{ transform: `translateY(${props.top}px)` }}
      data-status={props.status}
      data-handover={props.isHandover || undefined}
      aria-current={isCurrent ? 'step' : undefined}
    >
      <span className={css.number}>{props.number}</span>
      <span className={css.title} title={props.title}>
        {props.title}
      </span>
      <span className={css.planned}>{props.planned}</span>
      {props.isExpected ? (
        <button
          type="button"
          // The keys of the console are none of the page's: Tab never gets lost among the steps.
          tabIndex={-1}
          className={css.expected}
          data-late={props.isLate || undefined}
          aria-label={`${props.other}. ${etaWords.open(props.title)}`}
          aria-expanded={props.isTold}
          title={etaWords.section}
          onMouseDown={keepFocus}
          onClick={() => props.onExplain(props.id)}
        >
          {props.other}
        </button>
      ) : (
        <span className={css.other} data-late={props.isLate || undefined}>
          {props.other}
        </span>
      )}
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
