import { useState } from 'react'

import { listReader } from '#store/listFile.ts'
import { awardImportWords as words } from '#text/awardImportWords.ts'
import { spreadsheetWords } from '#text/spreadsheetWords.ts'
import { ListImportDialog } from '#ui/ListImportDialog.tsx'
import type { Arrival } from '#ui/useArrivals.ts'
import { useListFile } from '#ui/useListFile.ts'

import { ReviewParts } from './ReviewParts.tsx'
import { useAwardList } from './useAwardList.ts'

const READER = listReader(spreadsheetWords.pasted)

interface AwardImportProps {
  readonly arrival: Arrival
  readonly onClose: () => void
}

/** From a file, or what was copied, to awards and recipients: read, looked through, and taken over. */
export function AwardImport({ arrival, onClose }: AwardImportProps) {
  const file = useListFile(READER, arrival)
  const [isBusy, setBusy] = useState(false)
  const reading = useAwardList(file.state.step === 'here' ? file.state.list : null, isBusy)
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
        />
      )}
    </ListImportDialog>
  )
}
