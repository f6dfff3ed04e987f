import { useCallback, useState } from 'react'

import type { Id } from '#domain/record.ts'
import { attendeeImportWords as words } from '#text/attendeeImportWords.ts'
import { painted } from '#ui/painted.ts'
import { toast } from '#ui/toast.ts'
import { useArrivals } from '#ui/useArrivals.ts'
import type { Arrival, WaitingFile } from '#ui/useArrivals.ts'

import { AttendeeImport } from './AttendeeImport.tsx'

import css from './AttendeeImport.module.css'

interface ListImportProps {
  readonly arrival: Arrival | null
  readonly onArrival: (arrival: Arrival | null) => void
  readonly onAdded: (firstId: Id) => void
}

/** Lists that came together, and at which of them we are; what that one is, is nobody's question any more. */
interface Batch {
  readonly lists: readonly (File | WaitingFile | null)[]
  readonly at: number
}

/** With lists that came in place of the one where we are: those that waited behind it still do. */
function withLists(batch: Batch | null, here: Batch['lists']): Batch {
  const { lists, at } = batch ?? { lists: [], at: 0 }
  return { lists: [...lists.slice(0, at), ...here, ...lists.slice(at + 1)], at }
}

/**
 * The import of the page: asked for, or begun by files that are dropped or by Ctrl+V outside of a field.
 * Of several files one comes after the other, each looked at and taken over by itself.
 */
export function ListImport({ arrival, onArrival, onAdded }: ListImportProps) {
  const [batch, setBatch] = useState<Batch | null>(null)
  const goTo = useCallback(
    (next: Batch) => {
      const list = next.lists[next.at] ?? null
      if (list === null) return
      setBatch(next)
      onArrival(list instanceof File ? { kind: 'file', file: list } : { kind: 'picked', ...list })
    },
    [onArrival],
  )
  const takeAll = useCallback(
    (files: readonly File[]) => goTo(withLists(batch, files)),
    [goTo, batch],
  )
  const isOver = useArrivals(onArrival, arrival !== null, takeAll)
  const waiting = batch === null ? [] : batch.lists.slice(batch.at + 1)

  const close = () => {
    setBatch(null)
    onArrival(null)
  }
  const leave = () => {
    if (waiting.length > 0)
      toast.show({
        text: words.stillToImport(
          waiting.flatMap((list) =>
            list === null ? [] : [list instanceof File ? list.name : list.fileName],
          ),
        ),
      })
    close()
  }
  const goOn = async (firstId: Id | null) => {
    if (batch !== null && waiting.length > 0) {
      goTo({ ...batch, at: batch.at + 1 })
      return
    }
    close()
    if (firstId === null) return
    // The page is drawn without the dialog first.
    await painted()
    onAdded(firstId)
  }
  return (
    <>
      {isOver ? <div className={css.over}>{words.drop}</div> : null}
      {arrival === null ? null : (
        <AttendeeImport
          key={batch?.at ?? 0}
          arrival={arrival}
          place={batch === null ? null : { number: batch.at + 1, of: batch.lists.length }}
          onFiles={takeAll}
          onWaiting={(lists) => setBatch((now) => withLists(now, [null, ...lists]))}
          onClose={leave}
          onDone={(firstId) => void goOn(firstId)}
        />
      )}
    </>
  )
}
