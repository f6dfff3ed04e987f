import type { Change } from '#domain/change.ts'
import { cleanText } from '#domain/cleanText.ts'
import { keysAtEnd } from '#domain/order.ts'
import { recipientsOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Id, Recipient } from '#domain/record.ts'
import type { Fields } from '#domain/row.ts'
import { isBlank } from '#domain/row.ts'

import { addRecipient } from './recipient.ts'

/**
 * Reads lines copied from a list of names: name, post, unit in columns, with or without a number
 * before them. Lines without a name are passed over; a heading ("Họ và tên …") too.
 */
export function readRecipientBlock(text: string): readonly Fields<Recipient>[] {
  return cleanText(text)
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.replace(/\s+/gu, ' ').trim()))
    .map((cells) => (/^\d+[.)]?$/u.test(cells[0] ?? '') ? cells.slice(1) : cells))
    .filter(([name = '']) => !isBlank(name) && !isHeading(name))
    .map(([name = '', post = '', unit = '']) => ({ name, post, unit }))
}

function isHeading(cell: string): boolean {
  return /^(tt|stt|họ và tên|họ tên|tên|tên tập thể)$/iu.test(cell)
}

/**
 * What a group is called, with the number that stands before it: "24 đồng chí thuộc Văn phòng" are
 * 24. The number stays in the name, as it was written. Null: the text names none.
 */
export function countOfGroup(text: string): number | null {
  const [, digits] = /^0*([1-9]\d{0,4})\s+\p{L}/u.exec(text.trim()) ?? []
  return digits === undefined ? null : Number(digits)
}

/** Adds recipients at the end of an award's list, in their order; refuses as `addRecipient` does. */
export function addRecipients(
  plan: Plan,
  awardId: Id,
  list: readonly Fields<Recipient>[],
  newId: () => Id,
): readonly Change[] {
  const keys = keysAtEnd(recipientsOf(plan), list.length)
  return list.flatMap((fields, index) =>
    addRecipient(plan, awardId, fields, newId).map(
      (change) => ({ ...change, after: { ...change.after, order: keys[index] } }) as Change,
    ),
  )
}
