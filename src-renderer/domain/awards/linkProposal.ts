import { bareName } from '#domain/listText/nameCell.ts'
import { folded } from '#domain/name.ts'
import { attendeesOf, recipientsOfAward } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Attendee, Id, Recipient } from '#domain/record.ts'
import { isBlank } from '#domain/row.ts'

/** A recipient who may be an attendee, and what speaks for it besides the name. */
export interface LinkProposal {
  readonly recipient: Recipient
  readonly attendee: Attendee
  readonly samePost: boolean
  readonly sameUnit: boolean
}

/**
 * Individuals of an award who are linked to nobody and bear the name of an attendee. Two people may
 * share a name, so this is only ever a question to the user: the ones with post or unit in common
 * come first, and nothing is linked by itself.
 */
export function linkProposals(plan: Plan, awardId: Id): readonly LinkProposal[] {
  const byName = new Map<string, Attendee[]>()
  for (const attendee of attendeesOf(plan)) {
    const name = folded(bareName(attendee.fullName))
    byName.set(name, [...(byName.get(name) ?? []), attendee])
  }
  const taken = new Set(recipientsOfAward(plan, awardId).map(({ attendeeId }) => attendeeId))
  const found = recipientsOfAward(plan, awardId)
    .filter(({ kind, attendeeId, name }) => kind === 'individual' && !attendeeId && !isBlank(name))
    .flatMap((recipient) =>
      (byName.get(folded(bareName(recipient.name))) ?? [])
        .filter(({ id }) => !taken.has(id))
        .map((attendee) => ({
          recipient,
          attendee,
          samePost:
            agree(recipient.post, attendee.statePost) || agree(recipient.post, attendee.partyPost),
          sameUnit: agree(recipient.unit, attendee.unit),
        })),
    )
  const strength = (one: LinkProposal) => Number(one.samePost) + Number(one.sameUnit)
  return found.toSorted((a, b) => strength(b) - strength(a))
}

/** Both say something, and one says what the other says, accents and case aside. */
function agree(a: string, b: string): boolean {
  if (isBlank(a) || isBlank(b)) return false
  const [left, right] = [folded(a), folded(b)]
  return left.includes(right) || right.includes(left)
}
