import { Download } from 'lucide-react'

import type { Attendee } from '#domain/record.ts'
import { attendeeWords } from '#text/attendeeWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { MenuButton } from '#ui/Menu.tsx'

import { exportList } from './exportList.ts'

const words = attendeeWords.export

/** Who is in sight, in this order: what goes out; and everybody. */
export type AttendeeLists = () => {
  readonly shown: readonly Attendee[]
  readonly all: readonly Attendee[]
}

interface ExportButtonProps {
  readonly lists: AttendeeLists
  readonly hasShown: boolean
}

export function ExportButton({ lists, hasShown }: ExportButtonProps) {
  const save = (format: 'xlsx' | 'csv') => () => {
    const { shown, all } = lists()
    void attempt(exportList(shown, all, format))
  }
  return (
    <MenuButton
      label={words.action}
      actions={[
        { id: 'xlsx', label: words.xlsx, onAction: save('xlsx') },
        { id: 'csv', label: words.csv, onAction: save('csv') },
      ]}
    >
      <Button
        variant="quiet"
        icon={<Download size={16} strokeWidth={1.75} />}
        hint={words.hint}
        isDisabled={!hasShown}
      >
        {words.action}
      </Button>
    </MenuButton>
  )
}
