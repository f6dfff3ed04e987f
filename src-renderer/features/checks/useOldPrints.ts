import { useMemo } from 'react'

import { rulesOf } from '#domain/awards/ownCatalogue.ts'
import { useOldSheets } from '#papers/useOldSheets.ts'
import type { OldSheet } from '#papers/useOldSheets.ts'
import { useConferenceId, usePlan } from '#store/plan.ts'
import { printedSheetsOf, usePrintedSheets } from '#store/printedSheets.ts'
import { rules } from '#store/rules.ts'

/** Which papers of the open conference that were printed or saved are not true any more. */
export function useOldPrints(): readonly OldSheet[] {
  const plan = usePlan((each) => each)
  const conferenceId = useConferenceId()
  const printed = usePrintedSheets((all) => printedSheetsOf(all, conferenceId))
  const ruled = useMemo(() => rulesOf(plan, rules), [plan])
  return useOldSheets(plan, ruled, printed)
}
