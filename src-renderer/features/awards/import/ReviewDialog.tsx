import { useMemo, useState } from 'react'

import { importAwards } from '#domain/awardImport/importAwards.ts'
import { isTakenOver } from '#domain/awardImport/review.ts'
import type { Review } from '#domain/awardImport/review.ts'
import { openPlan } from '#store/plan.ts'
import { awardImportWords as words } from '#text/awardImportWords.ts'
import { uiWords } from '#text/uiWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Tabs } from '#ui/Tabs.tsx'

import { AwardsPart } from './AwardsPart.tsx'
import { ColumnsPart } from './ColumnsPart.tsx'
import { importReviewed } from './importReviewed.ts'
import { NotTaken } from './NotTaken.tsx'
import { PassedPart } from './PassedPart.tsx'
import { RowsPart } from './RowsPart.tsx'
import { SettingsBar } from './SettingsBar.tsx'
import { useAwardList } from './useAwardList.ts'
import type { ReadList } from './useListReading.ts'

import css from './AwardImport.module.css'

interface ReviewDialogProps {
  readonly list: ReadList
  readonly onAgain: () => void
  readonly onClose: () => void
}

type Part = keyof typeof words.tabs

/** A read list, each row with its state; what is in doubt is answered here, then it is taken over. */
export function ReviewDialog({ list, onAgain, onClose }: ReviewDialogProps) {
  const read = useAwardList(list)
  const { review, entries, unused, titleOf } = read
  const [part, setPart] = useState<Part>('rows')
  const [isBusy, setBusy] = useState(false)
  const taken = review.rows.filter(isTakenOver).length
  const changesNothing = useMemo(() => taken === 0 && !reorders(review), [taken, review])

  const confirm = async () => {
    setBusy(true)
    const done = await attempt(importReviewed(list.name, entries, read.answers, taken))
    setBusy(false)
    if (done.ok) onClose()
  }
  const hasName = read.mapping.includes('name')
  const notes = [
    ...list.notes,
    ...(unused.length === 0 ? [] : [words.leftOut(unused.map(titleOf))]),
    ...(review.unnamed === 0 ? [] : [words.unnamed(review.unnamed)]),
  ]
  return (
    <Dialog
      title={`${words.title}: ${list.name}`}
      isOpen
      onClose={onClose}
      look="page"
      isDismissable={!isBusy}
      summary={<Summary review={review} changesNothing={changesNothing} />}
      actions={
        <>
          <NotTaken review={review} titleOf={titleOf} />
          <Button isDisabled={isBusy} onPress={onAgain}>
            {words.another}
          </Button>
          <Button isDisabled={isBusy} onPress={onClose}>
            {uiWords.cancel}
          </Button>
          <Button
            variant="primary"
            isDisabled={isBusy || read.isBehind || changesNothing}
            isPending={isBusy}
            onPress={() => void confirm()}
          >
            {words.confirm(taken, changesNothing)}
          </Button>
        </>
      }
    >
      <SettingsBar list={list} read={read} />
      {hasName && notes.length === 0 ? null : (
        <div className={css.notes}>
          {hasName ? null : <Notice tone="warn">{words.noNameColumn}</Notice>}
          {notes.length === 0 ? null : <Notice>{notes.join(' ')}</Notice>}
        </div>
      )}
      <div className={css.parts}>
        <Tabs
          label={words.parts}
          selected={part}
          onChange={setPart}
          pages={[
            {
              key: 'rows',
              label: words.tabs.rows,
              count: review.rows.length,
              content: <RowsPart read={read} toAwards={() => setPart('awards')} />,
            },
            {
              key: 'columns',
              label: words.tabs.columns,
              count: read.mapping.length,
              content: <ColumnsPart read={read} />,
            },
            {
              key: 'awards',
              label: words.tabs.awards,
              count: review.groups.length,
              content: <AwardsPart read={read} />,
            },
            {
              key: 'passed',
              label: words.tabs.passed,
              count: entries.passed.length,
              content: <PassedPart passed={entries.passed} />,
            },
          ]}
        />
      </div>
    </Dialog>
  )
}

/** Also without a row to take over, a list may bring an order, a decision or a reason. */
function reorders(review: Review): boolean {
  return importAwards(openPlan().plan, review, () => 'unused').length > 0
}

function Summary({
  review,
  changesNothing,
}: {
  readonly review: Review
  readonly changesNothing: boolean
}) {
  const count = { new: 0, changed: 0, same: 0, doubt: 0, skipped: 0, error: 0 }
  let unanswered = 0
  for (const { state, link } of review.rows) {
    count[state] += 1
    if (link?.kind === 'ask') unanswered += 1
  }
  if (review.rows.length === 0) return null
  if (changesNothing && count.doubt + count.error === 0) return <p>{words.nothingNew}</p>
  return (
    <>
      <p>{words.summary(count)}</p>
      {unanswered === 0 ? null : <p>{words.unanswered(unanswered)}</p>}
    </>
  )
}
