import { ATTENDEE_FIELDS } from '#domain/attendeeImport/columns.ts'
import type { AttendeeField } from '#domain/attendeeImport/columns.ts'
import type { Mapping } from '#domain/table/mapping.ts'

import { keepHere, keptHere } from './thisMachine.ts'

/**
 * Where the columns of each layout went the last time, so that the next list of the same sender is read
 * alike. Of this machine, not of the conference.
 */
const KEY = 'attendeeListLayouts'

/** So many layouts; the one not used for the longest goes first. */
const MOST = 60

type Layouts = readonly (readonly [key: string, mapping: Mapping<AttendeeField>])[]

/** The columns of a layout as they were chosen the last time; null: it was never seen, or has others. */
export async function knownLayout(
  key: string,
  columns: number,
): Promise<Mapping<AttendeeField> | null> {
  const mapping = (await layouts()).find(([known]) => known === key)?.[1]
  return mapping?.length === columns ? mapping : null
}

/** Remembers where the columns of a layout went. A list without titles is no layout. */
export async function rememberLayout(key: string, mapping: Mapping<AttendeeField>): Promise<void> {
  if (key === '') return
  const others = (await layouts()).filter(([known]) => known !== key)
  await keepHere(KEY, [[key, mapping], ...others].slice(0, MOST))
}

async function layouts(): Promise<Layouts> {
  const saved = await keptHere(KEY)
  return Array.isArray(saved) ? saved.filter(isLayout) : []
}

function isLayout(one: unknown): one is Layouts[number] {
  if (!Array.isArray(one)) return false
  const [key, mapping] = one as unknown[]
  return (
    typeof key === 'string' &&
    Array.isArray(mapping) &&
    mapping.every((field) => field === null || ATTENDEE_FIELDS.some((each) => each === field))
  )
}
