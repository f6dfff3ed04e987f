import { useState } from 'react'

import type { Id } from '#domain/record.ts'
import { listReader } from '#store/listFile.ts'
import { attendeeImportWords as words } from '#text/attendeeImportWords.ts'
import { spreadsheetWords } from '#text/spreadsheetWords.ts'
import { uiWords } from '#text/uiWords.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { ListArrival, ListRefused } from '#ui/ListArrival.tsx'
import { Progress } from '#ui/Progress.tsx'
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
  const { state, pick, readFile, readText, stop, startAgain } = file
  const list = state.step === 'here' ? state.list : null
  const reading = useAttendeeList(list)
  const [isBusy, setBusy] = useState(false)
  const [round, setRound] = useState(0)
  // Asked anew, the dialog opens anew, with the keys where they were at first.
  const again = () => {
    setRound(round + 1)
    startAgain()
  }
  // One dialog from asking to taking over: it grows, and neither closes nor opens in between.
  if (list !== null && reading.step === 'ready')
    return (
      <Dialog
        key={round}
        title={words.titleOf(list.name)}
        isOpen
        onClose={onClose}
        look="page"
        isDismissable={!isBusy}
        bringsParts
      >
        <ReviewParts
          key={list.key}
          list={list}
          read={reading.read}
          isBusy={isBusy}
          onBusy={setBusy}
          onAgain={again}
          isDividing={file.isDividing}
          onDivide={(separator) => void file.divideBy(separator)}
          onClose={onClose}
          onAdded={onAdded}
        />
      </Dialog>
    )
  return (
    <Dialog
      key={round}
      title={words.title}
      isOpen
      onClose={onClose}
      actions={
        state.step === 'refused' ? (
          <>
            <Button onPress={onClose}>{uiWords.close}</Button>
            <Button variant="primary" onPress={again}>
              {words.another}
            </Button>
          </>
        ) : undefined
      }
    >
      {state.step === 'here' ? null : (
        <ListArrival
          state={state}
          words={words}
          onPick={() => void pick()}
          onFile={(file) => void readFile(file)}
          onText={(text) => void readText(text)}
          onStop={stop}
        />
      )}
      {reading.step === 'died' ? <ListRefused why={words.died} /> : null}
      {list !== null && reading.step === 'reviewing' ? (
        <Progress
          label={words.comparing(list.name)}
          value={reading.share}
          detail={spreadsheetWords.read(Math.round(reading.share * 100))}
          onCancel={onClose}
        />
      ) : null}
    </Dialog>
  )
}
