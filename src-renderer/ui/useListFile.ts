import { useEffect, useState } from 'react'

import { notReadWords, spreadsheetWords as words } from '#text/spreadsheetWords.ts'
import type { NotRead, SeparatorName } from '#text/spreadsheetWords.ts'

import type { ListOnItsWay } from './ListArrival.tsx'
import { toast } from './toast.ts'
import type { Arrival, WaitingFile } from './useArrivals.ts'

/** What came of reading a list. */
type Read<L> =
  | { readonly ok: true; readonly list: L }
  | ({ readonly ok: false } & (NotRead | { readonly reason: 'cancelled' }))

/** Whoever reads lists. */
interface Reader<L> {
  readonly prepare: () => void
  readonly pick: (
    isMany: boolean,
  ) => Promise<{ readonly read: Read<L>; readonly waiting: readonly WaitingFile[] }>
  readonly picked: (at: number) => Promise<Read<L>>
  readonly file: (file: File) => Promise<Read<L>>
  readonly again: (separator: SeparatorName | null) => Promise<Read<L>>
  readonly text: (text: string) => Promise<Read<L>>
  readonly stop: () => void
  readonly onReading: (hear: (fileName: string, share: number) => void) => () => void
}

/** How far a list has come until it is here. */
type Reading<L> = ListOnItsWay | { readonly step: 'here'; readonly list: L }

/**
 * Reads what arrived, and what the user then picks or pastes. The reading ends with the dialog.
 *
 * @param onWaiting told of those that were picked together with the one that is read; missing: one is
 * picked
 */
export function useListFile<L>(
  reader: Reader<L>,
  arrival: Arrival,
  onWaiting?: (lists: readonly WaitingFile[]) => void,
) {
  const [state, setState] = useState<Reading<L>>(() => firstState(arrival))
  useEffect(() => {
    const unsubscribe = reader.onReading((fileName, share) =>
      setState((now) => (now.step === 'here' ? now : { step: 'reading', fileName, share })),
    )
    return () => {
      unsubscribe()
      reader.stop()
    }
  }, [reader])

  const [isDividing, setDividing] = useState(false)
  const isAsked = state.step === 'ask'
  useEffect(() => {
    // What reads the list begins while the user looks for it.
    if (isAsked) reader.prepare()
  }, [reader, isAsked])

  useEffect(() => {
    const take = (read: Read<L>) => setState(stateOf(read, { step: 'ask' }))
    if (arrival.kind === 'file') void reader.file(arrival.file).then(take)
    if (arrival.kind === 'picked') void reader.picked(arrival.at).then(take)
    if (arrival.kind === 'text') void reader.text(arrival.text).then(take)
  }, [reader, arrival])

  return {
    state,
    readFile: async (file: File) => {
      setState(firstState({ kind: 'file', file }))
      setState(stateOf(await reader.file(file), { step: 'ask' }))
    },
    readText: async (text: string) => setState(stateOf(await reader.text(text), { step: 'ask' })),
    pick: async () => {
      const before = state
      const { read, waiting } = await reader.pick(onWaiting !== undefined)
      if (waiting.length > 0) onWaiting?.(waiting)
      setState(stateOf(read, before))
    },
    isDividing,
    /** Reads the same list once more, its cells divided by this; where that cannot be, it says so and all stays. */
    divideBy: async (separator: SeparatorName | null) => {
      setDividing(true)
      const after = stateOf(await reader.again(separator), state)
      setDividing(false)
      if (after.step === 'here') setState(after)
      if (after.step === 'refused') toast.show({ text: after.why, tone: 'danger' })
    },
    stop: reader.stop,
    startAgain: () => setState({ step: 'ask' }),
  }
}

function firstState(arrival: Arrival): ListOnItsWay {
  if (arrival.kind === 'ask') return { step: 'ask' }
  return { step: 'reading', fileName: nameOf(arrival), share: 0 }
}

function nameOf(arrival: Exclude<Arrival, { readonly kind: 'ask' }>): string {
  switch (arrival.kind) {
    case 'file':
      return arrival.file.name
    case 'picked':
      return arrival.fileName
    case 'text':
      return words.pasted
  }
}

function stateOf<L>(read: Read<L>, before: Reading<L>): Reading<L> {
  if (read.ok) return { step: 'here', list: read.list }
  if (read.reason === 'cancelled') return before
  if (read.reason === 'unreadable' && read.problem.kind === 'stopped') return { step: 'ask' }
  return { step: 'refused', why: notReadWords(read) }
}
