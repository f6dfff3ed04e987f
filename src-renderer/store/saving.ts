import { create } from 'zustand'

import type { FailureKind } from '#domain/failure.ts'

import { bridge } from './bridge.ts'
import { failureOf } from './failure.ts'

/** What the status bar may claim: saved only for what is on the disk. */
export interface Saving {
  /** True while an action is on its way to the disk, and that takes long enough to be told. */
  readonly pending: boolean
  /** ISO time of the last write that the disk acknowledged, or null before the first. */
  readonly savedAt: string | null
  readonly failure: FailureKind | null
  /** True while the disk has not answered for longer than it ever should. */
  readonly slow: boolean
  /** True once the database on the disk is left behind: the journal alone keeps what is done. */
  readonly inMemory: boolean
  /** True when not even a copy in memory could be made: then nothing is edited. */
  readonly halted: boolean
}

export const useSaving = create<Saving>(() => ({
  pending: false,
  savedAt: null,
  failure: null,
  slow: false,
  inMemory: false,
  halted: false,
}))

/** Stops all editing until the program is opened again. */
export function halt() {
  useSaving.setState({ halted: true })
}

/** Whether the database fell behind the journal, so that nothing more is written before a new start. */
export function isHalted(): boolean {
  return useSaving.getState().halted
}

/** Whether the disk failed and the window works on a copy in memory. */
export function isInMemory(): boolean {
  return useSaving.getState().inMemory
}

/** A write is told of when it takes longer than this, ms: before, the eye would see but a flicker. */
const TOLD_AFTER_MS = 100

let last: Promise<unknown> = Promise.resolve()
let telling: ReturnType<typeof setTimeout> | undefined
/** Writes that are under way or wait for their turn. */
let open = 0

/**
 * Runs a write after all earlier ones, so that each verb sees the plan that the one before left. The
 * promise settles when all of it is done, or rejects with a `StoreFailure`; a verb's own refusal
 * passes through as it is and does not count as a failure of the disk.
 */
export function inTurn<T>(write: () => Promise<T>): Promise<T> {
  begin()
  const turn = last.then(() => counted(write)).finally(end)
  last = turn.catch(() => undefined)
  return turn
}

/** Main is told of the first and the last only: between two of them nothing may close the window. */
function begin() {
  open += 1
  if (open === 1) void bridge().setPending(true)
}

function end() {
  open -= 1
  if (open === 0) void bridge().setPending(false)
}

/** Settles once nothing is written any more, nor waits for its turn; also where a write has failed. */
export async function untilIdle(): Promise<void> {
  for (let seen: unknown = null; seen !== last;) {
    seen = last
    await last
  }
}

/**
 * Runs a write in its turn. The promise settles once `safe` is called: then no power cut takes the
 * action back. What is still to be done for it keeps the turn, and a failure of that is the disk's,
 * shown by the state of saving.
 */
export function untilSafe(write: (safe: () => void) => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    inTurn(() => write(resolve)).then(resolve, reject)
  })
}

async function counted<T>(write: () => Promise<T>): Promise<T> {
  telling = setTimeout(() => useSaving.setState({ pending: true }), TOLD_AFTER_MS)
  try {
    return await write()
  } finally {
    clearTimeout(telling)
    if (useSaving.getState().pending) useSaving.setState({ pending: false })
  }
}

/** Says that the action of this turn survives a power cut, whatever is still to be done for it. */
export function markSafe() {
  clearTimeout(telling)
  useSaving.setState({ pending: false, savedAt: new Date().toISOString(), failure: null })
}

/** Runs what touches the disk: a failure is shown. */
export async function watched<T>(part: () => PromiseLike<T>): Promise<T> {
  try {
    return await part()
  } catch (error) {
    const failure = failureOf(error)
    useSaving.setState({ failure: failure.kind })
    throw failure
  }
}
