import { updated } from '#domain/change.ts'
import type { Change } from '#domain/change.ts'
import { cleanText } from '#domain/cleanText.ts'
import type { Plan } from '#domain/plan.ts'
import type { Handover, Id, OwnScript } from '#domain/record.ts'
import { cleaned, isBlank, rowOf } from '#domain/row.ts'
import type { Phrases, Rules } from '#domain/rules.ts'

import { NO_RECIPIENTS, madeScript } from './madeScript.ts'
import { namesIn, namesOfMade, plannedNames } from './namesInScript.ts'
import { oneLine, readAloud, scriptLine } from './scriptLine.ts'
import type { ScriptLine } from './scriptLine.ts'

/** What the phrases make of a handover, as a text: what is read aloud, one line to a line. */
export function madeText(plan: Plan, handover: Handover, rules: Rules): string {
  return readAloud(madeScript(plan, handover, rules))
}

/**
 * Sets what the MC reads at a handover, and keeps beside it what the phrases made then. A blank text,
 * or the made one, is none of one's own. While the new text still has wrong what the old one had by
 * name, it is held against what was made before, so that mending half of it does not hide the rest.
 */
export function writeScript(
  plan: Plan,
  handoverId: Id,
  text: string,
  rules: Rules,
): readonly Change[] {
  const handover = rowOf(plan, 'handovers', handoverId)
  const made = madeText(plan, handover, rules)
  if (isBlank(text) || isSameText(text, made)) return forgetScript(plan, handoverId)
  const before = handover.script
  const kept = before === null ? null : { text, madeThen: before.madeThen }
  const stillWrong = kept !== null && hasNames(stalenessOf(plan, kept, made, rules.phrases))
  const script = stillWrong ? kept : { text, madeThen: made }
  return updated('handovers', handover, { script: cleaned(script) })
}

/** Goes back to what the phrases make. */
export function forgetScript(plan: Plan, handoverId: Id): readonly Change[] {
  return updated('handovers', rowOf(plan, 'handovers', handoverId), { script: null })
}

/** Somebody has read the text and finds it true of the plan as it is now. */
export function confirmScript(plan: Plan, handoverId: Id, rules: Rules): readonly Change[] {
  const handover = rowOf(plan, 'handovers', handoverId)
  if (handover.script === null) return []
  const script = cleaned({ ...handover.script, madeThen: madeText(plan, handover, rules) })
  return updated('handovers', handover, { script })
}

/** In what a text of one's own differs from what is true now, by name where it can be told. */
export interface Staleness {
  /** Named in the text, when it was written and still, but not in the handover any more. */
  readonly gone: readonly string[]
  /** In the handover since then, and not named in the text. */
  readonly missing: readonly string[]
}

/**
 * Whether the office's text for a handover may be untrue: null when the phrases make the same now as
 * when it was written; otherwise the names that tell it, or none where something else has changed.
 */
export function staleness(plan: Plan, handover: Handover, rules: Rules): Staleness | null {
  if (handover.script === null) return null
  return stalenessOf(plan, handover.script, madeText(plan, handover, rules), rules.phrases)
}

function stalenessOf(plan: Plan, own: OwnScript, now: string, phrases: Phrases): Staleness | null {
  if (isSameText(own.madeThen, now)) return null
  const known = plannedNames(plan)
  const names = [...known, ...namesOfMade(own.madeThen, known, phrases)]
  const [told, then, present] = [own.text, own.madeThen, now].map((text) => namesIn(text, names))
  return {
    gone: [...(then ?? [])].filter((name) => told?.has(name) && !present?.has(name)),
    missing: [...(present ?? [])].filter((name) => !then?.has(name) && !told?.has(name)),
  }
}

function hasNames(stale: Staleness | null): boolean {
  return stale !== null && stale.gone.length + stale.missing.length > 0
}

/** Whether what was made when the text was written is what is made now. */
export function isTrueOf(own: OwnScript, made: readonly ScriptLine[]): boolean {
  return isSameText(own.madeThen, readAloud(made))
}

/**
 * The text as lines of the script. One that was left as it was made stays what it is, with its place
 * on stage and its gap; the others are the office's own, and what they leave open is seen.
 */
export function ownLines(
  { text }: OwnScript,
  made: readonly ScriptLine[],
  { mc }: Phrases,
): readonly ScriptLine[] {
  const asMade = new Map(made.map((line) => [oneLine(line), line]))
  return text
    .split('\n')
    .filter((one) => !isBlank(one))
    .map((one) => {
      const gap = one.includes(mc.invitePresenterUnknown) || one.includes(NO_RECIPIENTS)
      return asMade.get(one.trim()) ?? scriptLine('own', one, gap)
    })
}

/** The text that is not to be read any more, whole. */
export function untrueLine({ text }: OwnScript): ScriptLine {
  return scriptLine('untrue', text)
}

/** The same words in the same lines, whatever spaces stand at their ends. */
function isSameText(a: string, b: string): boolean {
  const lines = (text: string) =>
    cleanText(text)
      .trim()
      .replace(/[^\S\n]*\n\s*/gu, '\n')
  return lines(a) === lines(b)
}
