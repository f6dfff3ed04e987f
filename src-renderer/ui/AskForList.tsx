import { FileSpreadsheet } from 'lucide-react'
import { useCallback } from 'react'

import { Button } from './Button.tsx'
import { PasteArea } from './PasteArea.tsx'
import { useArrivals } from './useArrivals.ts'
import type { Arrival } from './useArrivals.ts'

import css from './AskForList.module.css'

interface AskForListProps {
  readonly words: {
    readonly pick: string
    readonly pickHelp: string
    readonly pasteArea: string
    readonly pastePlaceholder: string
  }
  readonly onPick: () => void
  readonly onFile: (file: File) => void
  /** Missing: one file at a time. */
  readonly onFiles?: ((files: readonly File[]) => void) | undefined
  readonly onText: (text: string) => void
}

/** Where the list comes from: a file that is picked or dropped, or what was copied. */
export function AskForList({ words, onPick, onFile, onFiles, onText }: AskForListProps) {
  const take = useCallback(
    (arrival: Arrival) => {
      if (arrival.kind === 'file') onFile(arrival.file)
      if (arrival.kind === 'text') onText(arrival.text)
    },
    [onFile, onText],
  )
  const isOver = useArrivals(take, false, onFiles)
  return (
    <div className={css.ask}>
      <div className={css.drop} data-over={isOver || undefined}>
        <Button
          variant="primary"
          icon={<FileSpreadsheet size={16} strokeWidth={1.75} />}
          onPress={onPick}
        >
          {words.pick}
        </Button>
        <p className={css.quiet}>{words.pickHelp}</p>
      </div>
      <PasteArea
        label={words.pasteArea}
        placeholder={words.pastePlaceholder}
        look="s"
        onText={(text) => (text.trim() === '' ? null : onText(text))}
      />
    </div>
  )
}
