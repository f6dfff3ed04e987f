import { create } from 'zustand'

import { OFFICIAL_PAPERS } from '#domain/papers/printedSheet.ts'
import type { PrintedSheet } from '#domain/papers/printedSheet.ts'
import type { Id } from '#domain/record.ts'

import { isRecord, itemsThat, readNote } from './machineNote.ts'

/** What was printed and what was saved last of each bản chính, by conference; the conference that was printed last stands last. */
type Printed = Readonly<Record<Id, readonly PrintedSheet[]>>

const KEY = 'printed-sheets'

/** Of so many conferences; older notes go, since their ceremonies are over. */
const CONFERENCES = 10

/** Letters of all notes but the newest; the window remembers some five million of all kinds. */
const LETTERS = 2_000_000

export const usePrintedSheets = create<Printed>(readPrintedSheets)

/** What was printed of a conference; always the same list while nothing new is printed. */
export function printedSheetsOf(
  printed: Printed,
  conferenceId: Id | null,
): readonly PrintedSheet[] {
  return (conferenceId === null ? undefined : printed[conferenceId]) ?? NONE
}

const NONE: readonly PrintedSheet[] = []

/**
 * Notes what was printed or saved: a PDF that was saved is old by itself, however often the paper is
 * printed. A note of this machine beside the data, as those of a run are
 * (`printedPapers.ts`): it is no part of the plan, of files or of the undo list.
 */
export function notePrintedSheet(conferenceId: Id, sheet: PrintedSheet) {
  const { [conferenceId]: before = NONE, ...others } = usePrintedSheets.getState()
  const sheets = [
    ...before.filter(({ paper, way }) => paper !== sheet.paper || way !== sheet.way),
    sheet,
  ]
  const kept = Object.entries(others).slice(1 - CONFERENCES)
  const next = Object.fromEntries([...kept, [conferenceId, sheets]])
  usePrintedSheets.setState(next, true)
  localStorage.setItem(KEY, JSON.stringify(withinLetters(next)))
}

/** The notes of the conferences printed last, as far as there is room for them. */
function withinLetters(printed: Printed): Printed {
  let letters = 0
  const entries = Object.entries(printed).toReversed()
  const room = entries.filter(([, sheets], index) => {
    letters += JSON.stringify(sheets).length
    return index === 0 || letters <= LETTERS
  })
  return Object.fromEntries(room.toReversed())
}

/** Older notes are all of printed papers, and do not say so. */
type Kept = Omit<PrintedSheet, 'way'> & Partial<PrintedSheet>

/** What this machine remembers. */
export function readPrintedSheets(): Printed {
  const kept = readNote(KEY)
  if (!isRecord(kept)) return {}
  return Object.fromEntries(
    Object.entries(kept).map(([id, sheets]) => [
      id,
      itemsThat(sheets, isKept).map((sheet): PrintedSheet => ({ way: 'print', ...sheet })),
    ]),
  )
}

function isKept(value: unknown): value is Kept {
  return (
    isRecord(value) &&
    OFFICIAL_PAPERS.some((paper) => paper === value['paper']) &&
    typeof value['header'] === 'boolean' &&
    typeof value['at'] === 'number' &&
    Array.isArray(value['lines']) &&
    value['lines'].every((line) => typeof line === 'string')
  )
}
