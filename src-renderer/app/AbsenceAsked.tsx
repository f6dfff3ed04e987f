import { Suspense, lazy } from 'react'

import { closeAbsence, useAbsence } from '#store/absence.ts'

const AbsenceDialog = lazy(async () => ({
  default: (await import('#features/invitations/AbsenceDialog.tsx')).AbsenceDialog,
}))

/** The dialog about somebody who does not come, over whichever page asked. */
export function AbsenceAsked() {
  const asked = useAbsence((state) => state.asked)
  if (asked === null) return null
  return (
    <Suspense fallback={null}>
      <AbsenceDialog key={asked.attendeeId} asked={asked} onClose={closeAbsence} />
    </Suspense>
  )
}
