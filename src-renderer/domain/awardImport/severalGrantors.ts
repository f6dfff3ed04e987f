import { comparableAward, grantorInName, levelOfGrantor } from '#domain/awards/catalogue.ts'
import type { Award, GrantorLevel } from '#domain/record.ts'
import type { Fields } from '#domain/row.ts'
import type { CatalogueAward } from '#domain/rules.ts'

/** "Bằng khen của Bộ, ban, ngành, tỉnh": so the law speaks of it, and so nobody grants it. */
const MANY = /\s(?:của\s+)?Bộ, ban, ngành, tỉnh$/u

/** Who grants a title that has one name for all of them: "Tập thể lao động xuất sắc". */
const EITHER = /^Bộ trưởng, thủ trưởng .*hoặc (Chủ tịch UBND tỉnh)$/u

/**
 * Whether a list leaves open who grants: it writes an award as the code or the name under which the law
 * has all ministries and provinces together (BK_BT, CSTD_BT), by its kind alone ("Bằng khen"), or by a
 * title that both grant under one name (TT_LDXS, DV_QT).
 */
export function leavesGrantorOpen(label: string, row: CatalogueAward | null): boolean {
  if (row === null || (!MANY.test(row.name) && possibleGrantors(row).length === 0)) return false
  const open = [row.name, ...row.aliases.filter((alias) => levelOfName(alias) === null)]
  return open.some((name) => comparableAward(name) === comparableAward(label))
}

/**
 * Who may have granted an award whose name never says it: asked for beside the name, which stays as it
 * is. Empty: the name says it, see `possibleNames`, or there is nothing to ask.
 */
export function possibleGrantors({ name, grantor }: CatalogueAward): readonly string[] {
  const [, province] = MANY.test(name) ? [] : (EITHER.exec(grantor) ?? [])
  return province === undefined ? [] : [province, 'Bộ trưởng']
}

/** What such an award may be in truth: the names that the catalogue knows of one level of grantors. */
export function possibleNames({ name, aliases }: CatalogueAward): readonly string[] {
  const bare = name.replace(MANY, '')
  const told = aliases.filter((alias) => levelOfName(alias) !== null)
  const made = [`${bare} của Chủ tịch UBND tỉnh`, `${bare} của Bộ trưởng`]
  return told.length > 0 ? told : made
}

/**
 * What it is where the list says who grants: "Bằng khen của Chủ tịch UBND tỉnh" for the name that nobody
 * reads aloud; what is merely short stays so. Null: the list does not say it.
 */
export function nameByGrantor(
  label: string,
  row: CatalogueAward,
  authority: string,
): string | null {
  const level = levelOfGrantor(authority)
  if (level === null) return null
  if (comparableAward(label) !== comparableAward(row.name)) return label
  if (possibleGrantors(row).length > 0) return label
  const bare = row.name.replace(MANY, '')
  if (row.name.includes(' của ')) return `${bare} của ${authority.trim()}`
  return possibleNames(row).find((name) => levelOfName(name) === level) ?? null
}

/** What a name says of who grants; an award of the province is granted by the chairman of its committee. */
export function grantorFields(name: string): Fields<Award> {
  const level = levelOfName(name)
  const said = grantorInName(name)
  const grantor = level === 'province' ? 'Chủ tịch UBND tỉnh' : said
  return {
    ...(level === null ? {} : { grantorLevel: level }),
    ...(grantor === '' ? {} : { grantor }),
  }
}

function levelOfName(name: string): GrantorLevel | null {
  if (/ (?:cấp )?tỉnh$/iu.test(name) && !MANY.test(name)) return 'province'
  if (/ (?:cấp|của) bộ$/iu.test(name)) return 'ministry'
  return levelOfGrantor(grantorInName(name))
}
