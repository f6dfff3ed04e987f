import { create } from 'zustand'

import type { FailureKind } from '#domain/failure.ts'

import { bridge } from './bridge.ts'
import { failureOf } from './failure.ts'

/** What the status bar may claim: saved only for what is on the disk. */
export interface Saving {
  readonly pending: number
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
  pending: 0,
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

export function isHalted(): boolean {
  return useSaving.getState().halted
}

export function isInMemory(): boolean {
  return useSaving.getState().inMemory
}

let last: Promise<unknown> = Promise.resolve()

/**
 * Runs a write after all earlier ones, so that each verb sees the plan that the one before left. The
 * promise settles when the disk has it, or rejects with a `StoreFailure`; a verb's own refusal
 * passes through as it is and does not count as a failure of the disk.
 */
export function inTurn<T>(write: () => Promise<T>): Promise<T> {
  const turn = last.then(() => counted(write))
  last = turn.catch(() => undefined)
  return turn
}

async function counted<T>(write: () => Promise<T>): Promise<T> {
  setPending(1)
  try {
    return await write()
  } finally {
    setPending(-1)
  }
}

/** Runs what touches the disk though no user asked for it: a failure is shown, a success is not. */
export async function watched<T>(part: () => PromiseLike<T>): Promise<T> {
  try {
    return await part()
  } catch (error) {
    const failure = failureOf(error)
    useSaving.setState({ failure: failure.kind })
    throw failure
  }
}

/** Runs the part of a write that touches the disk, and says afterwards whether it is saved. */
export async function onDisk<T>(part: () => Promise<T>): Promise<T> {
  const result = await watched(part)
  useSaving.setState({ savedAt: new Date().toISOString(), failure: null })
  return result
}

function setPending(step: 1 | -1) {
  const before = useSaving.getState().pending
  useSaving.setState({ pending: before + step })
  if (before === 0 || before + step === 0) void bridge().setPending(before + step > 0)
}
