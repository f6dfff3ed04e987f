import { FileSpreadsheet, ListOrdered, UserPlus } from 'lucide-react'

import type { Attendee } from '#domain/record.ts'
import { attendeeImportWords as imports } from '#text/attendeeImportWords.ts'
import { attendeeWords as words } from '#text/attendeeWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'

import { proposeRanks } from './attendeeEdits.ts'
import { ExportButton } from './ExportButton.tsx'

interface AttendeeActionsProps {
  /** Who is in sight, in this order. */
  readonly shown: readonly Attendee[]
  readonly all: readonly Attendee[]
  readonly onImport: () => void
  readonly onAdd: () => void
}

/** The buttons of the page: what is done with the list as a whole. */
export function AttendeeActions({ shown, all, onImport, onAdd }: AttendeeActionsProps) {
  return (
    <>
      <ExportButton shown={shown} all={all} />
      <Button
        variant="quiet"
        icon={<ListOrdered size={16} strokeWidth={1.75} />}
        hint={words.proposePrecedenceHint}
        isDisabled={all.length === 0}
        onPress={() => void attempt(proposeRanks())}
      >
        {words.proposePrecedence}
      </Button>
      <Button
        icon={<FileSpreadsheet size={16} strokeWidth={1.75} />}
        hint={imports.actionHint}
        onPress={onImport}
      >
        {imports.action}
      </Button>
      <Button variant="primary" icon={<UserPlus size={16} strokeWidth={1.75} />} onPress={onAdd}>
        {words.add}
      </Button>
    </>
  )
}
