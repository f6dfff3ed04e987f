import { awardImportWords as words } from '#text/awardImportWords.ts'
import { spreadsheetWords } from '#text/spreadsheetWords.ts'
import { uiWords } from '#text/uiWords.ts'
import { AskForList } from '#ui/AskForList.tsx'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Progress } from '#ui/Progress.tsx'
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
      {state.step === 'ask' ? (
        <AskForList
          words={words}
          onPick={() => void pick()}
          onFile={(file) => void readFile(file)}
          onText={readText}
        />
      ) : null}
      {state.step === 'reading' ? (
        <Progress
          label={spreadsheetWords.reading(state.fileName)}
          value={state.share}
          detail={spreadsheetWords.read(Math.round(state.share * 100))}
          onCancel={stop}
        />
      ) : null}
      {state.step === 'refused' ? (
        <Notice tone="danger" title={spreadsheetWords.refused}>
          <p>{state.why}</p>
          <p>{spreadsheetWords.untouched}</p>
        </Notice>
      ) : null}
    </Dialog>
  )
}
