import { useEffect, useState } from 'react'

import type { Id } from '#domain/record.ts'
import { titleScene } from '#domain/stage/stageScene.ts'
import { openPlan, useConferenceId, usePlan } from '#store/plan.ts'
import { closeRun, useRun } from '#store/run.ts'
import { publishScene } from '#store/stageLink.ts'

import { Console } from './Console.tsx'
import { ReportPage } from './ReportPage.tsx'
import { StartScreen } from './StartScreen.tsx'

/** The day itself: start, console, report. */
export function CeremonyPage() {
  const conferenceId = useConferenceId()
  const conferences = usePlan((plan) => plan.conferences)
  const open = useRun((store) => store.open)
  const consoleShown = useRun((store) => store.consoleShown)
  const [reportId, setReportId] = useState<Id | null>(null)
  const isRunning = open !== null && open.state.phase !== 'ended'
  const endedId = open !== null && !isRunning ? open.run.id : null

  useEffect(() => {
    if (open === null) publishScene(titleScene(openPlan().plan))
  }, [open, conferences])

  if (isRunning && consoleShown && open.run.conferenceId === conferenceId)
    return <Console open={open} />
  const shownId = endedId ?? reportId
  if (shownId !== null)
    return (
      <ReportPage
        key={shownId}
        runId={shownId}
        onBack={() => {
          if (endedId !== null) closeRun()
          setReportId(null)
        }}
      />
    )
  return <StartScreen onReport={setReportId} />
}
