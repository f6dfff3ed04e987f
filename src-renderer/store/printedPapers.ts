import { create } from 'zustand'

import type { PrintedPaper } from '#domain/papers/livePapers.ts'
import type { Id } from '#domain/record.ts'

import { isRecord, itemsThat, readNote } from './machineNote.ts'

/** The papers of a run that were printed last, each kind once. */
interface Printed {
  readonly runId: Id | null
  readonly papers: readonly PrintedPaper[]
}

const KEY = 'printed-papers'

export const usePrinted = create<Printed>(readPrinted)

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

type Kept = Omit<PrintedPaper, 'said'> & { readonly said: readonly (readonly [Id, string])[] }

/** What this machine remembers. */
export function readPrinted(): Printed {
  const kept = readNote(KEY)
  if (!isRecord(kept) || typeof kept['runId'] !== 'string') return { runId: null, papers: [] }
  const papers = itemsThat(kept['papers'], isKept)
  return {
    runId: kept['runId'],
    papers: papers.map((one) => ({ ...one, said: new Map(one.said) })),
  }
}

function isKept(value: unknown): value is Kept {
  return (
    isRecord(value) &&
    typeof value['paper'] === 'string' &&
    typeof value['version'] === 'number' &&
    typeof value['at'] === 'number' &&
    Array.isArray(value['said']) &&
    value['said'].every(isPair)
  )
}

function isPair(value: unknown): boolean {
  return (
    Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string')
  )
}
