import type { Attendee } from '#domain/record.ts'
import { useSubstituteName } from '#store/substituteName.ts'
import { answerWords } from '#text/answerWords.ts'
import { attendeeWords as words } from '#text/attendeeWords.ts'
import { InvitationTag } from '#ui/InvitationTag.tsx'

/** How the invitation stands, and who comes instead. */
export function StateTag({ attendee }: { readonly attendee: Attendee }) {
  const { invitation } = attendee
  const name = useSubstituteName(attendee)
  const label = name === null ? answerWords.states[invitation] : words.substituteTag(name)
  return <InvitationTag state={invitation} label={label} />
}
