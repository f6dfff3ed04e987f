const DIGITS = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

/** Roman numeral of a section, from 1. */
export function roman(value: number): string {
  let rest = value
  let text = ''
  for (const [worth, digit] of DIGITS) {
    text += digit.repeat(Math.floor(rest / worth))
    rest %= worth
  }
  return text
}
