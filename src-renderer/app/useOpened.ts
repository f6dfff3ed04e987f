import { useEffect, useState } from 'react'

import { closeConference, openConference, useConferenceId } from '#store/plan.ts'
import type { Place } from '#store/session.ts'

/** Opens the conference of a place, closes it in the library, and says how far that is. */
export function useOpened(place: Place): 'opening' | 'ready' | 'missing' {
  const wanted = place.page === 'library' ? null : place.conferenceId
  const open = useConferenceId()
  const [missing, setMissing] = useState<string | null>(null)
  useEffect(() => {
    if (wanted === null) void closeConference()
    else
      void openConference(wanted).then((found) => {
        setMissing(found ? null : wanted)
      })
  }, [wanted])
  if (wanted === open) return 'ready'
  return missing === wanted && wanted !== null ? 'missing' : 'opening'
}
