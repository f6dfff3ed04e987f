import type { Change } from '#domain/change.ts'
import { cleanCell } from '#domain/listText/cleanCell.ts'
import type { Plan } from '#domain/plan.ts'
import type { Attendee, Id, Invitation } from '#domain/record.ts'
import { Refused } from '#domain/refused.ts'
import type { Refusal } from '#domain/refused.ts'
import type { Fields } from '#domain/row.ts'
import type { CellWrite } from '#domain/table/cellBlock.ts'
import { readDate } from '#domain/time.ts'

import { setAttendee } from './attendee.ts'

/** The columns of the list of attendees in which something can be written. */
export type AttendeeField =
  | 'fullName'
  | 'salutation'
  | 'partyPost'
  | 'statePost'
  | 'unit'
  | 'delegation'
  | 'precedence'
  | 'invitation'
  | 'birth'
  | 'officeSince'
  | 'seat'
  | 'phone'
  | 'note'

export type AttendeeWrite = CellWrite<AttendeeField>

/** A rank as typed: 210, 210,5 or 210.5; empty: not ranked yet. Refuses everything else. */
export function readRank(typed: string): number | null {
  const digits = typed.trim().replace(',', '.')
  if (digits === '') return null
  if (!/^\d{1,6}(\.\d{1,6})?$/u.test(digits)) throw new Refused({ kind: 'notARank', text: typed })
  return Number(digits)
}

/** What a text in a column means. Refuses what cannot be read there. */
export function readField(
  field: Exclude<AttendeeField, 'invitation'>,
  text: string,
): Fields<Attendee> {
  if (field === 'precedence') return { precedence: readRank(text) }
  return { [field]: field === 'birth' || field === 'officeSince' ? readDate(text) : text }
}

/** Cells of a spreadsheet as this list holds them: each on one line, but a note may have several. */
export function pastedWrites(writes: readonly AttendeeWrite[]): readonly AttendeeWrite[] {
  return writes.map((write) =>
    write.field === 'note' ? write : { ...write, text: cleanCell(write.text) },
  )
}

/** A cell that keeps what it had, and why. */
export interface RefusedWrite {
  readonly write: AttendeeWrite
  readonly refusal: Refusal
}

export interface CellsSet {
  readonly changes: readonly Change[]
  readonly refused: readonly RefusedWrite[]
}

/** How invitations are read and answered, so that every answer goes one way. */
export interface Answers {
  /** Null: the text is none of the answers. */
  readonly read: (text: string) => Invitation | null
  readonly answer: (plan: Plan, ids: readonly Id[], answer: Invitation) => readonly Change[]
}

/**
 * Writes texts into many cells: those that can be read are set, each of the others keeps what it had
 * and is told with its reason. A cell that is written twice has the last text.
 */
export function setCells(plan: Plan, writes: readonly AttendeeWrite[], answers: Answers): CellsSet {
  const refused: RefusedWrite[] = []
  const fields = new Map<Id, Fields<Attendee>>()
  const answered = new Map<Id, Invitation>()
  for (const write of writes) {
    try {
      if (write.field === 'invitation') answered.set(write.id, readAnswer(write.text, answers))
      else {
        const read = readField(write.field, write.text)
        // Alone first: what one cell may not hold must not keep the others of its row from theirs.
        setAttendee(plan, write.id, read)
        fields.set(write.id, { ...fields.get(write.id), ...read })
      }
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      refused.push({ write, refusal: error.refusal })
    }
  }
  const given = [...new Set(answered.values())]
  const who = (answer: Invitation) =>
    [...answered.keys()].filter((id) => answered.get(id) === answer)
  const changes = [
    ...[...fields].flatMap(([id, read]) => setAttendee(plan, id, read)),
    ...given.flatMap((answer) => answers.answer(plan, who(answer), answer)),
  ]
  return { changes, refused }
}

function readAnswer(text: string, { read }: Answers): Invitation {
  const answer = read(cleanCell(text))
  if (answer === null) throw new Refused({ kind: 'notAnAnswer', text })
  return answer
}
