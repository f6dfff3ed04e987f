import { useState } from 'react'
import type { ComponentProps, ReactNode } from 'react'

import { spreadsheetWords } from '#text/spreadsheetWords.ts'
import { uiWords } from '#text/uiWords.ts'

import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { ListArrival, ListRefused } from './ListArrival.tsx'
import { Progress } from './Progress.tsx'
import type { useListFile } from './useListFile.ts'

/** How far a list is that is held against the plan. */
export type ListHolding<R> =
  | { readonly step: 'none' }
  | { readonly step: 'reviewing'; readonly share: number }
  | { readonly step: 'died' }
  | { readonly step: 'ready'; readonly read: R }

interface ListImportDialogProps<L, R> {
  readonly words: ComponentProps<typeof ListArrival>['words'] & {
    readonly title: string
    readonly titleOf: (name: string) => string
    readonly another: string
    readonly comparing: (name: string) => string
    readonly died: string
  }
  readonly file: ReturnType<typeof useListFile<L>>
  readonly holding: ListHolding<R>
  /** The list is being taken over: nothing may come between. */
  readonly isBusy: boolean
  readonly onClose: () => void
  /** Several files were dropped; missing: one at a time. */
  readonly onFiles?: (files: readonly File[]) => void
  /** The `DialogParts` of a list that is here and held against the plan. */
  readonly children: (list: L, read: R, onAgain: () => void) => ReactNode
}

/** One dialog from asking for a list to taking it over: it grows, and neither closes nor opens in between. */
export function ListImportDialog<L extends { readonly name: string }, R>(
  props: ListImportDialogProps<L, R>,
) {
  const { words, file, holding, isBusy, onClose, children } = props
  const { state, pick, readFile, readText, stop, startAgain } = file
  const list = state.step === 'here' ? state.list : null
  const [round, setRound] = useState(0)
  // Asked anew, the dialog opens anew, with the keys where they were at first.
  const again = () => {
    setRound(round + 1)
    startAgain()
  }
  if (list !== null && holding.step === 'ready')
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
        {children(list, holding.read, again)}
      </Dialog>
    )
  const isOver = state.step === 'refused' || holding.step === 'died'
  return (
    <Dialog
      key={round}
      title={words.title}
      isOpen
      onClose={onClose}
      actions={
        isOver ? (
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
          onFile={(one) => void readFile(one)}
          onFiles={props.onFiles}
          onText={(text) => void readText(text)}
          onStop={stop}
        />
      )}
      {holding.step === 'died' ? <ListRefused why={words.died} /> : null}
      {list !== null && holding.step === 'reviewing' ? (
        <Progress
          label={words.comparing(list.name)}
          value={holding.share}
          detail={spreadsheetWords.read(Math.round(holding.share * 100))}
          onCancel={again}
        />
      ) : null}
    </Dialog>
  )
}
