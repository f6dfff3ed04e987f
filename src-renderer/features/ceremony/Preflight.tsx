import { CircleCheck, TriangleAlert } from 'lucide-react'

import type { Plan } from '#domain/plan.ts'
import { clockJump } from '#store/runClock.ts'
import { timeOfDay } from '#text/format.ts'
import { runWords } from '#text/runWords.ts'
import { Button } from '#ui/Button.tsx'

import { preflightOf } from './preflight.ts'
import type { PreflightLine } from './preflight.ts'
import { useNow } from './useNow.ts'
import { useStageWindow } from './useStageWindow.ts'

import css from './Preflight.module.css'

const words = runWords.preflight

/** What is ready and what is not; it tells, it never blocks. */
export function Preflight({ plan }: { readonly plan: Plan }) {
  return (
    <ul className={css.lines}>
      <StageLine />
      <ClockLine />
      {preflightOf(plan).map((line) => (
        <Line key={line.text} {...line} />
      ))}
    </ul>
  )
}

function StageLine() {
  const { stage, displays, open, close } = useStageWindow()
  const first = displays[0]
  return (
    <li className={css.line} data-tone={first === undefined ? 'warn' : 'ok'}>
      <Mark tone={first === undefined ? 'warn' : 'ok'} />
      <span className={css.text}>
        {first === undefined ? words.noDisplay : words.displayReady(first.label)}{' '}
        {stage.open ? words.stageOpen : words.stageClosed}.
      </span>
      <span className={css.buttons}>
        {stage.open ? (
          <Button onPress={close}>{words.closeStage}</Button>
        ) : (
          <>
            {displays.map((display) => (
              <Button key={display.id} onPress={() => open(display.id)}>
                {displays.length > 1 ? `${words.openStage}: ${display.label}` : words.openStage}
              </Button>
            ))}
            <Button variant={first === undefined ? 'plain' : 'quiet'} onPress={() => open(null)}>
              {first === undefined ? words.openStage : words.window}
            </Button>
          </>
        )}
      </span>
    </li>
  )
}

function ClockLine() {
  const now = useNow(1000)
  return <Line tone="ok" text={words.clock(timeOfDay(new Date(now + clockJump())))} />
}

function Line({ tone, text }: PreflightLine) {
  return (
    <li className={css.line} data-tone={tone}>
      <Mark tone={tone} />
      <span className={css.text}>{text}</span>
    </li>
  )
}

function Mark({ tone }: { readonly tone: 'ok' | 'warn' }) {
  const Icon = tone === 'ok' ? CircleCheck : TriangleAlert
  return <Icon size={16} strokeWidth={1.75} className={css.mark} aria-hidden />
}
