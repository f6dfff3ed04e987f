import { useEffect, useState } from 'react'

/**
 * The value one frame later: for parts that may follow what the operator waits for. A deferred value
 * of React would not do, because it is computed before the frame is drawn.
 */
export function useAfterPaint<T>(value: T): T {
  const [shown, setShown] = useState(value)
  useEffect(() => atNextPaint(() => setShown(value)), [value])
  return shown
}

/** Who waits until the next frame is painted. */
let waiting: Set<() => void> | null = null

/** One wait for all: what follows is drawn at one go, and costs the key before it little. */
function atNextPaint(show: () => void): () => void {
  waiting ??= groupOfNextPaint()
  const group = waiting.add(show)
  return () => void group.delete(show)
}

function groupOfNextPaint(): Set<() => void> {
  const group = new Set<() => void>()
  requestAnimationFrame(() => {
    // Who comes from now on waits for the frame after this one.
    waiting = null
    // A timer would come while the compositor still puts the frame on the screen, and take a core from it.
    requestAnimationFrame(() => {
      for (const show of group) show()
    })
  })
  return group
}
