import { useEffect, useState } from 'react'

import { listedTitleOfStep } from '#domain/papers/runReport.ts'
import { fold } from '#domain/run/runFold.ts'
import { currentStep } from '#domain/run/runState.ts'
import { discardRun, outageOf, reopenRun, resumeRun, showConsole } from '#store/run.ts'
import type { LoggedRun } from '#store/runLog.ts'
import { goTo } from '#store/session.ts'
import { secondsWords, timeOfDay } from '#text/format.ts'
import { runWords } from '#text/runWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import { toast } from '#ui/toast.ts'

import css from './ResumeNotice.module.css'

const words = runWords.resume
/** Longer than other notes: after an outage there is much else to look at. */
const UNDO_MS = 30_000

interface Props {
  readonly logged: LoggedRun
  /** True when the run is open in this window and the operator has only gone back to the plan. */
  readonly isHeldOpen: boolean
  readonly onDiscarded: () => void
}

/** A run that is not ended: when it stopped, for how long, at which step, and one key to go on. */
export function ResumeNotice({ logged, isHeldOpen, onDiscarded }: Props) {
  const { run, events } = logged
  const [outage, setOutage] = useState<{ lastAt: number; outageMs: number } | null>(null)
  useEffect(() => {
    void outageOf(logged).then(setOutage)
  }, [logged])
  const step = currentStep(run, fold(run, events))
  const title =
    step === null ? words.atStart : listedTitleOfStep(run, step, runWords.console.handoverPlace)
  const toCeremony = () => goTo({ page: 'ceremony', conferenceId: run.conferenceId })
  const resume = async (paused: boolean) => {
    const done = await attempt(resumeRun(run.id, paused))
    if (done.ok) toCeremony()
  }
  const discard = async () => {
    const done = await attempt(discardRun(run.id))
    if (!done.ok) return
    onDiscarded()
    // Beside “go on” lies the button that ends: who hit the wrong one in a hurry is one press away.
    toast.show({
      text: words.discarded,
      action: { label: runWords.report.reopen, run: reopen },
      lasts: UNDO_MS,
    })
  }
  const reopen = async () => {
    const done = await attempt(reopenRun(run.id))
    if (done.ok) toCeremony()
  }
  if (isHeldOpen)
    return (
      <Notice
        tone="warn"
        title={`${runWords.modes[run.mode]}. ${words.running(title)}`}
        action={
          <Button
            variant="primary"
            size="l"
            onPress={() => {
              showConsole()
              toCeremony()
            }}
          >
            {words.back}
          </Button>
        }
      >
        {words.planApart}
      </Notice>
    )
  if (outage === null) return null
  return (
    <Notice
      tone="warn"
      title={`${runWords.modes[run.mode]}. ${words.stopped(
        timeOfDay(new Date(outage.lastAt)),
        secondsWords(outage.outageMs / 1000),
      )}`}
      action={
        <span className={css.actions}>
          <Button variant="quiet" size="l" onPress={() => void discard()}>
            {words.discard}
          </Button>
          {step === null ? null : (
            <Button size="l" onPress={() => void resume(true)}>
              {words.resumePaused}
            </Button>
          )}
          <Button variant="primary" size="l" onPress={() => void resume(false)}>
            {words.resume}
          </Button>
        </span>
      }
    >
      <span className={css.step}>{words.at(title)}</span>
      {step === null ? null : <span className={css.step}>{words.resumeHelp}</span>}
    </Notice>
  )
}
