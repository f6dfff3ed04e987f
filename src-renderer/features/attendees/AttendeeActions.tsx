import { ClipboardPaste, ListOrdered, UserPlus } from 'lucide-react'

import type { Attendee } from '#domain/record.ts'
import { attendeeWords as words } from '#text/attendeeWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'

import { proposeRanks } from './attendeeEdits.ts'
import { ExportButton } from './ExportButton.tsx'

interface AttendeeActionsProps {
  /** Who is in sight, in this order. */
  readonly shown: readonly Attendee[]
  readonly all: readonly Attendee[]
  readonly onPaste: () => void
  readonly onAdd: () => void
}

/** The buttons of the page: what is done with the list as a whole. */
export function AttendeeActions({ shown, all, onPaste, onAdd }: AttendeeActionsProps) {
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
        icon={<ClipboardPaste size={16} strokeWidth={1.75} />}
        hint={words.pasteHint}
        shortcut="Ctrl+V"
        onPress={onPaste}
      >
        {words.paste}
      </Button>
      <Button variant="primary" icon={<UserPlus size={16} strokeWidth={1.75} />} onPress={onAdd}>
        {words.add}
      </Button>
    </>
  )
}
