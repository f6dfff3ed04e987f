import { describe, expect, it } from 'vitest'

import {
  CODE_DIGITS,
  dammDigit,
  groupedCode,
  invitationCode,
  readCode,
} from '#domain/invitations/invitationCode.ts'
import { makeAttendee } from '#tests/support/makers.ts'

const ids = Array.from(
  { length: 10_000 },
  (_, at) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
)
const list = ids.slice(0, 50).map((id) => makeAttendee({ id }))
const [first = ''] = ids
const code = invitationCode(first)

describe('the code of an invitation', () => {
  it('is twelve digits, the same for the same attendee at any time', () => {
    expect(code).toMatch(/^\d{12}$/)
    expect(invitationCode(first)).toBe(code)
  })

  it('differs for ten thousand attendees whose ids hardly differ', () => {
    expect(new Set(ids.map((id) => invitationCode(id))).size).toBe(ids.length)
  })

  it('has the check digit of Damm: 572 has 4', () => {
    expect(dammDigit('572')).toBe(4)
    expect(dammDigit('5724')).toBe(0)
  })

  it('finds every single wrong digit', () => {
    const typed = Array.from(code).flatMap((own, place) =>
      Array.from('0123456789')
        .filter((digit) => digit !== own)
        .map((digit) => code.slice(0, place) + digit + code.slice(place + 1)),
    )
    expect(typed).toHaveLength(CODE_DIGITS * 9)
    expect(typed.filter((one) => readCode(list, one).kind !== 'mistyped')).toEqual([])
  })

  it('finds two neighbours that changed places', () => {
    const typed = Array.from(code.slice(1))
      .map((after, place) => code.slice(0, place) + after + code[place] + code.slice(place + 2))
      .filter((one) => one !== code)
    expect(typed.length).toBeGreaterThan(5)
    expect(typed.filter((one) => readCode(list, one).kind !== 'mistyped')).toEqual([])
  })

  it('is read in groups of four', () => {
    expect(groupedCode('123456789012')).toBe('1234 5678 9012')
  })
})

describe('a code at the door', () => {
  it('finds its attendee, also in groups, and after letters that were in the field', () => {
    for (const typed of [code, groupedCode(code), ` ${code} `, `ng${code}`])
      expect(readCode(list, typed)).toMatchObject({ kind: 'found', attendees: [{ id: first }] })
  })

  it('is none with fewer digits, as in a phone number, or with letters behind', () => {
    for (const typed of ['', 'nguyễn', '0912345678', '+84912345678', `${code}x`])
      expect(readCode(list, typed).kind).toBe('notACode')
  })

  it('of another conference is good, but of nobody here', () => {
    expect(readCode(list, invitationCode('elsewhere')).kind).toBe('unknown')
  })

  it('that two people share finds both', () => {
    const same = () => code
    const answer = readCode(list.slice(0, 2), code, same)
    expect(answer).toMatchObject({ attendees: [{ id: ids[0] }, { id: ids[1] }] })
  })
})
