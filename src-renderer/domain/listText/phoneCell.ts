/**
 * A telephone number of a list. A cell that Excel took for a number has lost its zero or plus, and may
 * have lost digits; what is put back is a proposal, shown beside what was written.
 */
export type PhoneCell =
  | { readonly kind: 'asWritten'; readonly phone: string }
  | {
      readonly kind: 'proposed'
      readonly phone: string
      readonly lost: '0' | '+'
      readonly written: string
    }
  | { readonly kind: 'doubtful'; readonly phone: string; readonly why: 'digitsLost' | 'noNumber' }

/**
 * Reads a cell with a telephone number: the zero that a number format ate comes back; one whose digits
 * are lost, or in which there is none, is doubtful.
 */
export function readPhoneCell(cell: string): PhoneCell {
  const written = cell.trim()
  if (written === '') return { kind: 'asWritten', phone: '' }
  if (/^\d[.,]?\d*E\+?\d+$/iu.test(written))
    return { kind: 'doubtful', phone: written, why: 'digitsLost' }
  if (!/\d\D*\d\D*\d/u.test(written)) return { kind: 'doubtful', phone: written, why: 'noNumber' }
  // Mobile numbers have nine digits after the zero, of the land ten, and those begin with 2.
  // 912.345.678: shown in thousands.
  if (/^(?:[35789]\d{8}|2\d{9})$/u.test(written.replace(/(?<=\d)[. ](?=\d)/gu, '')))
    return { kind: 'proposed', phone: `0${written}`, lost: '0', written }
  if (/^84(?:[35789]\d{8}|2\d{9})$/u.test(written))
    return { kind: 'proposed', phone: `+${written}`, lost: '+', written }
  return { kind: 'asWritten', phone: written }
}

/** Numbers as they are compared: +84 912-345.678 = 0912345678. */
export function phoneKey(phone: string): string {
  const digits = phone.replace(/[^\d+]/gu, '').replace(/^(?:\+|00)84/u, '0')
  return digits.replaceAll('+', '')
}
