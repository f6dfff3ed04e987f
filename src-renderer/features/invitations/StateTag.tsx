import type { Attendee, Id, Invitation } from '#domain/record.ts'
import { usePlan } from '#store/plan.ts'
import { answerWords as words } from '#text/answerWords.ts'
import { attendeeWords } from '#text/attendeeWords.ts'
import { Badge } from '#ui/Badge.tsx'

const TONES = {
  notInvited: 'neutral',
  invited: 'info',
  accepted: 'ok',
  declined: 'danger',
  substitute: 'warn',
} as const satisfies Record<Invitation, string>

/** What was answered, and who comes instead. */
export function StateTag({ attendee }: { readonly attendee: Attendee }) {
  const { invitation, substituteId } = attendee
  if (invitation === 'substitute') return <SubstituteTag id={substituteId} />
  return <Badge tone={TONES[invitation]}>{words.states[invitation]}</Badge>
}

function SubstituteTag({ id }: { readonly id: Id | null }) {
  const name = usePlan((plan) => plan.attendees.get(id ?? '')?.fullName)
  return (
    <Badge tone={TONES.substitute}>
      {name === undefined ? words.states.substitute : attendeeWords.substituteTag(name)}
    </Badge>
  )
}
