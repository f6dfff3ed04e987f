import { added, removed, updated } from './change.ts'
import type { Change } from './change.ts'
import { keyAtEnd } from './order.ts'
import { openPointsOf } from './plan.ts'
import type { Plan } from './plan.ts'
import type { Id, OpenPoint, TableName } from './record.ts'
import { Refused } from './refused.ts'
import { cleaned, isBlank, openConference, rowOf, rowsOfIds } from './row.ts'

/** Adds an open point at the end; refuses an empty text. */
export function addOpenPoint(
  plan: Plan,
  text: string,
  about: OpenPoint['about'],
  newId: () => Id,
): readonly Change[] {
  if (isBlank(text)) throw new Refused({ kind: 'emptyName', table: 'openPoints' })
  return [
    added('openPoints', {
      id: newId(),
      conferenceId: openConference(plan).id,
      order: keyAtEnd(openPointsOf(plan)),
      text: cleaned(text),
      about,
      settled: false,
    }),
  ]
}

/** Rewords an open point; refuses an empty text. */
export function setOpenPoint(plan: Plan, id: Id, text: string): readonly Change[] {
  if (isBlank(text)) throw new Refused({ kind: 'emptyName', table: 'openPoints' })
  return updated('openPoints', rowOf(plan, 'openPoints', id), { text: cleaned(text) })
}

/** Marks an open point as found out, or as open again. */
export function settleOpenPoint(plan: Plan, id: Id, settled: boolean): readonly Change[] {
  return updated('openPoints', rowOf(plan, 'openPoints', id), { settled })
}

/** Removes open points; ids that are gone are passed over. */
export function removeOpenPoints(plan: Plan, ids: readonly Id[]): readonly Change[] {
  return rowsOfIds(plan, 'openPoints', ids).map((point) => removed('openPoints', point))
}

/** Open points about records that go: the question stays, now about the conference as a whole. */
export function unlinkedOpenPoints(
  plan: Plan,
  table: TableName,
  ids: ReadonlySet<Id>,
): readonly Change[] {
  return openPointsOf(plan)
    .filter(({ about }) => about !== null && about.table === table && ids.has(about.id))
    .flatMap((point) => updated('openPoints', point, { about: null }))
}
