import { useDeferredValue, useState } from 'react'

import type { Separator } from '#bridge'
import { importedBefore } from '#domain/attendeeImport/importAttendees.ts'
import { conferenceOf } from '#domain/plan.ts'
import type { Id } from '#domain/record.ts'
import type { ListFile } from '#store/listFile.ts'
import { usePlan } from '#store/plan.ts'
import { attendeeImportWords as words } from '#text/attendeeImportWords.ts'
import { moment } from '#text/format.ts'
import { uiWords } from '#text/uiWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { DialogParts } from '#ui/Dialog.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Steps } from '#ui/Steps.tsx'

import { ColumnsStep } from './ColumnsStep.tsx'
import { FileStep } from './FileStep.tsx'
import { STEPS, firstStep, onlyAdds, stepAfter } from './importSteps.ts'
import type { StepKey } from './importSteps.ts'
import { NotTaken } from './NotTaken.tsx'
import { RowsStep } from './RowsStep.tsx'
import type { Shown } from './RowsStep.tsx'
import { takeList } from './takeList.ts'
import { TakeStep } from './TakeStep.tsx'
import type { AttendeeListState } from './useAttendeeList.ts'

import css from './AttendeeImport.module.css'

interface ReviewPartsProps {
  readonly list: ListFile
  readonly read: AttendeeListState
  /** The list is being taken over: nothing may come between. */
  readonly isBusy: boolean
  readonly onBusy: (isBusy: boolean) => void
  readonly onAgain: () => void
  readonly isDividing: boolean
  readonly onDivide: (separator: Separator | null) => void
  readonly onClose: () => void
  readonly onDone: (firstId: Id | null) => void
}

/**
 * A read list in four steps: the file, its columns, its rows, and what is taken over of them. The last is
 * passed over where there is nothing to choose.
 */
export function ReviewParts(props: ReviewPartsProps) {
  const { list, read, isBusy, onBusy, onAgain, onClose, onDone } = props
  const { overview } = read
  const [step, setStep] = useState<StepKey>(() => firstStep(list, read))
  const [shown, setShown] = useState<Shown>('all')
  const [now] = useState(() => new Date())
  // Steps and buttons come first, what is between them in a task of its own.
  const isOpen = useDeferredValue(true, false)
  const lists = usePlan((plan) => conferenceOf(plan)?.importedLists)
  const before = importedBefore(lists ?? [], list.sha256)
  const out = overview.counts.doubt + overview.counts.error + overview.counts.skipped
  const does = words.take.does(overview.added, overview.changed, overview.removed)
  const at = STEPS.indexOf(step)
  const isLast = step === 'take' || (step === 'rows' && before === null && onlyAdds(read))

  const confirm = async () => {
    onBusy(true)
    const done = await attempt(takeList(list, read))
    onBusy(false)
    if (done.ok) onDone(done.value)
  }
  const see = (rows: Shown) => {
    setShown(rows)
    setStep('rows')
  }
  return (
    <DialogParts
      summary={isLast ? words.take.sum(does, out) : words.summary(overview.counts.all, out)}
      actions={
        <>
          <NotTaken read={read} count={out} />
          <Button isDisabled={isBusy} onPress={onClose}>
            {uiWords.cancel}
          </Button>
          <Button
            isDisabled={isBusy}
            onPress={() => (at === 0 ? onAgain() : setStep(STEPS[at - 1] ?? 'file'))}
          >
            {at === 0 ? words.another : words.back}
          </Button>
          {/* One and the same button, so that Enter goes on from step to step to the end. */}
          <Button
            autoFocus // oxlint-disable-line jsx-a11y/no-autofocus -- the dialog was opened to go on
            variant="primary"
            isDisabled={isBusy || (isLast && (read.isBehind || does === ''))}
            isPending={isBusy}
            onPress={() => (isLast ? void confirm() : setStep(stepAfter(step, read)))}
          >
            {isLast ? words.take.confirm(does) : words.next}
          </Button>
        </>
      }
    >
      <div className={css.bar}>
        <Steps
          label={words.stepsLabel}
          steps={STEPS.map((key) => ({ key, label: words.steps[key] }))}
          now={step}
          onGo={setStep}
        />
      </div>
      {before === null ? null : (
        <div className={css.notes}>
          <Notice tone="warn">
            {words.again(moment(new Date(before.at), now), before.added, before.changed)}
          </Notice>
        </div>
      )}
      <div className={css.parts}>
        {isOpen && step === 'file' ? <FileStep {...props} /> : null}
        {isOpen && step === 'columns' ? <ColumnsStep read={read} /> : null}
        {isOpen && step === 'rows' ? (
          <RowsStep read={read} shown={shown} onShow={setShown} />
        ) : null}
        {isOpen && step === 'take' ? (
          <TakeStep read={read} onSee={see} onColumns={() => setStep('columns')} />
        ) : null}
      </div>
    </DialogParts>
  )
}
