import { useEffect, useState } from 'react'

import { useRun } from '#store/run.ts'
import { unfinishedRun } from '#store/runLog.ts'
import type { LoggedRun } from '#store/runLog.ts'
import { useSession } from '#store/session.ts'

import { ResumeNotice } from './ResumeNotice.tsx'

/** Above every page but the ceremony's own: a run that was started and not ended. */
export function ResumeOffer() {
  const open = useRun((store) => store.open)
  const page = useSession((session) => session.place.page)
  const [logged, setLogged] = useState<LoggedRun | null>(null)
  const [again, setAgain] = useState(0)
  const isHeldOpen = open !== null && open.state.phase !== 'ended'
  const openId = isHeldOpen ? open.run.id : null
  useEffect(() => {
    // Beside the console nobody sees the offer, and a GO must not wait for a reading of the log.
    if (page === 'ceremony') return
    let isStale = false
    void unfinishedRun().then((found) => {
      if (!isStale) setLogged(found)
    })
    return () => {
      isStale = true
    }
  }, [openId, page, again])
  if (page === 'ceremony' || logged === null) return null
  return (
    <ResumeNotice
      logged={logged}
      isHeldOpen={openId === logged.run.id}
      onDiscarded={() => setAgain(again + 1)}
    />
  )
}
