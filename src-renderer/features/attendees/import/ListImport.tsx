import type { Id } from '#domain/record.ts'
import { attendeeImportWords as words } from '#text/attendeeImportWords.ts'
import { useArrivals } from '#ui/useArrivals.ts'
import type { Arrival } from '#ui/useArrivals.ts'

import { AttendeeImport } from './AttendeeImport.tsx'

import css from './AttendeeImport.module.css'

interface ListImportProps {
  readonly arrival: Arrival | null
  readonly onArrival: (arrival: Arrival | null) => void
  readonly onAdded: (firstId: Id) => void
}

/** The import of the page: asked for, or begun by a file that is dropped or by Ctrl+V outside of a field. */
export function ListImport({ arrival, onArrival, onAdded }: ListImportProps) {
  const isOver = useArrivals(onArrival, arrival !== null)
  return (
    <>
      {isOver ? <div className={css.over}>{words.drop}</div> : null}
      {arrival === null ? null : (
        <AttendeeImport arrival={arrival} onClose={() => onArrival(null)} onAdded={onAdded} />
      )}
    </>
  )
}
