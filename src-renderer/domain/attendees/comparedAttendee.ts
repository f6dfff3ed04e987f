import { birthKey, personComparer } from '#domain/attendeeImport/samePerson.ts'
import type { ComparedPerson } from '#domain/attendeeImport/samePerson.ts'
import type { Attendee } from '#domain/record.ts'

const compare = personComparer()
const compared = new WeakMap<Attendee, ComparedPerson>()

/** An attendee in the letters that are compared; records never change, so once for each. */
export function comparedAttendee(attendee: Attendee): ComparedPerson {
  const known = compared.get(attendee)
  if (known !== undefined) return known
  const made = compare(attendee)
  compared.set(attendee, made)
  return made
}

const keys = new WeakMap<Attendee, readonly string[]>()

/** Everything but the name by which somebody can be found again, with the name. */
export function traitKeysOf(attendee: Attendee): readonly string[] {
  const known = keys.get(attendee)
  if (known !== undefined) return known
  const made = madeKeys(attendee)
  keys.set(attendee, made)
  return made
}

function madeKeys(attendee: Attendee): readonly string[] {
  const person = comparedAttendee(attendee)
  const birth = birthKey(person.birth)
  const traits = [
    ...(birth === '' ? [] : [`birth|${birth}`]),
    ...(person.phone === '' ? [] : [`phone|${person.phone}`]),
    ...(person.unit === '' ? [] : [`unit|${person.unit}`]),
    ...person.places.map((place) => `place|${place}`),
  ]
  return traits.map((trait) => `${person.name}|${trait}`)
}
