import { phoneKey, readPhoneCell } from '#domain/listText/phoneCell.ts'
import type { Attendee } from '#domain/record.ts'
import { searched } from '#domain/search.ts'

import { searchableAttendee } from './attendee.ts'

/**
 * Attendees who answer a search, in their own order: by name, initials, posts, unit, delegation, note
 * and seat, with or without marks. A number also finds the phones that have it, however both are
 * written: 0912.345.678 and +84 912 345 678 are one number.
 */
export function searchedAttendees(
  attendees: readonly Attendee[],
  query: string,
): readonly Attendee[] {
  const byText = searched(attendees, query, searchableAttendee)
  const digits = dialled(query)
  if (digits === null) return byText
  const found = new Set(byText)
  return attendees.filter((one) => found.has(one) || hasNumber(one.phone, digits))
}

/** The digits of a query that is nothing but a number, or null. */
function dialled(query: string): string | null {
  if (!/^[\d\s.+()-]+$/u.test(query)) return null
  const digits = phoneKey(query)
  return digits.length < 2 ? null : digits
}

function hasNumber(phone: string, digits: string): boolean {
  return phone.split(/[,;/]/u).some((part) => phoneKey(readPhoneCell(part).phone).includes(digits))
}
