import { updated } from '#domain/change.ts'
import type { Change } from '#domain/change.ts'
import { conferenceOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { OwnPhrase } from '#domain/record.ts'
import { Refused } from '#domain/refused.ts'
import type { Refusal } from '#domain/refused.ts'
import { cleaned, isBlank, openConference } from '#domain/row.ts'
import type { PhraseSource, Phrases } from '#domain/rules.ts'

// The phrases as an office has them: those that ship, most of them custom and not law (domain-vn §5.3,
// §9), and its own wording in their place. Tables of words (abbreviations, numerals) stay as they ship.

/** A phrase with where it comes from, and how the office has it. */
export interface PhraseRow {
  /** Its place in `Phrases`: "mc.thank". */
  readonly phrase: string
  readonly shipped: string
  readonly source: PhraseSource | null
  /** What the office wrote in its place; null: it is used as it ships. */
  readonly own: OwnPhrase | null
  /** Why what the office wrote cannot be used, so that the shipped one is. */
  readonly problem: PhraseProblem | null
}

/** What a phrase of the office's own may have wrong. */
export type PhraseProblem = Extract<
  Refusal,
  { readonly kind: 'emptyPhrase' | 'strayBrace' | 'slotUnknown' | 'slotsMissing' }
>

type Group = 'mc' | 'caption' | 'news'

const GROUPS: readonly Group[] = ['mc', 'caption', 'news']

/** By this a text is known as not complete: it is a mark, and no phrase. */
const MARK = 'mc.invitePresenterUnknown'

/** Slots that tell no fact: what those on stage are called, the occasion, the host, who hands or gives. */
const MANNER: ReadonlySet<string> = new Set(['subjects', 'occasion', 'agency', 'verb'])

const SLOT = /\{([^{}]*)\}/gu

/** The phrases that an office may word, by their place; single words of a sentence among them. */
export function editablePhrases(shipped: Phrases): ReadonlyMap<string, string> {
  return new Map(
    GROUPS.flatMap((group) =>
      Object.entries<unknown>(shipped[group]).flatMap(([key, text]) => {
        const phrase = `${group}.${key}`
        return typeof text === 'string' && phrase !== MARK ? [[phrase, text] as const] : []
      }),
    ),
  )
}

/** The names of the {slots} of a phrase, each once. */
export function slotsOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(SLOT)].map(([, name]) => name ?? ''))]
}

/**
 * Whether a phrase may do without one of its slots. What tells who, what and how many must stay, and of
 * a decision whether it grants to the living or the dead.
 */
export function mayLack(phrase: string, slot: string): boolean {
  return MANNER.has(slot) && !(phrase === 'mc.decision' && slot === 'verb')
}

/** What speaks against a wording of a phrase: nothing in it, or slots that cannot be filled or are lost. */
export function phraseProblem(phrase: string, shipped: string, text: string): PhraseProblem | null {
  if (isBlank(text)) return { kind: 'emptyPhrase' }
  if (/[{}]/u.test(text.replace(SLOT, ''))) return { kind: 'strayBrace' }
  const known = slotsOf(shipped)
  const used = slotsOf(text)
  const unknown = used.find((slot) => !known.includes(slot))
  if (unknown !== undefined) return { kind: 'slotUnknown', slot: unknown, known }
  const missing = known.filter((slot) => !used.includes(slot) && !mayLack(phrase, slot))
  return missing.length === 0 ? null : { kind: 'slotsMissing', slots: missing }
}

/** Every phrase that an office may word, as it ships and as the office has it. */
export function phrasesOf(
  plan: Plan,
  shipped: Phrases,
  sources: readonly PhraseSource[],
): readonly PhraseRow[] {
  const own = new Map(conferenceOf(plan)?.ownPhrases.map((one) => [one.phrase, one]))
  return [...editablePhrases(shipped)].map(([phrase, text]) => {
    const written = own.get(phrase) ?? null
    return {
      phrase,
      shipped: text,
      source: sources.find((one) => one.phrase === phrase) ?? null,
      own: written,
      problem: written === null ? null : phraseProblem(phrase, text, written.text),
    }
  })
}

/**
 * The phrases with the office's own in their places. One that has something wrong, as it may come in a
 * file or from an older version, is passed over: the hall hears a whole sentence.
 */
export function phrasesWith(shipped: Phrases, own: readonly OwnPhrase[]): Phrases {
  const known = editablePhrases(shipped)
  const groups: Record<Group, Record<string, unknown>> = {
    mc: { ...shipped.mc },
    caption: { ...shipped.caption },
    news: { ...shipped.news },
  }
  for (const { phrase, text } of own) {
    const before = known.get(phrase)
    if (before === undefined || phraseProblem(phrase, before, text) !== null) continue
    const [group = '', key = ''] = phrase.split('.')
    groups[group as Group][key] = inPlaceOf(before, text)
  }
  return { ...shipped, ...(groups as unknown as Pick<Phrases, Group>) }
}

/**
 * A part of a sentence keeps the space by which it is joined to its neighbour; what fills a slot that ships
 * without a space before it brings its own, or is nothing.
 */
function inPlaceOf(shipped: string, text: string): string {
  const [before = ''] = /^\s*/u.exec(shipped) ?? []
  const [after = ''] = /\s*$/u.exec(shipped) ?? []
  const joined = slotsOf(shipped)
    .filter((slot) => new RegExp(String.raw`\S\{${slot}\}`, 'u').test(shipped))
    .reduce(
      (left, slot) => left.replaceAll(new RegExp(String.raw`\s+\{${slot}\}`, 'gu'), `{${slot}}`),
      text,
    )
  return `${before}${joined.trim()}${after}`
}

/**
 * Sets how the office words a phrase, on one line; the wording that ships is none of its own. Refuses what
 * `phraseProblem` finds, and last of all another wording than that of a law without a reason.
 */
export function setOwnPhrase(
  plan: Plan,
  shipped: Phrases,
  sources: readonly PhraseSource[],
  phrase: string,
  fields: { readonly text?: string; readonly reason?: string },
): readonly Change[] {
  const conference = openConference(plan)
  const row = phrasesOf(plan, shipped, sources).find((one) => one.phrase === phrase)
  if (row === undefined) throw new Refused({ kind: 'gone', table: 'conferences' })
  const before = row.own ?? { phrase, text: row.shipped, reason: '' }
  const typed = { ...before, ...cleaned(fields) }
  const text = typed.text.replace(/\s*\n\s*/gu, ' ').trim()
  const own = { ...typed, text }
  if (text === row.shipped.trim()) return dropOwnPhrases(plan, [phrase])
  const problem = phraseProblem(phrase, row.shipped, text)
  if (problem !== null) throw new Refused(problem)
  if (isBlank(own.reason) && row.source?.confidence === 'law')
    throw new Refused({ kind: 'noReason' })
  const { ownPhrases } = conference
  return updated('conferences', conference, {
    ownPhrases:
      row.own === null
        ? [...ownPhrases, own]
        : ownPhrases.map((one) => (one.phrase === phrase ? own : one)),
  })
}

/** Back to what ships ("Về mặc định"). */
export function dropOwnPhrases(plan: Plan, phrases: readonly string[]): readonly Change[] {
  const conference = openConference(plan)
  const gone = new Set(phrases)
  const ownPhrases = conference.ownPhrases.filter(({ phrase }) => !gone.has(phrase))
  return updated('conferences', conference, { ownPhrases })
}
