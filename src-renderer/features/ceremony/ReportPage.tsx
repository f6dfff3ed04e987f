import { useEffect, useMemo, useState } from 'react'

import { rulesOf } from '#domain/awards/ownCatalogue.ts'
import { minutesOf } from '#domain/papers/minutes.ts'
import { newsParagraph } from '#domain/papers/newsParagraph.ts'
import { captionsOf } from '#domain/papers/runCaptions.ts'
import { reportOf } from '#domain/papers/runReport.ts'
import type { Id } from '#domain/record.ts'
import { planOfRun } from '#domain/run/run.ts'
import { toldRun } from '#domain/run/toldRun.ts'
import { rules } from '#store/rules.ts'
import { reopenRun } from '#store/run.ts'
import { readRun } from '#store/runLog.ts'
import type { LoggedRun } from '#store/runLog.ts'
import { number } from '#text/format.ts'
import { runWords } from '#text/runWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { Page } from '#ui/Page.tsx'
import { Panel } from '#ui/Panel.tsx'
import { Spinner } from '#ui/Progress.tsx'

import { CaptionList } from './CaptionList.tsx'
import { MinutesPanel } from './MinutesPanel.tsx'
import { NewsPanel } from './NewsPanel.tsx'
import { RehearsedTimes } from './RehearsedTimes.tsx'
import { ReportCounts } from './ReportCounts.tsx'
import { ReportFacts } from './ReportFacts.tsx'
import { ReportSteps } from './ReportSteps.tsx'
import { saveCaptions, saveJson, savePdf, saveTable } from './saveReport.ts'

import css from './ReportPage.module.css'

const words = runWords.report

interface Props {
  readonly runId: Id
  readonly onBack: () => void
}

/** What happened: times, who received and who did not, minutes, news, captions; to read, copy and save. */
export function ReportPage({ runId, onBack }: Props) {
  const [logged, setLogged] = useState<LoggedRun | null>(null)
  useEffect(() => {
    let isStale = false
    void readRun(runId).then((read) => {
      if (!isStale) setLogged(read)
    })
    return () => {
      isStale = true
    }
  }, [runId])
  const told = useMemo(
    () => (logged === null ? null : toldRun(logged.run, logged.events)),
    [logged],
  )
  if (logged === null || told === null) return <Spinner />
  const { run } = told
  const report = reportOf(told)
  const { phrases } = rulesOf(planOfRun(run), rules)
  const captions = captionsOf(told, phrases)
  return (
    <Page
      title={words.title}
      detail={runWords.modes[run.mode]}
      actions={
        <>
          <Button variant="quiet" onPress={onBack}>
            {words.back}
          </Button>
          <Button variant="quiet" onPress={() => void attempt(reopenRun(runId))}>
            {words.reopen}
          </Button>
          <Button onPress={() => void saveCaptions(captions)}>{words.saveCaptions}</Button>
          <Button onPress={() => void saveTable(report)}>{words.saveTable}</Button>
          <Button onPress={() => void saveJson(report, captions)}>{words.saveJson}</Button>
          <Button variant="primary" onPress={() => void savePdf(report, captions)}>
            {words.savePdf}
          </Button>
        </>
      }
    >
      <div className={css.scroll}>
        <ReportFacts report={report} />
        <div className={css.columns}>
          <div className={css.column}>
            <Panel title={words.counts}>
              <ReportCounts counts={report.counts} />
            </Panel>
            <Panel title={words.steps}>
              <ReportSteps steps={report.steps} />
            </Panel>
          </div>
          <div className={css.column}>
            {run.mode === 'rehearsal' ? (
              <RehearsedTimes run={logged.run} state={told.state} />
            ) : null}
            <MinutesPanel result={minutesOf(told, report)} />
            <NewsPanel text={newsParagraph(told, phrases, number)} mode={run.mode} />
            <CaptionList captions={captions} />
          </div>
        </div>
      </div>
    </Page>
  )
}
