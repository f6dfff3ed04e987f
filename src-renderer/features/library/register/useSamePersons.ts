import { useCallback } from 'react'

import { lookForSame } from '#domain/attendees/register.ts'
import type { Register, SamePerson } from '#domain/attendees/register.ts'
import { useInPauses } from '#ui/useInPauses.ts'

const NOBODY: readonly SamePerson[] = []

/** Who may be one person, looked for while nothing else is done; until then what was found before. */
export function useSamePersons(register: Register): readonly SamePerson[] {
  return useInPauses(
    useCallback(() => lookForSame(register), [register]),
    NOBODY,
  )
}
