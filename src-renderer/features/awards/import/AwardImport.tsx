import { awardImportWords as words } from '#text/awardImportWords.ts'
import { uiWords } from '#text/uiWords.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { ListArrival } from '#ui/ListArrival.tsx'
import type { Arrival } from '#ui/useArrivals.ts'

import { ReviewDialog } from './ReviewDialog.tsx'
import { useListReading } from './useListReading.ts'

interface AwardImportProps {
  readonly arrival: Arrival
  readonly onClose: () => void
}

/** From a file, or what was copied, to awards and recipients: read, looked through, and taken over. */
export function AwardImport({ arrival, onClose }: AwardImportProps) {
  const { state, pick, readFile, readText, stop, startAgain } = useListReading(arrival)
  if (state.step === 'ready')
    return (
      <ReviewDialog key={state.list.key} list={state.list} onAgain={startAgain} onClose={onClose} />
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
        onText={readText}
        onStop={stop}
      />
    </Dialog>
  )
}
