import { useDeferredValue, useMemo, useState } from 'react'

import type { Separator } from '#bridge'
import type { ListFile } from '#store/listFile.ts'
import { awardImportWords as words } from '#text/awardImportWords.ts'
import { uiWords } from '#text/uiWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { DialogParts } from '#ui/Dialog.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Tabs } from '#ui/Tabs.tsx'
import { useSteady } from '#ui/useSteady.ts'

import type { Overview } from './awardDesk.ts'
import { AwardListContext } from './awardListContext.ts'
import { AwardsPart } from './AwardsPart.tsx'
import { ColumnsPart } from './ColumnsPart.tsx'
import { importReviewed } from './importReviewed.ts'
import { NotTaken } from './NotTaken.tsx'
import { PassedPart } from './PassedPart.tsx'
import { RowsPart } from './RowsPart.tsx'
import { SettingsBar } from './SettingsBar.tsx'
import type { AwardListState } from './useAwardList.ts'

import css from './AwardImport.module.css'

interface ReviewPartsProps {
  readonly list: ListFile
  readonly read: AwardListState
  /** The list is being taken over: nothing may come between. */
  readonly isBusy: boolean
  readonly onBusy: (isBusy: boolean) => void
  readonly onAgain: () => void
  readonly isDividing: boolean
  readonly onDivide: (separator: Separator | null) => void
  readonly onClose: () => void
}

type Part = keyof typeof words.tabs

/** A read list, each row with its state; what is in doubt is answered here, then it is taken over. */
export function ReviewParts(props: ReviewPartsProps) {
  const { list, read, isBusy, onBusy, onAgain, onClose } = props
  const { unused, unnamed, taken, changesNothing, counts, mapping } = read.overview
  const { passedCount, groupCount, legacy } = read.overview
  const hasName = mapping.includes('name')
  // Where the columns are in doubt, or texts of an old font, these come first.
  const [part, setPart] = useState<Part>(() => (!hasName || legacy.length > 0 ? 'columns' : 'rows'))
  // The buttons come first, then what is set, then what is below it, each in a task of its own.
  const isBegun = useDeferredValue(true, false)
  const isOpen = useDeferredValue(isBegun, false)

  const confirm = async () => {
    onBusy(true)
    const done = await attempt(importReviewed(list.name, read.verbs.changesOf, taken))
    onBusy(false)
    if (done.ok) onClose()
  }
  // The same again, so that an answer draws its row and not the settings and tabs around it.
  const { onDivide } = useSteady({ onDivide: props.onDivide })
  const pages = useMemo(
    () => [
      {
        key: 'rows' as const,
        label: words.tabs.rows,
        count: counts.all,
        content: <RowsPart toAwards={() => setPart('awards')} />,
      },
      {
        key: 'columns' as const,
        label: words.tabs.columns,
        count: mapping.length,
        content: <ColumnsPart />,
      },
      {
        key: 'awards' as const,
        label: words.tabs.awards,
        count: groupCount,
        content: <AwardsPart />,
      },
      {
        key: 'passed' as const,
        label: words.tabs.passed,
        count: passedCount,
        content: <PassedPart />,
      },
    ],
    [counts.all, mapping.length, groupCount, passedCount],
  )
  const inOldFont = legacy
    .map(({ column }) => column)
    .filter((column) => !read.settings.converted.includes(column))
  const notes = [
    ...read.overview.notes,
    ...(inOldFont.length === 0 ? [] : [words.oldFonts(inOldFont.map(read.titleOf))]),
    ...(unused.length === 0 ? [] : [words.leftOut(unused.map(read.titleOf))]),
    ...(unnamed === 0 ? [] : [words.unnamed(unnamed)]),
  ]
  return (
    <DialogParts
      summary={<Summary {...read.overview} />}
      actions={
        <>
          <NotTaken counts={counts} notTaken={read.verbs.notTaken} />
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
      {isBegun ? (
        <SettingsBar
          divided={list.divided}
          overview={read.overview}
          settings={read.settings}
          decisionId={read.answers.decisionId}
          newDecision={read.answers.newDecision}
          isDividing={props.isDividing}
          verbs={read.verbs}
          onDivide={onDivide}
        />
      ) : null}
      {hasName && notes.length === 0 ? null : (
        <div className={css.notes}>
          {hasName ? null : <Notice tone="warn">{words.noNameColumn}</Notice>}
          {notes.length === 0 ? null : <Notice>{notes.join(' ')}</Notice>}
        </div>
      )}
      <div className={css.parts}>
        {isOpen ? (
          <AwardListContext value={read}>
            <Tabs label={words.parts} selected={part} onChange={setPart} pages={pages} />
          </AwardListContext>
        ) : null}
      </div>
    </DialogParts>
  )
}

function Summary({ counts, unanswered, changesNothing }: Overview) {
  if (counts.all === 0) return null
  if (changesNothing && counts.doubt + counts.error === 0) return <p>{words.nothingNew}</p>
  return (
    <>
      <p>{words.summary(counts)}</p>
      {unanswered === 0 ? null : <p>{words.unanswered(unanswered)}</p>}
    </>
  )
}
