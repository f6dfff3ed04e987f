import { useEffect, useState } from 'react'

import { registerOf } from '#domain/attendees/register.ts'
import type { Register } from '#domain/attendees/register.ts'
import { useHistory } from '#store/history.ts'
import { readEverybody } from '#store/register.ts'
import { attempt } from '#ui/attempt.ts'

/** The register as it is on the disk, read again after each step of the library; null until read. */
export function useRegister(): Register | null {
  const steps = useHistory(({ lines }) => lines)
  const [register, setRegister] = useState<Register | null>(null)
  useEffect(() => {
    let isStale = false
    void attempt(readEverybody()).then((read) => {
      if (read.ok && !isStale) setRegister(registerOf(read.value.conferences, read.value.attendees))
    })
    return () => {
      isStale = true
    }
  }, [steps])
  return register
}
