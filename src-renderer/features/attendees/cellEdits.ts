import { hasTitles } from '#domain/attendeeImport/columns.ts'
import { pastedWrites, setCells } from '#domain/attendees/attendeeCells.ts'
import type {
  Answers,
  AttendeeField,
  AttendeeWrite,
  CellsSet,
} from '#domain/attendees/attendeeCells.ts'
import { folded } from '#domain/name.ts'
import type { Attendee, Id, Invitation } from '#domain/record.ts'
import { placedBlock } from '#domain/table/cellBlock.ts'
import { tableOfText } from '#domain/table/table.ts'
import { edit } from '#store/edit.ts'
import { undoOfLastStep } from '#store/undoStep.ts'
import { attendeeWords as words } from '#text/attendeeWords.ts'
import type { ColumnFill } from '#ui/table/tableProps.ts'
import { tellUndoable } from '#ui/tellUndoable.ts'

import { answer } from './attendeeEdits.ts'
import type { AttendeeColumn } from './tableColumns.tsx'

/** Many cells of the table at once, each as one step. */

/** What a paste or a fill left aside, to be shown with its reasons. */
export interface LeftAside {
  readonly written: number
  readonly refused: CellsSet['refused']
  readonly rowsBeyond: readonly (readonly string[])[]
  readonly cellsBeyond: readonly string[]
  readonly readOnly: readonly string[]
}

const NOTHING_BEYOND = { rowsBeyond: [], cellsBeyond: [], readOnly: [] } as const

const answers: Answers = { read: readInvitation, answer }

/** An answer by the name it has in the program or on the screen, marks and case apart. */
function readInvitation(text: string): Invitation | null {
  const asked = folded(text)
  const states = Object.keys(words.invitations) as Invitation[]
  return (
    states.find((state) => state === text || folded(words.invitations[state]) === asked) ?? null
  )
}

/** Puts a text into all chosen cells of each column; gives what was left aside, or null. */
export async function fillCells(
  ids: readonly Id[],
  fills: readonly ColumnFill[],
  columns: readonly AttendeeColumn[],
): Promise<LeftAside | null> {
  const writes = fills.flatMap(({ columnKey, text }) => {
    const field = columns.find(({ key }) => key === columnKey)?.field
    return field === undefined ? [] : ids.map((id) => ({ id, field, text }))
  })
  const [first] = fills
  const header = columns.find(({ key }) => key === first?.columnKey)?.header ?? ''
  const label =
    fills.length === 1
      ? words.steps.changeMany(header, ids.length)
      : words.steps.changeCells(writes.length)
  return write(label, writes, NOTHING_BEYOND)
}

/** True for a block that is a list with the names of its columns: it is taken in, not laid over cells. */
export function isList(text: string): boolean {
  return hasTitles(tableOfText(text))
}

/** Lays a block over the cells from one on, rows and columns as they are shown. */
export function pasteCells(
  text: string,
  at: { readonly rowId: string; readonly columnKey: string },
  rows: readonly Attendee[],
  columns: readonly AttendeeColumn[],
): Promise<LeftAside | null> {
  const row = rows.findIndex(({ id }) => id === at.rowId)
  const column = columns.findIndex(({ key }) => key === at.columnKey)
  const { writes, ...beyond } = placedBlock<AttendeeField>(
    text,
    rows.slice(row).map(({ id }) => id),
    columns.slice(column).map(({ field }) => field ?? null),
  )
  return write(words.steps.pasteCells(writes.length), pastedWrites(writes), beyond)
}

async function write(
  label: string,
  writes: readonly AttendeeWrite[],
  beyond: Pick<LeftAside, 'rowsBeyond' | 'cellsBeyond' | 'readOnly'>,
): Promise<LeftAside | null> {
  let set: CellsSet = { changes: [], refused: [] }
  await edit(label, (plan) => {
    set = setCells(plan, writes, answers)
    return set.changes
  })
  const written = writes.length - set.refused.length
  if (set.changes.length > 0) tellUndoable(words.cellsWritten(written), undoOfLastStep())
  const left = { written, refused: set.refused, ...beyond }
  const aside =
    left.refused.length + left.rowsBeyond.length + left.cellsBeyond.length + left.readOnly.length
  return aside === 0 ? null : left
}
