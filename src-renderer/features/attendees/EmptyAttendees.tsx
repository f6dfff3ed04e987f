import { FileSpreadsheet, UserPlus } from 'lucide-react'

import { attendeeImportWords as imports } from '#text/attendeeImportWords.ts'
import { attendeeWords as words } from '#text/attendeeWords.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'

interface EmptyAttendeesProps {
  /** There are attendees, but none that is shown. */
  readonly isFiltered: boolean
  readonly onImport: () => void
  readonly onAdd: () => void
  readonly onClear: () => void
}

/** What to do next where no row is shown. */
export function EmptyAttendees({ isFiltered, onImport, onAdd, onClear }: EmptyAttendeesProps) {
  if (isFiltered)
    return (
      <EmptyState
        title={words.noMatch}
        actions={<Button onPress={onClear}>{words.clearFilters}</Button>}
      >
        {words.noMatchMore}
      </EmptyState>
    )
  return (
    <EmptyState
      title={words.emptyTitle}
      actions={
        <>
          <Button icon={<FileSpreadsheet size={16} strokeWidth={1.75} />} onPress={onImport}>
            {imports.action}
          </Button>
          <Button icon={<UserPlus size={16} strokeWidth={1.75} />} onPress={onAdd}>
            {words.add}
          </Button>
        </>
      }
    >
      {words.emptyText}
    </EmptyState>
  )
}
