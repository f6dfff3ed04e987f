import type { Attendee, Id, Recipient } from '#domain/record.ts'

import type { Run } from './run.ts'
import type { Correction, RunState } from './runState.ts'

const known = new WeakMap<RunState['corrections'], Run>()

/**
 * The run with the names and posts that were put right while it was on: what the hall, the script and
 * the report then read. Nothing else of the frozen plan ever changes, neither order nor people; the
 * plan of the conference stays as it is. Made once for each list of corrections.
 */
export function correctedRun(run: Run, { corrections }: Pick<RunState, 'corrections'>): Run {
  if (corrections.size === 0) return run
  const before = known.get(corrections)
  if (before !== undefined) return before
  const attendeeOf = new Map(run.plan.recipients.map(({ id, attendeeId }) => [id, attendeeId]))
  const names = new Map<Id, string>()
  // In the order in which they were made: of two for one attendee the newest counts.
  for (const [recipientId, { name }] of corrections) {
    const attendeeId = attendeeOf.get(recipientId) ?? null
    if (attendeeId !== null) names.set(attendeeId, name)
  }
  const made = {
    ...run,
    plan: {
      ...run.plan,
      recipients: run.plan.recipients.map((one) => corrected(one, corrections.get(one.id))),
      attendees: run.plan.attendees.map((one) => renamed(one, names.get(one.id))),
    },
  }
  known.set(corrections, made)
  return made
}

/** Who is an attendee is named there. */
function corrected(recipient: Recipient, right: Correction | undefined): Recipient {
  if (right === undefined) return recipient
  const name = recipient.attendeeId === null ? right.name : recipient.name
  return { ...recipient, name, post: right.post }
}

function renamed(attendee: Attendee, fullName: string | undefined): Attendee {
  return fullName === undefined ? attendee : { ...attendee, fullName }
}
