import { ClipboardPaste, ListOrdered, UserPlus } from 'lucide-react'

import { attendeeWords as words } from '#text/attendeeWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'

import { proposeRanks } from './attendeeEdits.ts'

interface AttendeeActionsProps {
  readonly isEmpty: boolean
  readonly onPaste: () => void
  readonly onAdd: () => void
}

/** The buttons of the page: what is done with the list as a whole. */
export function AttendeeActions({ isEmpty, onPaste, onAdd }: AttendeeActionsProps) {
  return (
    <>
      <Button
        variant="quiet"
        icon={<ListOrdered size={16} strokeWidth={1.75} />}
        hint={words.proposePrecedenceHint}
        isDisabled={isEmpty}
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
