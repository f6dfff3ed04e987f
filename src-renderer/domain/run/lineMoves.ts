import type { Id } from '#domain/record.ts'

import type { RunState } from './runState.ts'

/** How people came from the line of one step into that of another, by what was not taken back. */
export interface LineMoves {
  /** Handovers that came up together with another one: step → the step in which they came up. */
  readonly merged: ReadonlyMap<Id, Id>
  /** Late arrivals, each from the step in which they were missing to the one in which they came up. */
  readonly joins: readonly Join[]
}

export interface Join {
  readonly recipientId: Id
  readonly from: Id
  readonly to: Id
}

/** The moves of a run. A step that was merged into another which was merged later is told by the last. */
export function lineMoves({ undoable }: Pick<RunState, 'undoable'>): LineMoves {
  const into = new Map<Id, Id>()
  for (const event of undoable)
    if (event.type === 'cut')
      for (const cut of event.cuts) if (cut.how === 'merge') into.set(cut.from, cut.into)
  const last = (id: Id): Id => {
    const next = into.get(id)
    return next === undefined ? id : last(next)
  }
  return {
    merged: new Map([...into.keys()].map((id) => [id, last(id)])),
    joins: undoable.flatMap((event) =>
      event.type === 'joined'
        ? [{ recipientId: event.recipientId, from: event.from, to: last(event.to) }]
        : [],
    ),
  }
}
