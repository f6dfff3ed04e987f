import { folded } from '#domain/name.ts'
import type { Award, GrantorLevel } from '#domain/record.ts'
import type { Fields } from '#domain/row.ts'
import type { CatalogueAward, Rules } from '#domain/rules.ts'

/** Grantors from high to low (C-06). */
const GRANTOR_LEVELS: readonly GrantorLevel[] = [
  'state',
  'government',
  'ministry',
  'province',
  'base',
]

/**
 * Place in the order of the ceremony, smaller first: level of the grantor, then rank in the catalogue
 * (C-06, domain-vn §3.2). Ranks lie below 10,000 as shipped; an office that puts a row before those of
 * a higher level gives it a negative one.
 */
export function ceremonyPlace(level: GrantorLevel, rank: number): number {
  return GRANTOR_LEVELS.indexOf(level) * 10_000 + rank
}

/**
 * Letters as award names are compared: without marks, quotes and the choice of sĩ or sỹ; the class of a
 * medal in words ("hạng III" is "hạng Ba").
 */
export function comparableAward(text: string): string {
  return folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/([bcdghklmnpqrstvx])y(?!\p{L})/gu, '$1i')
    .replace(/\bhang (?:iii|3)\b/gu, 'hang ba')
    .replace(/\bhang (?:ii|2)\b/gu, 'hang nhi')
    .replace(/\bhang (?:i|1)\b/gu, 'hang nhat')
    .trim()
}

const keysOf = new WeakMap<CatalogueAward, readonly string[]>()

function keys(row: CatalogueAward): readonly string[] {
  const known = keysOf.get(row)
  if (known !== undefined) return known
  const made = [row.name, ...row.aliases].map((name) => ` ${comparableAward(name)} `)
  keysOf.set(row, made)
  return made
}

/** Every name under which the catalogue knows an award, aliases included. */
export function catalogueNames(
  rules: Rules,
): readonly { readonly row: CatalogueAward; readonly name: string }[] {
  return rules.awards.flatMap((row) => [row.name, ...row.aliases].map((name) => ({ row, name })))
}

/** A row of the catalogue found in a text. */
export interface FoundAward {
  readonly row: CatalogueAward
  /** The name or alias of the row that the text holds. */
  readonly name: string
  /** The text is this name and nothing else. */
  readonly isWhole: boolean
}

/**
 * The row of the catalogue whose name or alias is found in a text, whole words only; the longest
 * wins, so that "Bằng khen của Thủ tướng Chính phủ" is not taken for any Bằng khen. Null: none.
 */
export function foundAward(text: string, rules: Rules): FoundAward | null {
  const words = ` ${comparableAward(text)} `
  let best: FoundAward | null = null
  let length = 0
  for (const row of rules.awards)
    for (const [index, key] of keys(row).entries())
      if (key.length > length && words.includes(key)) {
        const name = index === 0 ? row.name : (row.aliases[index - 1] ?? '')
        best = { row, name, isWhole: key === words }
        length = key.length
      }
  return best
}

/** The row that an award was taken from; null: from none, or it is in the catalogue no more. */
export function catalogueRowOf(award: Award, rules: Rules): CatalogueAward | null {
  return rules.awards.find(({ code }) => code === award.catalogueCode) ?? null
}

/** The row of the catalogue that a name stands for, see `foundAward`. */
export function recognisedAward(name: string, rules: Rules): CatalogueAward | null {
  return foundAward(name, rules)?.row ?? null
}

/** Below these a row of the catalogue names many grantors: every minister, every province. */
const HAS_ONE_GRANTOR: ReadonlySet<GrantorLevel> = new Set(['state', 'government'])

/**
 * What naming an award sets: the name exactly so, and of the catalogue's row, when it has one, all
 * that the award does not say yet.
 */
export function awardFieldsFor(
  award: Partial<Award>,
  name: string,
  row: CatalogueAward | null,
): Fields<Award> {
  if (row === null) return { name, catalogueCode: null }
  return {
    name,
    catalogueCode: row.code,
    ...(award.shortName ? {} : { shortName: shortNameOf(row, name) }),
    ...(award.grantorLevel === undefined || award.grantorLevel === null
      ? { grantorLevel: levelOfNamed(name) ?? row.level }
      : {}),
    ...(HAS_ONE_GRANTOR.has(row.level) && !award.grantor ? { grantor: row.grantor } : {}),
  }
}

/** Who grants by the name of an award ("Bằng khen của Bộ trưởng Bộ Nội vụ"); empty: it does not say. */
export function grantorInName(name: string): string {
  const [, grantor = ''] = /\scủa\s+(\S.*?)\s*$/u.exec(name) ?? []
  return levelOfGrantor(grantor) === null ? '' : grantor
}

function levelOfNamed(name: string): GrantorLevel | null {
  return levelOfGrantor(grantorInName(name))
}

/** One is given the title "Chiến sĩ thi đua", not a "Chiến sĩ thi đua": spoken, it is called a title. */
function shortNameOf(row: CatalogueAward, name: string): string {
  const isObject = /^(cờ|bằng|giấy|huân|huy|kỷ)\s/iu.test(name)
  if (row.kind !== 'title' || isObject || /^danh hiệu\s/iu.test(name)) return ''
  return `danh hiệu “${name.replaceAll(/[“”"]/gu, '')}”`
}

const LEVEL_WORDS: readonly (readonly [RegExp, GrantorLevel])[] = [
  [/chu tich nuoc|nha nuoc/u, 'state'],
  [
    /van phong chinh phu|bo truong|thu truong|^bo |chu nhiem|trung uong|tong cuc|bao hiem xa hoi viet/u,
    'ministry',
  ],
  [/thu tuong|chinh phu/u, 'government'],
  [/(ubnd|uy ban nhan dan|hdnd) (tinh|thanh pho)|tinh uy|thanh uy/u, 'province'],
  [
    /(ubnd|uy ban nhan dan) (huyen|xa|phuong|dac khu)|giam doc|hieu truong|chanh van phong/u,
    'base',
  ],
]

/** The level of a grantor as written ("Bộ trưởng Ngoại giao"); null when it cannot be told. */
export function levelOfGrantor(grantor: string): GrantorLevel | null {
  const text = folded(grantor)
  return LEVEL_WORDS.find(([words]) => words.test(text))?.[1] ?? null
}
