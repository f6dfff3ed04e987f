import { useState } from 'react'

import type { Id } from '#domain/record.ts'
import { listReader } from '#store/listFile.ts'
import { attendeeImportWords as words } from '#text/attendeeImportWords.ts'
import { spreadsheetWords } from '#text/spreadsheetWords.ts'
import { ListImportDialog } from '#ui/ListImportDialog.tsx'
import type { Arrival } from '#ui/useArrivals.ts'
import { useListFile } from '#ui/useListFile.ts'

import { ReviewParts } from './ReviewParts.tsx'
import { useAttendeeList } from './useAttendeeList.ts'

const READER = listReader(spreadsheetWords.pasted)

interface AttendeeImportProps {
  readonly arrival: Arrival
  readonly onClose: () => void
  /** Told of the first of the new attendees. */
  readonly onAdded: (firstId: Id) => void
}

/** From a file, or what was copied, to attendees: read, looked through, and taken over. */
export function AttendeeImport({ arrival, onClose, onAdded }: AttendeeImportProps) {
  const file = useListFile(READER, arrival)
  const [isBusy, setBusy] = useState(false)
  const reading = useAttendeeList(file.state.step === 'here' ? file.state.list : null, isBusy)
  return (
    <ListImportDialog words={words} file={file} holding={reading} isBusy={isBusy} onClose={onClose}>
      {(list, read, onAgain) => (
        <ReviewParts
          key={list.key}
          list={list}
          read={read}
          isBusy={isBusy}
          onBusy={setBusy}
          onAgain={onAgain}
          isDividing={file.isDividing}
          onDivide={(separator) => void file.divideBy(separator)}
          onClose={onClose}
          onAdded={onAdded}
        />
      )}
    </ListImportDialog>
  )
}
