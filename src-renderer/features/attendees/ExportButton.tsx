import { Download } from 'lucide-react'

import type { Attendee } from '#domain/record.ts'
import { attendeeWords } from '#text/attendeeWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'
import { MenuButton } from '#ui/Menu.tsx'

import { exportList } from './exportList.ts'

const words = attendeeWords.export

interface ExportButtonProps {
  /** Who is in sight, in this order: what goes out. */
  readonly shown: readonly Attendee[]
  readonly all: readonly Attendee[]
}

export function ExportButton({ shown, all }: ExportButtonProps) {
  const save = (format: 'xlsx' | 'csv') => () => void attempt(exportList(shown, all, format))
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
        isDisabled={shown.length === 0}
      >
        {words.action}
      </Button>
    </MenuButton>
  )
}
