import type { Attendee, Conference } from '#domain/record.ts'

import { database } from './database.ts'
import { LONGEST_READ_MS } from './inTime.ts'
import { readKept } from './persist.ts'

/** Everybody of every conference: what the register of people is made of. */
export interface Everybody {
  readonly conferences: readonly Conference[]
  readonly attendees: readonly Attendee[]
}

/** Reads every attendee of every conference from the disk. */
export function readEverybody(): Promise<Everybody> {
  return readKept(async () => {
    const { conferences, attendees } = database()
    return database().transaction('r', conferences, attendees, async () => ({
      conferences: await conferences.toArray(),
      attendees: await attendees.toArray(),
    }))
  }, LONGEST_READ_MS)
}
