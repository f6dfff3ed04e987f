import { FileSpreadsheet, ListOrdered, UserPlus } from 'lucide-react'
import { memo } from 'react'

import { attendeeImportWords as imports } from '#text/attendeeImportWords.ts'
import { attendeeWords as words } from '#text/attendeeWords.ts'
import { attempt } from '#ui/attempt.ts'
import { Button } from '#ui/Button.tsx'

import { proposeRanks } from './attendeeEdits.ts'
import { ExportButton } from './ExportButton.tsx'
import type { AttendeeLists } from './ExportButton.tsx'

interface AttendeeActionsProps {
  /** Who is in sight, in this order, and everybody, at the moment of the call. Keep it the same. */
  readonly lists: AttendeeLists
  readonly hasAny: boolean
  readonly hasShown: boolean
  readonly onImport: () => void
  readonly onAdd: () => void
}

/** The buttons of the page: what is done with the list as a whole. An edit in it draws them no sooner. */
export const AttendeeActions = memo(function AttendeeActions(props: AttendeeActionsProps) {
  const { lists, hasAny, hasShown, onImport, onAdd } = props
  return (
    <>
      <ExportButton lists={lists} hasShown={hasShown} />
      <Button
        variant="quiet"
        icon={<ListOrdered size={16} strokeWidth={1.75} />}
        hint={words.proposePrecedenceHint}
        isDisabled={!hasAny}
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
})
