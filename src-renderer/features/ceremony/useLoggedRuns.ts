import { useEffect, useState } from 'react'

import type { Id } from '#domain/record.ts'
import { runsOf } from '#store/runLog.ts'
import type { LoggedRun } from '#store/runLog.ts'

/** The runs of a conference, newest first; null until read. Read again whenever `again` changes. */
export function useLoggedRuns(
  conferenceId: Id | null,
  again: unknown,
): readonly LoggedRun[] | null {
  const [runs, setRuns] = useState<readonly LoggedRun[] | null>(null)
  useEffect(() => {
    let isStale = false
    if (conferenceId === null) return
    void runsOf(conferenceId).then((read) => {
      if (!isStale) setRuns(read)
    })
    return () => {
      isStale = true
    }
  }, [conferenceId, again])
  return runs
}
