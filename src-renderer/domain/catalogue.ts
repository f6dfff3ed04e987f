import { folded } from './name.ts'
import type { GrantorLevel } from './record.ts'
import type { CatalogueAward, Rules } from './rules.ts'

/** Grantors from high to low (C-06). */
export const GRANTOR_LEVELS: readonly GrantorLevel[] = [
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

/** Letters as award names are compared: without marks, quotes and the choice of sĩ or sỹ. */
export function comparable(text: string): string {
  return folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/([bcdghklmnpqrstvx])y(?!\p{L})/gu, '$1i')
    .trim()
}

const keysOf = new WeakMap<CatalogueAward, readonly string[]>()

function keys(row: CatalogueAward): readonly string[] {
  const known = keysOf.get(row)
  if (known !== undefined) return known
  const made = [row.name, ...row.aliases].map((name) => ` ${comparable(name)} `)
  keysOf.set(row, made)
  return made
}

/**
 * The row of the catalogue whose name or alias is found in a text, whole words only; the longest
 * wins, so that "Bằng khen của Thủ tướng Chính phủ" is not taken for any Bằng khen. Null: none.
 */
export function recognisedAward(name: string, rules: Rules): CatalogueAward | null {
  const text = ` ${comparable(name)} `
  let best: CatalogueAward | null = null
  let length = 0
  for (const row of rules.awards)
    for (const key of keys(row))
      if (key.length > length && text.includes(key)) {
        best = row
        length = key.length
      }
  return best
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
