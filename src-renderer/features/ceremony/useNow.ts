import { useEffect, useState } from 'react'

import { runNow } from '#store/runClock.ts'

const TICK_MS = 250

/** The clock of the run, read again every `every` milliseconds: 250, or a multiple of it. */
export function useNow(every = TICK_MS): number {
  const [now, setNow] = useState(runNow)
  useEffect(() => {
    const read = () => setNow(runNow())
    return onTick(read, every / TICK_MS)
  }, [every])
  return now
}

/** Who reads the clock, each at how many ticks. */
const readers = new Map<() => void, number>()
let ticking: { readonly timer: ReturnType<typeof setInterval> } | null = null
let ticks = 0

/** One timer for all, so that all clocks of the console are drawn in one frame and not in four. */
function onTick(read: () => void, each: number): () => void {
  readers.set(read, each)
  ticking ??= { timer: setInterval(tick, TICK_MS) }
  return () => {
    readers.delete(read)
    if (readers.size > 0) return
    clearInterval(ticking?.timer)
    ticking = null
  }
}

function tick() {
  ticks += 1
  for (const [read, each] of readers) if (ticks % each === 0) read()
}
