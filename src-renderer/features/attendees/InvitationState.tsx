import type { Attendee } from '#domain/record.ts'
import { useSubstituteName } from '#store/substituteName.ts'
import { attendeeWords as words } from '#text/attendeeWords.ts'
import { InvitationTag } from '#ui/InvitationTag.tsx'

/** How the invitation stands, and who comes instead. */
export function InvitationState({ attendee }: { readonly attendee: Attendee }) {
  const { invitation } = attendee
  const name = useSubstituteName(attendee)
  const label = name === null ? words.invitations[invitation] : words.substituteTag(name)
  return <InvitationTag state={invitation} label={label} />
}
