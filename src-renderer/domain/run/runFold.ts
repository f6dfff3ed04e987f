import type { Id } from '#domain/record.ts'

import type { Run, RunEvent } from './run.ts'
import { applyEvent } from './runEffects.ts'
import type { Draft, Revert } from './runEffects.ts'
import type { RunState, UndoableEvent } from './runState.ts'

/** A state, and what takes back each of its `undoable`: enough to go on from. */
export interface Folded {
  readonly state: RunState
  readonly reverts: readonly Revert[]
}

/** The state before the first event. */
export const UNTOUCHED: Folded = {
  state: {
    phase: 'ready',
    current: -1,
    times: new Map(),
    marks: new Map(),
    prepared: new Map(),
    replaced: new Map(),
    replacements: [],
    lines: new Map(),
    closedUp: new Map(),
    corrections: new Map(),
    dropped: new Set(),
    lengths: new Map(),
    safeCard: false,
    black: false,
    held: false,
    undoable: [],
    outages: [],
    endedAt: null,
    lastEventAt: null,
    lastGoAt: null,
  },
  reverts: [],
}

/**
 * The state after these events, in their order. An event that does not fit (a GO from a step that
 * is not current, an undo of anything but the last effective event, a mark after the end) changes
 * nothing, so that no log, however it came about, has two current steps.
 */
export function fold(run: Run, events: readonly RunEvent[]): RunState {
  return foldOn(run, UNTOUCHED, events).state
}

/** The state after more events: a key costs the same after eight hours as after one minute. */
export function foldOn(run: Run, known: Folded, events: readonly RunEvent[]): Folded {
  const draft = copyOf(known.state)
  const reverts = [...known.reverts]
  for (const event of events) {
    draft.lastEventAt = Math.max(draft.lastEventAt ?? event.at, event.at)
    if (event.type === 'went') draft.lastGoAt = event.at
    if (event.type === 'undone') undo(draft, reverts, event.eventId)
    else if (event.type === 'resumed') resume(draft, event)
    else if (event.type !== 'started') take(run, draft, reverts, event)
  }
  return { state: draft, reverts }
}

function copyOf(state: RunState): Draft {
  return {
    ...state,
    times: new Map(state.times),
    marks: new Map(state.marks),
    prepared: new Map(state.prepared),
    replaced: new Map(state.replaced),
    replacements: [...state.replacements],
    lines: new Map(state.lines),
    closedUp: new Map(state.closedUp),
    dropped: new Set(state.dropped),
    lengths: new Map(state.lengths),
    undoable: [...state.undoable],
    outages: [...state.outages],
  }
}

function take(run: Run, draft: Draft, reverts: Revert[], event: UndoableEvent) {
  if (draft.phase === 'ended') return
  const revert = applyEvent(run, draft, event)
  if (revert === null) return
  draft.undoable.push(event)
  reverts.push(revert)
}

function undo(draft: Draft, reverts: Revert[], eventId: Id) {
  if (draft.undoable.at(-1)?.id !== eventId) return
  draft.undoable.pop()
  reverts.pop()?.(draft)
}

function resume(draft: Draft, event: Extract<RunEvent, { type: 'resumed' }>) {
  if (draft.phase === 'ended') return
  draft.outages.push({
    lastAt: event.lastAt,
    resumedAt: event.at,
    outageMs: event.outageMs,
    paused: event.paused ?? false,
  })
  draft.held = true
}
