import { useEffect, useState } from 'react'

import { runNow } from '#store/runClock.ts'

/** The clock of the run, read again every `every` milliseconds. */
export function useNow(every = 250): number {
  const [now, setNow] = useState(runNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(runNow()), every)
    return () => clearInterval(timer)
  }, [every])
  return now
}
