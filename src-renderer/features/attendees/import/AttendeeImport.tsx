import { useState } from 'react'

import type { Id } from '#domain/record.ts'
import { listReader } from '#store/listFile.ts'
import { attendeeImportWords as words } from '#text/attendeeImportWords.ts'
import { spreadsheetWords } from '#text/spreadsheetWords.ts'
import { ListImportDialog } from '#ui/ListImportDialog.tsx'
import type { Arrival, WaitingFile } from '#ui/useArrivals.ts'
import { useListFile } from '#ui/useListFile.ts'

import { ReviewParts } from './ReviewParts.tsx'
import { useAttendeeList } from './useAttendeeList.ts'

const READER = listReader(spreadsheetWords.pasted)

/** The second of three files: 2 of 3. */
export interface FilePlace {
  readonly number: number
  readonly of: number
}

interface AttendeeImportProps {
  readonly arrival: Arrival
  /** Which of several files it is; null: the only one. */
  readonly place: FilePlace | null
  readonly onFiles: (files: readonly File[]) => void
  /** Files that were picked together with this one. */
  readonly onWaiting: (lists: readonly WaitingFile[]) => void
  /** It is left, with those that were to follow. */
  readonly onClose: () => void
  /** It is taken over, or cannot be read; told of the first of the new attendees. */
  readonly onDone: (firstId: Id | null) => void
}

/** From a file, or what was copied, to attendees: read, looked through, and taken over. */
export function AttendeeImport(props: AttendeeImportProps) {
  const { arrival, place, onFiles, onWaiting, onClose, onDone } = props
  const file = useListFile(READER, arrival, onWaiting)
  const [isBusy, setBusy] = useState(false)
  const reading = useAttendeeList(file.state.step === 'here' ? file.state.list : null, isBusy)
  return (
    <ListImportDialog
      words={
        place === null ? words : { ...words, titleOf: (name) => words.titleOfSeveral(name, place) }
      }
      file={file}
      holding={reading}
      isBusy={isBusy}
      onFiles={onFiles}
      onClose={file.state.step === 'refused' ? () => onDone(null) : onClose}
    >
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
          onDone={onDone}
        />
      )}
    </ListImportDialog>
  )
}
