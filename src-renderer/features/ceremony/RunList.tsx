import type { Id } from '#domain/record.ts'
import { fold } from '#domain/run/runFold.ts'
import { useRun } from '#store/run.ts'
import { isOpen } from '#store/runLog.ts'
import type { LoggedRun } from '#store/runLog.ts'
import { moment } from '#text/format.ts'
import { runWords } from '#text/runWords.ts'
import { Badge } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'
import { Spinner } from '#ui/Progress.tsx'

import { ResumeNotice } from './ResumeNotice.tsx'
import { useNow } from './useNow.ts'

import css from './RunList.module.css'

interface Props {
  readonly runs: readonly LoggedRun[] | null
  readonly onReport: (runId: Id) => void
  readonly onChange: () => void
}

/** Earlier runs with their reports; one that was cut off waits at the top. */
export function RunList({ runs, onReport, onChange }: Props) {
  const now = new Date(useNow(60_000))
  const openId = useRun((store) => store.open?.run.id)
  if (runs === null) return <Spinner />
  if (runs.length === 0) return <p className={css.quiet}>{runWords.start.noRuns}</p>
  return (
    <>
      {runs.filter(isOpen).map((logged) => (
        <ResumeNotice
          key={logged.run.id}
          logged={logged}
          isHeldOpen={logged.run.id === openId}
          onDiscarded={onChange}
        />
      ))}
      <ul>
        {runs
          .filter((logged) => !isOpen(logged))
          .map(({ run, events }) => (
            <li key={run.id} className={css.run}>
              <Badge tone={run.mode === 'live' ? 'accent' : 'info'}>
                {runWords.modes[run.mode]}
              </Badge>
              <span className={css.when}>{moment(new Date(run.startedAt), now)}</span>
              <span className={css.quiet}>
                {runWords.console.step(fold(run, events).times.size, run.steps.length)}
              </span>
              <Button variant="quiet" onPress={() => onReport(run.id)}>
                {runWords.start.report}
              </Button>
            </li>
          ))}
      </ul>
    </>
  )
}
