import { useEffect } from 'react'

import { isCovered } from '#domain/run/runState.ts'
import type { RunState } from '#domain/run/runState.ts'
import { bridge } from '#store/bridge.ts'
import type { OpenRun } from '#store/run.ts'
import { runWords } from '#text/runWords.ts'

import { ConsoleFooter } from './ConsoleFooter.tsx'
import { ConsoleHeader } from './ConsoleHeader.tsx'
import { KeyHelp } from './KeyHelp.tsx'
import { NextSteps } from './NextSteps.tsx'
import { NowPanel } from './NowPanel.tsx'
import { OutdatedPapers } from './OutdatedPapers.tsx'
import { StageAlarm } from './StageAlarm.tsx'
import { StagePreview } from './StagePreview.tsx'
import { TimeRail } from './TimeRail.tsx'
import { useConsole } from './useConsole.ts'
import { useKeyRouter } from './useKeyRouter.ts'
import { useStageWindow } from './useStageWindow.ts'

import css from './Console.module.css'

/** The operator's screen on the day: what is on, what comes, and one key for each thing to do. */
export function Console({ open }: { readonly open: OpenRun }) {
  const console = useConsole(open)
  const stage = useStageWindow()
  useKeyRouter((action) => {
    if (action !== 'openStage' || !stage.bringUp()) console.verbs.act(action)
  }, console.verbs.refuse)
  useEffect(() => {
    void bridge().fillScreen(true)
    return () => void bridge().fillScreen(false)
  }, [])
  return (
    <section
      data-console
      data-step={open.state.current}
      data-events={open.events.length}
      data-mode={open.run.mode}
      aria-label={runWords.console.label}
      className={css.console}
    >
      <ConsoleHeader open={open} stage={stage} />
      <div className={css.body}>
        <div className={css.main}>
          <StageAlarm stage={stage} />
          {open.state.black || isCovered(open.state) ? (
            <p role="status" className={css.covered}>
              {coverWords(open.state)}
            </p>
          ) : null}
          <NowPanel open={open} console={console} />
          <NextSteps open={open} act={console.verbs.act} />
        </div>
        <aside className={css.side}>
          <StagePreview />
          <OutdatedPapers open={open} act={console.verbs.act} />
          <TimeRail open={open} verbs={console.verbs} why={console.why} />
        </aside>
      </div>
      <ConsoleFooter open={open} act={console.verbs.act} note={console.note} />
      {console.help ? <KeyHelp onClose={() => console.verbs.act('help')} /> : null}
    </section>
  )
}

function coverWords({ black, held }: RunState): string {
  if (black) return runWords.console.black
  return held ? runWords.console.held : runWords.console.covered
}
