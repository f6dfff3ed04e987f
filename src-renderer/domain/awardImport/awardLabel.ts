import { comparableAward, foundAward } from '#domain/awards/catalogue.ts'
import type { FoundAward } from '#domain/awards/catalogue.ts'
import type { CatalogueAward, Rules } from '#domain/rules.ts'

/** Abbreviations of award names, longest first, and what they stand for. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bttldxs\b/gu, 'tap the lao dong xuat sac'],
  [/\bttldtt\b/gu, 'tap the lao dong tien tien'],
  [/\bldxs\b/gu, 'lao dong xuat sac'],
  [/\bldtt\b/gu, 'lao dong tien tien'],
  [/\bcstd\b/gu, 'chien si thi dua'],
  [/\bllvtnd\b/gu, 'luc luong vu trang nhan dan'],
  [/\bllvt\b/gu, 'luc luong vu trang'],
  [/\btnxp\b/gu, 'thanh nien xung phong'],
  [/\bubnd\b/gu, 'uy ban nhan dan'],
  [/\bttg\b/gu, 'thu tuong'],
  [/\bknc\b/gu, 'ky niem chuong'],
  [/\bhc\b/gu, 'huan chuong'],
  [/\bbk\b/gu, 'bang khen'],
  [/\bgk\b/gu, 'giay khen'],
  [/\bcap (?=co so\b|tinh\b|bo\b)/gu, ''],
  [/^(danh hieu|hinh thuc|tang thuong|tang|truy tang) /u, ''],
]

/**
 * What makes two ways of writing an award one award: "Chiến sỹ thi đua cấp cơ sở" is "CSTĐ cơ sở". Not
 * the row of the catalogue: one row stands for every minister's Bằng khen.
 */
export function awardKey(label: string): string {
  let key = comparableAward(label)
  for (const [short, long] of SHORT) key = key.replace(short, long)
  // Only a rewriting of KNC may bring the y back that is compared as i.
  return key.replaceAll('ky niem', 'ki niem').replace(/\s+/gu, ' ').trim()
}

/** The catalogue's row for an award as a list writes it: by name, by alias, or by its code. */
export function catalogued(label: string, rules: Rules): FoundAward | null {
  const row = rowOfCode(label, rules)
  if (row !== null) return { row, name: row.name, isWhole: true }
  return foundAward(label, rules)
}

function rowOfCode(label: string, rules: Rules): CatalogueAward | null {
  const code = label.replace(/[\s_.-]/gu, '').toUpperCase()
  return rules.awards.find((one) => one.code.replaceAll('_', '') === code) ?? null
}

/**
 * How an award is called that a list writes as a code of the catalogue (BK_TTG, LDTT) or as letters
 * alone (LĐTT), which nobody reads aloud; without "truy tặng", which is said of a recipient; else as
 * written.
 */
export function labelOf(written: string, rules: Rules): string {
  const found = catalogued(written, rules)
  const isLetters = found?.isWhole === true && !/[\s\p{Ll}]/u.test(written.trim())
  if (found !== null && (rowOfCode(written, rules) !== null || isLetters)) return found.row.name
  const bare = written.replace(/^\s*truy tặng\s+/iu, '')
  return bare === written ? written : `${bare.charAt(0).toLocaleUpperCase('vi')}${bare.slice(1)}`
}

/**
 * The award that a title or a heading names: "I. Tặng Bằng khen của Chủ tịch UBND tỉnh (06 tập thể)".
 * As it is written there, unless all in capitals: then as the catalogue writes it. Null: none.
 */
export function awardInHeading(text: string, rules: Rules): string | null {
  const found = foundAward(text, rules)
  if (found === null) return null
  const bare = text
    .replace(/^\s*([IVXLC]+|[A-Z]|\d+|[Đđ]iều\s+\d+)\s*[.)|/:-]\s*/u, '')
    .replace(/^((về việc|v\/v|nay|danh sách|đề nghị|xét)\s+)+/iu, '')
    .replace(/^((tặng thưởng|tặng|công nhận|danh hiệu|hình thức)\s+)+/iu, '')
    .replace(/\s*(\(.*|:.*|\s(cho|năm)\s.*)$/u, '')
    .trim()
  const isWritten = /\p{Ll}/u.test(bare) && awardKey(bare).startsWith(awardKey(found.name))
  return isWritten ? bare : found.name
}
