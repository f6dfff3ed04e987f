import { phoneKey, readPhoneCell } from '#domain/listText/phoneCell.ts'
import { folded, foldedWords, normalizedWords } from '#domain/name.ts'
import { oncePerText } from '#domain/oncePerText.ts'
import { isMarked, markedPost } from '#domain/precedence/comparablePost.ts'
import type { PartialDate } from '#domain/record.ts'

import type { EntryFields } from './entries.ts'

/** By what two people of one name can be told to be one, or to be two. */
export type Trait = 'birth' | 'phone' | 'unit' | 'post'

/** A person in the letters that are compared: case, accents, place of the tone and signs aside. */
export interface ComparedPerson {
  /** Without marks: by it people are looked up. */
  readonly name: string
  /** With marks, in one case. */
  readonly marked: string
  readonly unit: string
  /** Posts in every way in which a list may write them; the first is all of them together. */
  readonly posts: readonly string[]
  /** Everything that tells where a person stands: "giám đốc" of "sở nội vụ", in one column or in two. */
  readonly places: readonly string[]
  /** Words of posts and unit with their marks; without those that were written without any. */
  readonly markedWords: readonly string[]
  /** With marks; null: written without any. */
  readonly markedUnit: string | null
  readonly phone: string
  readonly birth: PartialDate
  /** Under which a person of the same name is looked for: what is nobody else's, birth and phone. */
  readonly ownKeys: readonly string[]
  /** The same for `places`. */
  readonly placeKeys: readonly string[]
  /** The same for the unit; empty: it has none. */
  readonly unitKey: string
}

/** Writes people in the letters that are compared; posts and units of a list occur many times. */
export function personComparer(): (fields: EntryFields) => ComparedPerson {
  const letters = oncePerText(lettersOf)
  const stations = new Map<string, Station>()
  const station = (party: string, state: string, unit: string) => {
    const key = `${party}\u0000${state}\u0000${unit}`
    const before = stations.get(key) ?? stationOf(letters(party), letters(state), letters(unit))
    stations.set(key, before)
    return before
  }
  return ({ fullName, partyPost, statePost, unit, phone, birth }) => {
    const name = normalizedWords(fullName)
    const number = phoneOf(phone)
    const born = birthKey(birth)
    return {
      name: foldedWords(name),
      marked: name,
      ...station(partyPost, statePost, unit),
      phone: number,
      birth,
      ownKeys: [
        ...(born === '' ? [] : [`birth|${born}`]),
        ...(number === '' ? [] : [`phone|${number}`]),
      ],
    }
  }
}

type Station = Pick<
  ComparedPerson,
  'unit' | 'posts' | 'places' | 'markedWords' | 'markedUnit' | 'placeKeys' | 'unitKey'
>

function stationOf(party: Letters, state: Letters, of: Letters): Station {
  const marked = [party, state, of].filter((one) => one.isMarked).map((one) => one.marked)
  const unit = of.plain
  const posts = heldPosts(party.plain, state.plain, unit)
  const places = posts.map((post) => `${post} ${unit}`.trim()).filter((place) => place !== '')
  return {
    unit,
    posts,
    places,
    placeKeys: places.map((place) => `place|${place}`),
    unitKey: unit === '' ? '' : `unit|${unit}`,
    markedWords: [...new Set(marked.flatMap((text) => text.split(' ')))],
    markedUnit: of.isMarked ? of.marked : null,
  }
}

interface Letters {
  readonly plain: string
  readonly marked: string
  readonly isMarked: boolean
}

function lettersOf(text: string): Letters {
  const marked = markedPost(text)
  return { plain: folded(marked), marked, isMarked: isMarked(text) }
}

/** "Giám đốc Sở Nội vụ" of Sở Nội vụ is "Giám đốc" of it. */
function heldPosts(party: string, state: string, unit: string): readonly string[] {
  const whole = [`${party} ${state}`, `${state} ${party}`, party, state].map((post) => post.trim())
  const bare = whole.map((post) =>
    unit !== '' && post.endsWith(` ${unit}`) ? post.slice(0, -unit.length).trim() : post,
  )
  const held = [...new Set(bare)].filter((post) => post !== '')
  return held.length === 0 ? [''] : held
}

/** The first number of a cell as numbers are compared; empty: none that would tell anybody. */
export function phoneOf(text: string): string {
  const [first = ''] = text.split(/[,;/\n]/u)
  const key = phoneKey(readPhoneCell(first).phone)
  return key.length < 9 ? '' : key
}

/** A whole date of birth; empty while a part is unknown. */
export function birthKey({ year, month, day }: PartialDate): string {
  return year === null || month === null || day === null ? '' : `${year}-${month}-${day}`
}

/** Whether a word of one place has other marks at the other: UBND xã Hòa An, UBND xã Hòa Ân. */
export function hasOtherMarks(one: ComparedPerson, other: ComparedPerson): boolean {
  const theirs = other.markedWords
  const isUnlike = (word: string) => {
    const letters = folded(word)
    const like = theirs.filter((known) => folded(known) === letters)
    const own = one.markedWords.filter((known) => folded(known) === letters)
    return like.length > 0 && !own.some((known) => like.includes(known))
  }
  return one.markedWords.some((word) => !theirs.includes(word) && isUnlike(word))
}

/** How like two people of one name are, and by what. */
export interface Likeness {
  /** same: one person. doubt: perhaps; asked. */
  readonly verdict: 'same' | 'doubt'
  readonly agree: readonly Trait[]
  readonly differ: readonly Trait[]
  /** What one of the two does not say. */
  readonly unknown: readonly Trait[]
  /** The names differ in their marks. */
  readonly otherMarks: boolean
  /** More is likelier; orders the candidates of a doubt. */
  readonly score: number
}

const WEIGHT: Readonly<Record<Trait, number>> = { birth: 4, phone: 4, unit: 2, post: 1 }

/**
 * Whether a row of a list is a person who is known; never by the name alone (domain-vn §4.3). One: the
 * date of birth, the phone, or post and unit say so, and no date of birth speaks against it. Perhaps:
 * of one unit with other posts, or where one of the two has no unit, or post and unit have other marks.
 * Null: another name, or of another unit, as is normal with common names.
 */
export function likeness(row: ComparedPerson, known: ComparedPerson): Likeness | null {
  if (row.name !== known.name) return null
  const agree: Trait[] = []
  const differ: Trait[] = []
  const unknown: Trait[] = []
  const note = (trait: Trait, agrees: boolean | null) =>
    (agrees === null ? unknown : agrees ? agree : differ).push(trait)
  note('birth', sameBirth(row.birth, known.birth))
  note('phone', row.phone === '' || known.phone === '' ? null : row.phone === known.phone)
  note('unit', sameUnit(row, known))
  note('post', samePost(row, known))
  const otherMarks = !isSameWriting(row, known)
  const found = {
    agree,
    differ,
    unknown,
    otherMarks,
    score: agree.reduce((sum, trait) => sum + WEIGHT[trait], 0) - differ.length,
  }
  const samePlace = row.places.some((place) => known.places.includes(place))
  const isOtherPlace = samePlace && hasOtherMarks(row, known)
  const isTold = (samePlace && !isOtherPlace) || agree.includes('phone') || isWholeBirth(row, known)
  // Two of one name and post, as in a large school: born on other days and called by other numbers.
  if (differ.includes('birth') && differ.includes('phone')) return null
  const isNear = isTold || isOtherPlace
  if (differ.includes('birth')) return isNear ? { ...found, verdict: 'doubt' } : null
  if (otherMarks) return isNear ? { ...found, verdict: 'doubt' } : null
  if (isTold) return { ...found, verdict: 'same' }
  if (isOtherPlace) return { ...found, verdict: 'doubt' }
  return differ.includes('unit') ? null : { ...found, verdict: 'doubt' }
}

/** One written without marks is the same as any; else the marks must agree: Hoa is not Hòa. */
function isSameWriting(one: ComparedPerson, other: ComparedPerson): boolean {
  return one.marked === other.marked || one.marked === one.name || other.marked === other.name
}

function sameUnit(one: ComparedPerson, other: ComparedPerson): boolean | null {
  if (one.unit === '' || other.unit === '') return null
  const isUnmarked = one.markedUnit === null || other.markedUnit === null
  return one.unit === other.unit && (isUnmarked || one.markedUnit === other.markedUnit)
}

function samePost(one: ComparedPerson, other: ComparedPerson): boolean | null {
  if (one.posts[0] === '' || other.posts[0] === '') return null
  return one.posts.some((post) => other.posts.includes(post))
}

function isWholeBirth(one: ComparedPerson, other: ComparedPerson): boolean {
  const key = birthKey(one.birth)
  return key !== '' && key === birthKey(other.birth)
}

/** Null: they have no part in common. */
function sameBirth(one: PartialDate, other: PartialDate): boolean | null {
  let agrees: boolean | null = null
  for (const part of ['year', 'month', 'day'] as const) {
    if (one[part] === null || other[part] === null) continue
    if (one[part] !== other[part]) return false
    agrees = true
  }
  return agrees
}
