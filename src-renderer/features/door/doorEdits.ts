import { clearPresence, noteArrival, noteLeft, takeBack } from '#domain/door/presence.ts'
import type { PresenceNote } from '#domain/door/presence.ts'
import { noteStandIn, noteWalkIn } from '#domain/door/walkIn.ts'
import { attendeesOf } from '#domain/plan.ts'
import type { Attendee, Id, PresenceEvent } from '#domain/record.ts'
import type { Fields } from '#domain/row.ts'
import { noteDay } from '#store/begunDay.ts'
import { edit } from '#store/edit.ts'
import { newId, now } from '#store/ids.ts'
import { openPlan } from '#store/plan.ts'
import { undoOfLastStep } from '#store/undoStep.ts'
import { doorWords } from '#text/doorWords.ts'
import { tellUndoable } from '#ui/tellUndoable.ts'

import { useDesk } from './desk.ts'

/** What the page does, each as one labelled step that can be taken back. */

const words = doorWords.steps

/** Somebody and what was just noted of him or her. */
export interface Noted {
  readonly attendeeId: Id
  readonly eventId: Id
}

function noteOf(how: PresenceEvent['how']): PresenceNote {
  return { eventId: newId(), at: now(), how, desk: useDesk.getState().desk }
}

export async function arrive(id: Id, how: PresenceEvent['how']): Promise<Noted> {
  const note = noteOf(how)
  const day = noteDay()
  await edit(words.arrived(nameOf(id)), (plan) => noteArrival(plan, id, note, day))
  return { attendeeId: id, eventId: note.eventId }
}

export async function leave(id: Id): Promise<Noted> {
  const note = noteOf('typed')
  const day = noteDay()
  await edit(words.left(nameOf(id)), (plan) => noteLeft(plan, id, note, day))
  return { attendeeId: id, eventId: note.eventId }
}

export function forget({ attendeeId, eventId }: Noted): Promise<void> {
  return edit(words.takeBack(nameOf(attendeeId)), (plan) => takeBack(plan, attendeeId, eventId))
}

/** A new attendee who is here; in place of somebody, where a principal is named. */
export async function arriveUnlisted(
  principal: Attendee | null,
  fields: Fields<Attendee>,
): Promise<Noted> {
  const id = newId()
  const { eventId, at, desk } = noteOf('walkIn')
  const name = fields.fullName ?? ''
  const label = principal === null ? words.walkIn(name) : words.standIn(name, principal.fullName)
  await edit(label, (plan) =>
    principal === null
      ? noteWalkIn(plan, fields, { eventId, at, desk }, () => id)
      : noteStandIn(plan, principal.id, fields, { eventId, at, desk }, () => id),
  )
  return { attendeeId: id, eventId }
}

/** Forgets everything that was noted, as after a rehearsal of the desk; offers to take it back. */
export async function forgetAll(): Promise<void> {
  const count = attendeesOf(openPlan().plan).filter(({ presence }) => presence.length > 0).length
  if (count === 0) return
  await edit(words.clear(count), clearPresence)
  tellUndoable(doorWords.cleared(count), undoOfLastStep())
}

function nameOf(id: Id): string {
  return openPlan().plan.attendees.get(id)?.fullName ?? ''
}
