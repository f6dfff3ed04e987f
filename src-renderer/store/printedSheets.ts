import { create } from 'zustand'

import type { PrintedSheet } from '#domain/papers/printedSheet.ts'
import type { Id } from '#domain/record.ts'

/** What was printed and what was saved last of each bản chính, by conference; the conference that was printed last stands last. */
type Printed = Readonly<Record<Id, readonly PrintedSheet[]>>

const KEY = 'printed-sheets'

/** Of so many conferences; older notes go, since their ceremonies are over. */
const CONFERENCES = 10

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
  localStorage.setItem(KEY, JSON.stringify(next))
}

/** Older notes are all of printed papers, and do not say so. */
type Kept = Readonly<Record<Id, readonly (Omit<PrintedSheet, 'way'> & Partial<PrintedSheet>)[]>>

/** What this machine remembers. */
export function readPrintedSheets(): Printed {
  const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Kept
  return Object.fromEntries(
    Object.entries(kept).map(([id, sheets]) => [
      id,
      sheets.map((sheet): PrintedSheet => ({ way: 'print', ...sheet })),
    ]),
  )
}
