import { anyOf } from '#domain/pattern.ts'
import { capitalized } from '#domain/personForm.ts'
import type { Phrases, Rules } from '#domain/rules.ts'

import { filled } from './received.ts'

/** Something written short, and the words in which it is read aloud. */
export interface Expansion {
  readonly written: string
  readonly read: string
}

/**
 * A text to be read aloud: abbreviations, Roman numerals and the numbers of papers in words ("UBND
 * tỉnh" → "Ủy ban nhân dân tỉnh", "hạng II" → "hạng Nhì", "01/QĐ-UBND" → "01 trên Quyết định Ủy ban
 * nhân dân"). What the tables do not know stays as it is written.
 */
export function spoken(text: string, { phrases }: Rules): string {
  return text.replace(shortOf(phrases), (...found) => readOf(groupsOf(found), phrases))
}

/** What in a text is read otherwise than it is written, each once. */
export function expansionsIn(text: string, { phrases }: Rules): readonly Expansion[] {
  const read = new Map<string, string>()
  for (const found of text.matchAll(shortOf(phrases))) {
    const words = readOf({ ...found.groups, all: found[0] }, phrases).trim()
    if (words !== found[0]) read.set(found[0].trim(), words)
  }
  return [...read].map(([written, words]) => ({ written, read: words }))
}

/** What one find in a text is made of. */
interface Found {
  readonly all: string
  /** Number, year and symbol of a paper. */
  readonly number?: string
  readonly year?: string
  readonly symbol?: string
  /** A Roman numeral and the word before it, without which it may be a letter. */
  readonly before?: string
  readonly roman?: string
  /** An abbreviation that ends in a point, which goes with it. */
  readonly dotted?: string
  readonly word?: string
}

function readOf(found: Found, phrases: Phrases): string {
  if (found.symbol !== undefined) return paperNumber(found, phrases)
  if (found.roman !== undefined) return romanRead(found, phrases)
  if (found.dotted !== undefined) return `${phrases.spoken[found.dotted] ?? found.dotted} `
  return phrases.spoken[found.word ?? ''] ?? found.all
}

/** As it stands unless every part of its symbol is known: half of it in words would mislead. */
function paperNumber({ all, number = '', year, symbol = '' }: Found, { paperNumber }: Phrases) {
  const parts = symbol
    .split(/[-/]/u)
    .map((part, at) => wordOf(at === 0 ? paperNumber.kinds : paperNumber.issuers, part))
  if (parts.some((part) => part === undefined)) return all
  const slots = { number, symbol: parts.join(' ') }
  if (year === undefined) return filled(paperNumber.ofNumber, slots)
  return filled(paperNumber.ofYear, { ...slots, year })
}

function romanRead({ all, before = '', roman = '' }: Found, { roman: tables }: Phrases): string {
  const kind = wordOf(tables.after, before.toLocaleLowerCase('vi'))
  if (kind === undefined) return all
  const own = wordOf(tables[kind], roman)
  // There are three ranks; a fourth is nothing that could be read.
  const words = own ?? (kind === 'rank' ? undefined : wordOf(tables.number, roman))
  return words === undefined ? all : `${before} ${words}`
}

function wordOf<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}

const made = new WeakMap<Phrases, RegExp>()

/** Finds all that is written short; made once per table of phrases, longer words before shorter. */
function shortOf(phrases: Phrases): RegExp {
  const known = made.get(phrases)
  if (known !== undefined) return known
  const words = Object.keys(phrases.spoken)
  const before = Object.keys(phrases.roman.after).flatMap((word) => [word, capitalized(word)])
  const short = new RegExp(
    [
      // 123/QĐ-UBND, 30/2020/NĐ-CP, 368-QĐ/TW; a date has no letters behind its last stroke.
      String.raw`(?<![\p{L}\p{N}/-])(?<number>\d+\p{Ll}?)(?:/(?<year>\d{4}))?[/-](?<symbol>\p{Lu}\p{L}*(?:[-/]\p{Lu}\p{L}*)*)(?![\p{L}\p{N}/-])`,
      String.raw`(?<!\p{L})(?<before>${anyOf(before)})\s+(?<roman>[IVX]+)(?![\p{L}\p{N}])`,
      String.raw`(?<![\p{L}\p{N}/-])(?<dotted>${anyOf(words.filter(isDotted))})\s*(?=\p{L})`,
      String.raw`(?<![\p{L}\p{N}/-])(?<word>${anyOf(words.filter((word) => !isDotted(word)))})(?![\p{L}\p{N}/-])`,
    ].join('|'),
    'gu',
  )
  made.set(phrases, short)
  return short
}

function isDotted(word: string): boolean {
  return word.endsWith('.')
}

/** The groups of a find as `replace` hands them over: last, with the find itself first. */
function groupsOf(found: readonly unknown[]): Found {
  return { ...(found.at(-1) as Omit<Found, 'all'>), all: String(found[0]) }
}
