import { useEffect, useState } from 'react'

import { useRun } from '#store/run.ts'
import { unfinishedRun } from '#store/runLog.ts'
import type { LoggedRun } from '#store/runLog.ts'
import { useSession } from '#store/session.ts'

import { ResumeNotice } from './ResumeNotice.tsx'

/** Above every page but the ceremony's own: a run that was started and not ended. */
export function ResumeOffer() {
  const isElsewhere = useSession((session) => session.place.page !== 'ceremony')
  return isElsewhere ? <UnfinishedRun /> : null
}

function UnfinishedRun() {
  const openId = useRun(({ open }) => (open?.state.phase === 'ended' ? null : open?.run.id))
  const [logged, setLogged] = useState<LoggedRun | null>(null)
  const [again, setAgain] = useState(0)
  useEffect(() => {
    let isStale = false
    void unfinishedRun().then((found) => {
      if (!isStale) setLogged(found)
    })
    return () => {
      isStale = true
    }
  }, [openId, again])
  if (logged === null) return null
  return (
    <ResumeNotice
      logged={logged}
      isHeldOpen={openId === logged.run.id}
      onDiscarded={() => setAgain(again + 1)}
    />
  )
}
