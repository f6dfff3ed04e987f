/** How a text begins that a spreadsheet program may run as a formula (OWASP ASVS 1.2.10), guarded or not. */
const FORMULA = /^'*[=+\-@\t\r\0]/u

/** A cell of a .csv that no program takes for a formula: with a ' in front. */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}
