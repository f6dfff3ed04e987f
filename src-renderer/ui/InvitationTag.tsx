import { Badge } from './Badge.tsx'

const TONES = {
  notInvited: 'neutral',
  invited: 'info',
  accepted: 'ok',
  declined: 'danger',
  substitute: 'warn',
} as const

interface InvitationTagProps {
  readonly state: keyof typeof TONES
  readonly label: string
}

/** How an invitation stands, in its colour. */
export function InvitationTag({ state, label }: InvitationTagProps) {
  return <Badge tone={TONES[state]}>{label}</Badge>
}
