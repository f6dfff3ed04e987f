import { useCallback, useState } from 'react'

import type { Id } from '#domain/record.ts'
import { attendeeImportWords as words } from '#text/attendeeImportWords.ts'
import { painted } from '#ui/painted.ts'
import { toast } from '#ui/toast.ts'
import { useArrivals } from '#ui/useArrivals.ts'
import type { Arrival } from '#ui/useArrivals.ts'

import { AttendeeImport } from './AttendeeImport.tsx'

import css from './AttendeeImport.module.css'

interface ListImportProps {
  readonly arrival: Arrival | null
  readonly onArrival: (arrival: Arrival | null) => void
  readonly onAdded: (firstId: Id) => void
}

/** Lists that came together, and at which of them we are; of one that was picked main knows more than its name. */
interface Batch {
  readonly lists: readonly (File | string)[]
  readonly at: number
}

/**
 * The import of the page: asked for, or begun by files that are dropped or by Ctrl+V outside of a field.
 * Of several files one comes after the other, each looked at and taken over by itself.
 */
export function ListImport({ arrival, onArrival, onAdded }: ListImportProps) {
  const [batch, setBatch] = useState<Batch | null>(null)
  const goTo = useCallback(
    (lists: Batch['lists'], at: number) => {
      const list = lists[at]
      if (list === undefined) return
      setBatch({ lists, at })
      onArrival(
        typeof list === 'string'
          ? { kind: 'picked', at, fileName: list }
          : { kind: 'file', file: list },
      )
    },
    [onArrival],
  )
  const takeAll = useCallback((files: readonly File[]) => goTo(files, 0), [goTo])
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
          waiting.map((list) => (typeof list === 'string' ? list : list.name)),
        ),
      })
    close()
  }
  const goOn = async (firstId: Id | null) => {
    if (batch !== null && waiting.length > 0) {
      goTo(batch.lists, batch.at + 1)
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
          onWaiting={(names) => setBatch({ lists: ['', ...names], at: 0 })}
          onClose={leave}
          onDone={(firstId) => void goOn(firstId)}
        />
      )}
    </>
  )
}
