import { useEffect, useState } from 'react'

import { lookForSame } from '#domain/register.ts'
import type { Register, SamePerson } from '#domain/register.ts'

/** Milliseconds that are left to whatever else is to be done. */
const SPARE = 2

/** Who may be one person, looked for while nothing else is done; until then what was found before. */
export function useSamePersons(register: Register): readonly SamePerson[] {
  const [pairs, setPairs] = useState<readonly SamePerson[]>([])
  useEffect(() => {
    const looking = lookForSame(register)
    let idle = requestIdleCallback(look)
    function look(deadline: IdleDeadline) {
      do {
        const step = looking.next()
        if (step.done === true) {
          setPairs(step.value)
          return
        }
      } while (deadline.timeRemaining() > SPARE)
      idle = requestIdleCallback(look)
    }
    return () => cancelIdleCallback(idle)
  }, [register])
  return pairs
}
