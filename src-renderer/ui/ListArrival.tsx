import type { ComponentProps } from 'react'

import { spreadsheetWords } from '#text/spreadsheetWords.ts'

import { AskForList } from './AskForList.tsx'
import { Notice } from './Notice.tsx'
import { Progress } from './Progress.tsx'

/** How far a list has come that is not here yet. */
export type ListOnItsWay =
  | { readonly step: 'ask' }
  | { readonly step: 'reading'; readonly fileName: string; readonly share: number }
  | { readonly step: 'refused'; readonly why: string }

interface ListArrivalProps extends ComponentProps<typeof AskForList> {
  readonly state: ListOnItsWay
  readonly onStop: () => void
}

/** A list on its way: asked for, being read, or refused. */
export function ListArrival({ state, onStop, ...asking }: ListArrivalProps) {
  switch (state.step) {
    case 'ask':
      return <AskForList {...asking} />
    case 'reading':
      return (
        <Progress
          label={spreadsheetWords.reading(state.fileName)}
          value={state.share}
          detail={spreadsheetWords.read(Math.round(state.share * 100))}
          onCancel={onStop}
        />
      )
    case 'refused':
      return <ListRefused why={state.why} />
  }
}

/** Why a list was not taken, and that nothing was changed. */
export function ListRefused({ why }: { readonly why: string }) {
  return (
    <Notice tone="danger" title={spreadsheetWords.refused}>
      <p>{why}</p>
      <p>{spreadsheetWords.untouched}</p>
    </Notice>
  )
}
