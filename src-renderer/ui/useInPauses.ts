import { useEffect, useState } from 'react'

import { inPauses } from './inPauses.ts'

/**
 * What a long work of small steps comes to, done while nothing else is; until then what the one before
 * came to, at first `first`, or what that gives.
 *
 * @param begin begins the work; another function begins it anew
 */
export function useInPauses<T>(begin: () => Generator<void, T>, first: T | (() => T)): T {
  const [result, setResult] = useState(first)
  useEffect(() => {
    const work = begin()
    return inPauses(() => {
      const step = work.next()
      if (step.done === true) setResult(step.value)
      return step.done !== true
    })
  }, [begin])
  return result
}
