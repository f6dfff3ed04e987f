import { Combine, UserCheck } from 'lucide-react'

import type { Attendee, Id, Invitation } from '#domain/record.ts'
import { attendeeWords as words } from '#text/attendeeWords.ts'
import { joinWords } from '#text/joinWords.ts'
import { attempt } from '#ui/attempt.ts'
import type { MenuAction } from '#ui/Menu.tsx'
import { removeAction } from '#ui/table/removeAction.tsx'

import { invite, remove } from './attendeeEdits.ts'

/** Who sends a substitute is asked for one by one. */
const FOR_MANY: readonly Invitation[] = ['notInvited', 'invited', 'accepted', 'declined']

/** The menu of a row, for all chosen rows. */
export function rowActions(
  onSubstitute: (row: Attendee) => void,
  onJoin: (ids: readonly Id[]) => void,
) {
  return (ids: readonly Id[], row: Attendee): readonly MenuAction[] => [
    ...FOR_MANY.map((invitation) => ({
      id: invitation,
      label: words.invitations[invitation],
      isDisabled: ids.length === 1 && row.invitation === invitation,
      onAction: () => void attempt(invite(ids, invitation)),
    })),
    {
      id: 'substitute',
      label: words.chooseSubstitute,
      icon: <UserCheck size={16} strokeWidth={1.75} />,
      isDisabled: ids.length !== 1,
      onAction: () => onSubstitute(row),
    },
    {
      id: 'join',
      label: joinWords.action,
      icon: <Combine size={16} strokeWidth={1.75} />,
      isDisabled: ids.length !== 2,
      onAction: () => onJoin(ids),
    },
    {
      ...removeAction(
        ids.length === 1 ? words.deleteOne : words.deleteSelected(ids.length),
        () => void attempt(remove(ids)),
      ),
      startsGroup: true,
    },
  ]
}
