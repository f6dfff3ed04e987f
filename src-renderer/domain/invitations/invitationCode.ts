import type { Attendee, Id } from '#domain/record.ts'

/** How many digits a code has, the check digit among them: no phone number has as many. */
export const CODE_DIGITS = 12

const PAYLOAD = 10 ** (CODE_DIGITS - 1)

/**
 * The code on the invitation of an attendee: 11 digits made of the id, and a check digit. It depends
 * on nothing but the id, so that what is printed stays good whatever happens to the list. Digits
 * only, because every scanner types them alike on every keyboard and input method.
 */
export function invitationCode(id: Id): string {
  const known = codes.get(id)
  if (known !== undefined) return known
  const payload = String(hashOf(id) % PAYLOAD).padStart(CODE_DIGITS - 1, '0')
  const code = payload + String(dammDigit(payload))
  codes.set(id, code)
  return code
}

const codes = new Map<Id, string>()

/** 53 bits of a text, well mixed (cyrb53, public domain): ids differ in few places only. */
function hashOf(text: string): number {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    high = Math.imul(high ^ unit, 2654435761)
    low = Math.imul(low ^ unit, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}

/** The quasigroup of order 10 of H. Michael Damm (2004). */
const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
]

/**
 * The check digit of Damm: every single wrong digit, and every two neighbours that changed places,
 * are found. Digits with their check digit give 0.
 */
export function dammDigit(digits: string): number {
  let interim = 0
  for (const digit of digits) interim = Number(DAMM[interim]?.[Number(digit)])
  return interim
}

/** The code in groups of four, for reading aloud and typing: 1234 5678 9012. */
export function groupedCode(code: string): string {
  return code.replace(/\d{4}(?=\d)/gu, '$& ')
}

/**
 * What was typed or scanned, looked up. `notACode`: something else than twelve digits; `mistyped`:
 * the check digit is wrong; `unknown`: a good code, of nobody in this list. Two people may share a
 * code, once in some ten million pairs: then both are found, and whoever is at the desk chooses.
 */
export type CodeAnswer =
  | { readonly kind: 'notACode' | 'mistyped' | 'unknown' }
  | { readonly kind: 'found'; readonly attendees: readonly Attendee[] }

/**
 * Looks up the code that ends a text. What stands before it was in the field when the scanner came.
 * Blanks, full stops and hyphens between the digits are passed over.
 */
export function readCode(
  attendees: readonly Attendee[],
  text: string,
  codeOf: (id: Id) => string = invitationCode,
): CodeAnswer {
  const code = trailingCode(text)
  if (code === null) return { kind: 'notACode' }
  if (dammDigit(code) !== 0) return { kind: 'mistyped' }
  const found = attendees.filter(({ id }) => codeOf(id) === code)
  return found.length === 0 ? { kind: 'unknown' } : { kind: 'found', attendees: found }
}

/** The last twelve digits of a text that ends with as many, or null. */
function trailingCode(text: string): string | null {
  const digits = /(?:\d[\s.-]?){12,}$/u.exec(text.trim())?.[0].replace(/\D/gu, '')
  return digits?.slice(-CODE_DIGITS) ?? null
}
