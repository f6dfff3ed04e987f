import type { Attendee, Id, Invitation } from '#domain/record.ts'
import { usePlan } from '#store/plan.ts'
import { attendeeWords as words } from '#text/attendeeWords.ts'
import { Badge } from '#ui/Badge.tsx'

import css from './Attendees.module.css'

const TONES = {
  notInvited: 'neutral',
  invited: 'info',
  accepted: 'ok',
  declined: 'danger',
  substitute: 'warn',
} as const satisfies Record<Invitation, string>

/** How the invitation stands, and who comes instead. */
export function InvitationTag({ attendee }: { readonly attendee: Attendee }) {
  const { invitation, substituteId } = attendee
  return (
    <>
      <Badge tone={TONES[invitation]}>{words.invitations[invitation]}</Badge>
      {invitation !== 'substitute' ? null : <SubstituteName id={substituteId} />}
    </>
  )
}

function SubstituteName({ id }: { readonly id: Id | null }) {
  const name = usePlan((plan) => plan.attendees.get(id ?? '')?.fullName)
  return (
    <span className={css.substitute} title={name ?? words.substituteUnknown}>
      {name ?? '?'}
    </span>
  )
}
