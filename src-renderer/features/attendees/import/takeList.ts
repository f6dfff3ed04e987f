import { noteImportedList } from '#domain/attendeeImport/importAttendees.ts'
import { removeAttendees } from '#domain/attendees/attendee.ts'
import type { Change } from '#domain/change.ts'
import { attendeesOf } from '#domain/plan.ts'
import type { Id } from '#domain/record.ts'
import { backUp } from '#store/backups.ts'
import { edit } from '#store/edit.ts'
import { now } from '#store/ids.ts'
import type { ListFile } from '#store/listFile.ts'
import { rememberLayout } from '#store/listLayouts.ts'
import { openPlan } from '#store/plan.ts'
import { undoOfLastStep } from '#store/undoStep.ts'
import { attendeeImportWords as words } from '#text/attendeeImportWords.ts'
import { attempt } from '#ui/attempt.ts'
import { painted } from '#ui/painted.ts'
import { tellUndoable } from '#ui/tellUndoable.ts'

import type { AttendeeListState } from './useAttendeeList.ts'

/**
 * Takes a list over as one step, as it stands to the plan at this moment: what another window changed
 * meanwhile counts, so that its changes are worked out again where they are of older people. Gives the
 * first of the new attendees.
 */
export async function takeList(list: ListFile, read: AttendeeListState): Promise<Id | null> {
  const { review, overview } = read
  void backUp('import')
  for (;;) {
    const { conferenceId, plan } = openPlan()
    if (conferenceId === null) throw new Error('takeList: no conference is open')
    const last = attendeesOf(plan).at(-1)?.order ?? null
    const taken = await review.taken(plan.attendees, conferenceId, last)
    const does = words.take.does(taken.added, taken.changed, taken.removed.length)
    let isStale = false
    await edit(words.step(list.name, does), (current): readonly Change[] => {
      isStale = current.attendees !== plan.attendees
      if (isStale) return []
      const { sha256, name: fileName } = list
      const { added, changed } = taken
      return [
        ...taken.changes,
        ...(taken.removed.length === 0 ? [] : removeAttendees(current, taken.removed)),
        ...noteImportedList(current, { sha256, fileName, at: now(), added, changed }),
      ]
    })
    if (isStale) continue
    // The rows are drawn first, by themselves: they may be ten thousand.
    await painted()
    // Nobody waits for it: it comes after the rows are written.
    void attempt(rememberLayout(overview.key, overview.mapping))
    tellUndoable(words.done(does), undoOfLastStep())
    return taken.changes.find(({ before }) => before === undefined)?.id ?? null
  }
}
