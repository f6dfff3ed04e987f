import { keepApart, latestOf, mergePersons, splitPerson } from '#domain/attendees/register.ts'
import type { Registered } from '#domain/attendees/register.ts'
import type { Id } from '#domain/record.ts'
import { editLibrary } from '#store/edit.ts'
import { undoOfLastStep } from '#store/undoStep.ts'
import { registerWords } from '#text/registerWords.ts'
import { attempt } from '#ui/attempt.ts'
import { tellUndoable } from '#ui/tellUndoable.ts'

const { steps, done } = registerWords

/** What is done to the register, each as one labelled step of the library. */

export async function merge(one: Registered, other: Registered): Promise<void> {
  const name = nameOf(one)
  const made = await attempt(
    (async () => editLibrary(steps.merge(name), mergePersons(one, other)))(),
  )
  if (made.ok) tellUndoable(done.merged(name), undoOfLastStep())
}

export async function split(person: Registered, attendeeId: Id): Promise<void> {
  const name = nameOf(person)
  const made = await attempt(editLibrary(steps.split(name), splitPerson(person, [attendeeId])))
  if (made.ok) tellUndoable(done.split(name), undoOfLastStep())
}

export async function apart(one: Registered, other: Registered): Promise<void> {
  const name = nameOf(one)
  const made = await attempt(editLibrary(steps.apart(name), keepApart(one, other)))
  if (made.ok) tellUndoable(done.apart(name), undoOfLastStep())
}

function nameOf(person: Registered): string {
  return latestOf(person).fullName
}
