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

/** Files that came together, and at which of them we are. */
interface Batch {
  readonly files: readonly File[]
  readonly at: number
}

/**
 * The import of the page: asked for, or begun by files that are dropped or by Ctrl+V outside of a field.
 * Of several files one comes after the other, each looked at and taken over by itself.
 */
export function ListImport({ arrival, onArrival, onAdded }: ListImportProps) {
  const [batch, setBatch] = useState<Batch | null>(null)
  const goTo = useCallback(
    (files: readonly File[], at: number) => {
      const file = files[at]
      if (file === undefined) return
      setBatch({ files, at })
      onArrival({ kind: 'file', file })
    },
    [onArrival],
  )
  const takeAll = useCallback((files: readonly File[]) => goTo(files, 0), [goTo])
  const isOver = useArrivals(onArrival, arrival !== null, takeAll)
  const waiting = batch === null ? [] : batch.files.slice(batch.at + 1)

  const close = () => {
    setBatch(null)
    onArrival(null)
  }
  const leave = () => {
    if (waiting.length > 0)
      toast.show({ text: words.stillToImport(waiting.map(({ name }) => name)) })
    close()
  }
  const goOn = async (firstId: Id | null) => {
    if (batch !== null && waiting.length > 0) {
      goTo(batch.files, batch.at + 1)
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
          place={batch === null ? null : { number: batch.at + 1, of: batch.files.length }}
          onFiles={takeAll}
          onClose={leave}
          onDone={(firstId) => void goOn(firstId)}
        />
      )}
    </>
  )
}
