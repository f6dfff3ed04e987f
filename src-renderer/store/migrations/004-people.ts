import type { OldRow } from './oldRow.ts'

const UNKNOWN = { year: null, month: null, day: null }

/**
 * Version 4: what is known of people beyond their posts. Before, nobody had a birth date, an answer on
 * record or a place in the register, nobody had been noted at the door, and no list had been taken in.
 */
export function people(table: string, row: OldRow): OldRow {
  if (table === 'conferences')
    return { ...row, ownRungs: [], delegations: [], answerBy: null, importedLists: [] }
  if (table === 'recipients') return { ...row, photo: '' }
  if (table !== 'attendees') return row
  return {
    ...row,
    birth: UNKNOWN,
    officeSince: UNKNOWN,
    pin: null,
    introduced: null,
    person: null,
    distinctFrom: [],
    answers: [],
    presence: [],
  }
}
