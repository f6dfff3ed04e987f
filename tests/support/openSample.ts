import { addedRows } from '#domain/copy.ts'
import type { PlanRows } from '#domain/plan.ts'
import { editLibrary } from '#store/edit.ts'
import { openConference } from '#store/plan.ts'
import { goTo } from '#store/session.ts'
import type { Page } from '#store/session.ts'
import { toast } from '#ui/toast.ts'

import { sampleRows } from './makers.ts'
import { openEmptyStore } from './openStore.ts'

/** A store with one conference open, the sample unless told otherwise, on a page of it. */
export async function openOn(page: Page, rows: PlanRows = sampleRows): Promise<void> {
  await openEmptyStore()
  await editLibrary('Mở dữ liệu mẫu', addedRows(rows))
  const conferenceId = rows.conferences[0]?.id ?? ''
  await openConference(conferenceId)
  goTo({ page, conferenceId })
  toast.clear()
}
