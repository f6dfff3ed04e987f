import { Monitor, MonitorOff } from 'lucide-react'

import { paceOf } from '#domain/pace/runTiming.ts'
import { conferenceOf } from '#domain/plan.ts'
import { planOfRun } from '#domain/run/run.ts'
import { ask, leaveConsole } from '#store/run.ts'
import type { OpenRun } from '#store/run.ts'
import { clockJump } from '#store/runClock.ts'
import { useSaving } from '#store/saving.ts'
import { stageStatus, useStageLink } from '#store/stageLink.ts'
import { delayWords, secondsWords, stopwatch, timeOfDay } from '#text/format.ts'
import { runWords } from '#text/runWords.ts'
import { Button } from '#ui/Button.tsx'

import { afterPaint } from './afterPaint.tsx'
import { HoldButton } from './HoldButton.tsx'
import { useAfterPaint } from './useAfterPaint.ts'
import { useNow } from './useNow.ts'
import type { StageControl } from './useStageWindow.ts'

import css from './ConsoleHeader.module.css'

interface Props {
  readonly open: OpenRun
  readonly stage: StageControl
}

const words = runWords.console

/** A correction of the system clock smaller than this is no news. */
const JUMP_MS = 2000

export const ConsoleHeader = afterPaint(function ConsoleHeader({ open, stage }: Props) {
  const { run } = open
  return (
    <header className={css.header}>
      <strong className={css.mode}>{runWords.modes[run.mode]}</strong>
      <span className={css.title}>{conferenceOf(planOfRun(run))?.title}</span>
      <KeepingState />
      <Clocks open={open} />
      <StageState stage={stage} />
      <Button size="l" variant="quiet" hint={words.leaveHelp} onPress={leaveConsole}>
        {words.leave}
      </Button>
      <HoldButton
        label={words.end}
        hint={words.holdToEnd}
        onHold={() => void ask({ type: 'end' })}
      />
    </header>
  )
})

/** Told quietly while the run can go on: the journal keeps every step. */
function KeepingState() {
  const { inMemory, slow } = useSaving()
  if (!inMemory && !slow) return null
  return (
    <strong role="status" className={css.keeping}>
      {slow ? words.slowDisk : words.journalOnly}
    </strong>
  )
}

function Clocks({ open: { run, state } }: { readonly open: OpenRun }) {
  const now = useNow()
  const { lateSeconds } = paceOf(run, state, now)
  const began = state.times.get(run.steps.find((step) => state.times.has(step.id))?.id ?? '')
  const jump = clockJump()
  return (
    <>
      {Math.abs(jump) > JUMP_MS ? (
        <span role="status" className={css.jump}>
          {words.clockMoved(secondsWords(Math.abs(jump) / 1000))}
        </span>
      ) : null}
      {began === undefined ? null : (
        <span className={css.fact}>
          {words.elapsed} <b>{stopwatch((now - began.startedAt) / 1000)}</b>
        </span>
      )}
      {lateSeconds === null ? null : (
        <b className={css.late} data-late={lateness(lateSeconds)}>
          {beforeStart(run.plannedStartAt, state.current, now) ?? delayWords(lateSeconds)}
        </b>
      )}
      <time className={css.clock}>{timeOfDay(new Date(now + jump))}</time>
    </>
  )
}

/** Before the first step of a live run: how long until its time. */
function beforeStart(plannedStart: number | null, current: number, now: number): string | null {
  if (current >= 0 || plannedStart === null || now >= plannedStart) return null
  return words.startsIn(secondsWords((plannedStart - now) / 1000))
}

function lateness(seconds: number): 'late' | 'very' | undefined {
  if (seconds >= 300) return 'very'
  return seconds >= 30 ? 'late' : undefined
}

function StageState({ stage }: { readonly stage: StageControl }) {
  // One paint later: a stage that answers at once, as it mostly does, changes nothing here.
  const answer = useAfterPaint(useStageLink(stageStatus))
  const status = stage.gone ? 'gone' : stage.stage.open ? answer : 'closed'
  const bad = status === 'gone' || status === 'lost'
  const target = stage.displays[0]
  return (
    <span className={css.stage}>
      <span role="status" className={css.stageState} data-state={status}>
        {bad || status === 'closed' ? <MonitorOff size={16} /> : <Monitor size={16} />}
        {runWords.stageStates[status]}
      </span>
      {stage.unused !== null ? (
        <Button size="l" onPress={() => stage.open(stage.unused?.id ?? null)}>
          {runWords.preflight.moveTo(stage.unused.label)}
        </Button>
      ) : stage.stage.open ? null : (
        <Button size="l" onPress={() => stage.open(target?.id ?? null)}>
          {runWords.preflight.openStage}
        </Button>
      )}
    </span>
  )
}
