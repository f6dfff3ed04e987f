import { create } from 'zustand'

import type { InvitationFacts } from '#papers/Invitation.tsx'

const FIELDS = ['number', 'chair', 'note', 'office', 'signer'] as const

/**
 * What the office writes on its invitations. Most of it is the same from conference to conference,
 * and none of it is of the plan, so it is kept beside the page on this machine.
 */
export const useInvitationFacts = create<InvitationFacts>(
  () =>
    Object.fromEntries(
      FIELDS.map((field) => [field, localStorage.getItem(keyOf(field)) ?? '']),
    ) as unknown as InvitationFacts,
)

export function setInvitationFact(field: keyof InvitationFacts, text: string) {
  localStorage.setItem(keyOf(field), text)
  useInvitationFacts.setState({ [field]: text })
}

function keyOf(field: keyof InvitationFacts): string {
  return `invitation.${field}`
}
