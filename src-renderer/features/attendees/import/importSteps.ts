import type { ListFile } from '#store/listFile.ts'

import type { Overview } from './attendeeDesk.ts'
import type { AttendeeListState } from './useAttendeeList.ts'

export const STEPS = ['file', 'columns', 'rows', 'take'] as const
export type StepKey = (typeof STEPS)[number]

/** Where the columns are in doubt, or texts of an old font, these come first; else the rows. */
export function firstStep(list: ListFile, read: AttendeeListState): StepKey {
  // Whoever had it divided otherwise looks first whether it is right now.
  if (list.divided !== null || read.overview.oneByte !== null) return 'file'
  return areColumnsInDoubt(read) ? 'columns' : 'rows'
}

/** The step to which one goes on: the columns are passed over unless they are in doubt. */
export function stepAfter(step: StepKey, read: AttendeeListState): StepKey {
  if (step === 'file' && !areColumnsInDoubt(read)) return 'rows'
  return STEPS[STEPS.indexOf(step) + 1] ?? 'take'
}

function areColumnsInDoubt({ overview, reviewed }: AttendeeListState): boolean {
  const { mapping, header, legacy, unused, swapped } = overview
  const hasName = ['fullName', 'familyName', 'givenName'].some((field) =>
    mapping.some((one) => one === field),
  )
  if (!hasName || legacy.length > 0 || swapped.length > 0) return true
  if (reviewed.isRemembered) return false
  return header.at === null || unused.length > 0
}

/** Whether nobody of the list is in the plan yet: then it is of others, and leaves nobody out. */
export function isOfOthers({ counts }: Overview): boolean {
  return counts.same + counts.changed + counts.doubt === 0
}

/** Whether all there is to a list is to add its people: then the rows are the last that is looked at. */
export function onlyAdds({ overview, settings }: AttendeeListState): boolean {
  const { counts, added, changed, removed } = overview
  const isAllNew = isOfOthers(overview) && counts.new === counts.all && added === counts.new
  const hasNotes =
    overview.namesakes > 0 ||
    overview.otherLists.length > 0 ||
    overview.several.lines.some((line) => !settings.divided.includes(line)) ||
    (overview.sheets[overview.sheet]?.hiddenRows ?? 0) > 0 ||
    overview.legacy.some(({ column }) => !settings.converted.includes(column))
  return isAllNew && added > 0 && changed === 0 && removed === 0 && !hasNotes
}
