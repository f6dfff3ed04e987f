import { listReader } from '#store/listFile.ts'
import { awardImportWords as words } from '#text/awardImportWords.ts'
import { spreadsheetWords } from '#text/spreadsheetWords.ts'
import { uiWords } from '#text/uiWords.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { ListArrival } from '#ui/ListArrival.tsx'
import type { Arrival } from '#ui/useArrivals.ts'
import { useListFile } from '#ui/useListFile.ts'

import { ReviewDialog } from './ReviewDialog.tsx'

const READER = listReader(spreadsheetWords.pasted)

interface AwardImportProps {
  readonly arrival: Arrival
  readonly onClose: () => void
}

/** From a file, or what was copied, to awards and recipients: read, looked through, and taken over. */
export function AwardImport({ arrival, onClose }: AwardImportProps) {
  const file = useListFile(READER, arrival)
  const { state, pick, readFile, readText, stop, startAgain } = file
  if (state.step === 'here')
    return (
      <ReviewDialog
        key={state.list.key}
        list={state.list}
        onAgain={startAgain}
        isDividing={file.isDividing}
        onDivide={(separator) => void file.divideBy(separator)}
        onClose={onClose}
      />
    )
  const isRefused = state.step === 'refused'
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      actions={
        isRefused ? (
          <>
            <Button onPress={onClose}>{uiWords.close}</Button>
            <Button variant="primary" onPress={startAgain}>
              {words.another}
            </Button>
          </>
        ) : undefined
      }
    >
      <ListArrival
        state={state}
        words={words}
        onPick={() => void pick()}
        onFile={(file) => void readFile(file)}
        onText={(text) => void readText(text)}
        onStop={stop}
      />
    </Dialog>
  )
}
