import { create } from 'zustand'

import type { PrintedPaper } from '#domain/papers/livePapers.ts'
import type { Id } from '#domain/record.ts'

/** The papers of a run that were printed last, each kind once. */
interface Printed {
  readonly runId: Id | null
  readonly papers: readonly PrintedPaper[]
}

const KEY = 'printed-papers'

export const usePrinted = create<Printed>(read)

/** What was printed of a run; nothing of another one. */
export function printedOf({ runId, papers }: Printed, ofRun: Id): readonly PrintedPaper[] {
  return runId === ofRun ? papers : NONE
}

const NONE: readonly PrintedPaper[] = []

/**
 * Notes what was printed. A note for the operator beside the data, in the memory of the window, so that
 * it outlives a crash; a run does not depend on it.
 */
export function notePrinted(runId: Id, printed: readonly PrintedPaper[]) {
  const kinds = new Set(printed.map(({ paper }) => paper))
  const others = printedOf(usePrinted.getState(), runId).filter(({ paper }) => !kinds.has(paper))
  const next = { runId, papers: [...others, ...printed] }
  usePrinted.setState(next)
  const papers = next.papers.map((one) => ({ ...one, said: [...one.said] }))
  localStorage.setItem(KEY, JSON.stringify({ runId, papers }))
}

function read(): Printed {
  const kept = localStorage.getItem(KEY)
  if (kept === null) return { runId: null, papers: [] }
  const { runId, papers } = JSON.parse(kept) as {
    readonly runId: Id
    readonly papers: readonly (Omit<PrintedPaper, 'said'> & {
      readonly said: readonly [Id, string][]
    })[]
  }
  return { runId, papers: papers.map((one) => ({ ...one, said: new Map(one.said) })) }
}
