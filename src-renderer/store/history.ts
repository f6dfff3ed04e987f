import { create } from 'zustand'

import { database } from './database.ts'
import { eachRow } from './eachRow.ts'
import { LIBRARY } from './historyEntry.ts'
import type { HistoryEntry, Scope } from './historyEntry.ts'
import { AT_ONCE } from './inPieces.ts'
import { LONGEST_READ_MS, inTime } from './inTime.ts'
import { readLongStep } from './longWrite.ts'
import { readKept } from './persist.ts'
import { isInMemory } from './saving.ts'

/** An entry as a screen lists it; its changes stay on the disk until they are needed. */
export interface HistoryLine {
  readonly seq: number
  readonly label: string
  readonly at: string
  readonly undone: boolean
  /** So many changes that reading them would hold the window up. */
  readonly isLong: boolean
}

interface History {
  readonly scope: Scope
  /** Oldest first. Entries that are taken back stand at the end. */
  readonly lines: readonly HistoryLine[]
  /** Number of the newest entry, of whatever scope; 0 before the first. */
  readonly last: number
}

/** The undo list of what is open now. */
export const useHistory = create<History>(() => ({ scope: LIBRARY, lines: [], last: 0 }))

/** How many steps are kept for each scope. */
const HISTORY_LIMIT = 500

/** Loads the undo list of a scope; it is the same after a restart. */
export async function openHistory(scope: Scope): Promise<void> {
  useHistory.setState(await readKept(() => readHistory(scope), LONGEST_READ_MS))
}

async function readHistory(scope: Scope): Promise<History> {
  const { history } = database()
  return database().transaction('r', history, async () => {
    const lines: HistoryLine[] = []
    // A step of an import is as long as its list: each is let go of before the next is unpacked.
    await eachRow(history.where('scope').equals(scope), (entry) => lines.push(lineOf(entry)))
    return {
      scope,
      lines: lines.toSorted((one, other) => one.seq - other.seq),
      last: Number((await history.orderBy('seq').lastKey()) ?? 0),
    }
  })
}

/** The number of a new entry, and the entries that go for it: those taken back, and the oldest. */
export interface Room {
  readonly seq: number
  readonly gone: readonly number[]
}

/** Makes room for an entry; reads the disk only for a scope that is not open. */
export async function roomFor(scope: Scope): Promise<Room> {
  const open = useHistory.getState()
  const { lines } = open.scope === scope ? open : await readKept(() => readHistory(scope))
  const undone = lines.filter((line) => line.undone)
  const tooOld = lines.filter((line) => !line.undone).slice(0, -(HISTORY_LIMIT - 1))
  return { seq: open.last + 1, gone: [...undone, ...tooOld].map(({ seq }) => seq) }
}

/** An entry with its changes; undefined: it is gone. A long one comes from a thread. */
export async function entryOf({ seq, isLong }: HistoryLine): Promise<HistoryEntry | undefined> {
  const read = () => readKept(() => database().history.get(seq))
  // A copy in memory is in this thread alone.
  if (!isLong || isInMemory()) return read()
  try {
    return (await inTime(readLongStep(database().name, seq), LONGEST_READ_MS)) ?? undefined
  } catch {
    // What is wrong with the database shows once more here, where it is left for a copy.
    return read()
  }
}

/** Shows a new entry, which is safe by now. */
export function showEntry(entry: HistoryEntry, gone: readonly number[]) {
  const { scope, lines, last } = useHistory.getState()
  const line = lineOf(entry)
  const kept =
    scope === entry.scope ? [...lines.filter(({ seq }) => !gone.includes(seq)), line] : lines
  useHistory.setState({ lines: kept, last: Math.max(last, line.seq) })
}

/** Shows that an entry is taken back, or done again. */
export function showTurned(seq: number, undone: boolean) {
  const { lines } = useHistory.getState()
  useHistory.setState({
    lines: lines.map((line) => (line.seq === seq ? { ...line, undone } : line)),
  })
}

const LONG = 4 * AT_ONCE

function lineOf(entry: HistoryEntry): HistoryLine {
  return {
    seq: entry.seq ?? 0,
    label: entry.label,
    at: entry.at,
    undone: entry.undone === 1,
    isLong: entry.changes.length >= LONG,
  }
}

/** What undo would take back, or null. */
export function undoLine(history: History): HistoryLine | null {
  return history.lines.findLast((line) => !line.undone) ?? null
}

/** What redo would do again, or null. */
export function redoLine(history: History): HistoryLine | null {
  return history.lines.find((line) => line.undone) ?? null
}
