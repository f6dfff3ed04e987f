import { useState } from 'react'

import type { Id } from '#domain/record.ts'
import type { RunMode } from '#domain/run/run.ts'
import { stepsOf } from '#domain/run/runSteps.ts'
import { useConferenceId, usePlan } from '#store/plan.ts'
import { beginRun, useRun } from '#store/run.ts'
import { isOpen } from '#store/runLog.ts'
import { runWords } from '#text/runWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Page } from '#ui/Page.tsx'
import { Panel } from '#ui/Panel.tsx'

import { KeyTable } from './KeyTable.tsx'
import { Preflight } from './Preflight.tsx'
import { RunList } from './RunList.tsx'
import { useLoggedRuns } from './useLoggedRuns.ts'

import css from './StartScreen.module.css'

const words = runWords.start

/** Before the run: which kind, what is ready, and what ran earlier. */
export function StartScreen({ onReport }: { readonly onReport: (runId: Id) => void }) {
  const conferenceId = useConferenceId()
  const open = useRun((store) => store.open)
  const plan = usePlan((whole) => whole)
  const [again, setAgain] = useState(0)
  const runs = useLoggedRuns(conferenceId, open ?? again)
  const steps = stepsOf(plan)
  const handovers = steps.filter((step) => step.handoverId !== null).length
  const hasOpenRun = runs?.some(isOpen) ?? true
  if (steps.length === 0)
    return (
      <Page title={words.title}>
        <EmptyState title={words.noSteps}>{words.noStepsHelp}</EmptyState>
      </Page>
    )
  return (
    <Page title={words.title} detail={words.steps(steps.length, handovers)}>
      <div className={css.scroll}>
        <div className={css.columns}>
          <div className={css.column}>
            <div className={css.modes}>
              <ModeCard mode="rehearsal" isDisabled={hasOpenRun} />
              <ModeCard mode="live" isDisabled={hasOpenRun} />
            </div>
            <Panel title={words.preflight}>
              <Preflight plan={plan} />
            </Panel>
          </div>
          <div className={css.column}>
            <Panel title={words.runs}>
              <RunList runs={runs} onReport={onReport} onChange={() => setAgain(again + 1)} />
            </Panel>
            <Panel title={words.keys}>
              <KeyTable />
            </Panel>
          </div>
        </div>
      </div>
    </Page>
  )
}

interface ModeCardProps {
  readonly mode: RunMode
  readonly isDisabled: boolean
}

function ModeCard({ mode, isDisabled }: ModeCardProps) {
  const [starting, setStarting] = useState(false)
  const start = async () => {
    setStarting(true)
    await attempt(beginRun(mode))
    setStarting(false)
  }
  return (
    <section aria-label={runWords.modes[mode]} className={css.mode} data-mode={mode}>
      <h2>{runWords.modes[mode]}</h2>
      <p>{runWords.modeDetails[mode]}</p>
      <Button
        variant={mode === 'live' ? 'primary' : 'plain'}
        size="l"
        isDisabled={isDisabled || starting}
        aria-label={`${words.start}: ${runWords.modes[mode]}`}
        onPress={() => void start()}
      >
        {starting ? words.starting : words.start}
      </Button>
    </section>
  )
}
