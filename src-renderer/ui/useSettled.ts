import { useEffect, useState, useTransition } from 'react'

/**
 * A value as it was when the browser last had nothing else to do: for what is computed from a long
 * list and may come a moment after the key that changed it. Half a second is the longest wait.
 */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  const [, begin] = useTransition()
  useEffect(() => {
    const idle = requestIdleCallback(() => begin(() => setSettled(value)), { timeout: 500 })
    return () => cancelIdleCallback(idle)
  }, [value, begin])
  return settled
}
