import type { Id } from '#domain/record.ts'
import { attendeeImportWords as words } from '#text/attendeeImportWords.ts'
import { spreadsheetWords } from '#text/spreadsheetWords.ts'
import { uiWords } from '#text/uiWords.ts'
import { AskForList } from '#ui/AskForList.tsx'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Progress } from '#ui/Progress.tsx'
import type { Arrival } from '#ui/useArrivals.ts'

import type { ListFile } from './attendeeReview.ts'
import { ReviewDialog } from './ReviewDialog.tsx'
import { useAttendeeList } from './useAttendeeList.ts'
import { useListFile } from './useListFile.ts'

interface AttendeeImportProps {
  readonly arrival: Arrival
  readonly onClose: () => void
  /** Told of the first of the new attendees. */
  readonly onAdded: (firstId: Id) => void
}

/** From a file, or what was copied, to attendees: read, looked through, and taken over. */
export function AttendeeImport({ arrival, onClose, onAdded }: AttendeeImportProps) {
  const { state, pick, readFile, readText, stop, startAgain } = useListFile(arrival)
  if (state.step === 'here')
    return (
      <ListDialog
        key={state.list.key}
        list={state.list}
        onAgain={startAgain}
        onClose={onClose}
        onAdded={onAdded}
      />
    )
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      actions={
        state.step === 'refused' ? (
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
          onText={(text) => void readText(text)}
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

interface ListDialogProps {
  readonly list: ListFile
  readonly onAgain: () => void
  readonly onClose: () => void
  readonly onAdded: (firstId: Id) => void
}

/** A list that is here: held against the plan first, in a thread of its own, then looked through. */
function ListDialog({ list, onAgain, onClose, onAdded }: ListDialogProps) {
  const reading = useAttendeeList(list)
  if (reading.step === 'ready')
    return (
      <ReviewDialog
        list={list}
        read={reading.read}
        onAgain={onAgain}
        onClose={onClose}
        onAdded={onAdded}
      />
    )
  return (
    <Dialog title={words.title} isOpen onClose={onClose}>
      {reading.step === 'died' ? (
        <Notice tone="danger" title={spreadsheetWords.refused}>
          <p>{words.died}</p>
          <p>{spreadsheetWords.untouched}</p>
        </Notice>
      ) : (
        <Progress
          label={words.comparing(list.name)}
          value={reading.share}
          detail={spreadsheetWords.read(Math.round(reading.share * 100))}
          onCancel={onClose}
        />
      )}
    </Dialog>
  )
}
