import { awardLabel } from '#domain/awards/award.ts'
import { statedText } from '#domain/awards/reconcile.ts'
import { subjectsText } from '#domain/awards/subjects.ts'
import { groupedBy } from '#domain/group.ts'
import { placeOfReading } from '#domain/handovers/readingPlace.ts'
import { stageOrder } from '#domain/handovers/stageOrder.ts'
import { listed } from '#domain/personForm.ts'
import { agendaOf, awardsOf, recipientsOfAward } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Award, Decision, Handover, Id, PartialDate } from '#domain/record.ts'
import type { Phrases, Rules } from '#domain/rules.ts'

import { decisionOf } from './calledUp.ts'
import { madeScript } from './madeScript.ts'
import { isTrueOf, ownLines, untrueLine } from './ownScript.ts'
import { filled, recipientText } from './received.ts'
import type { Told } from './received.ts'
import { scriptLine as line } from './scriptLine.ts'
import type { ScriptLine } from './scriptLine.ts'

/** A stretch of the ceremony that belongs to one decision. */
export interface ScriptBlock {
  /** Null: awards whose decision nobody has named yet; each such award has a block of its own. */
  readonly decision: Decision | null
  /** All awards of the decision. */
  readonly awards: readonly Award[]
  /** What is read before the handovers; empty where the decision was read in a block before. */
  readonly reading: readonly ScriptLine[]
  readonly handovers: readonly ScriptHandover[]
}

export interface ScriptHandover {
  readonly handover: Handover
  readonly lines: readonly ScriptLine[]
}

/** Words for a date, given by the layer that formats dates. */
export type DateText = (date: PartialDate) => string

/**
 * The whole script in stage order. A decision is read once (C-04), before the first handover of its
 * awards; decisions without any handover come last, so that no award goes unread.
 */
export function scriptOf(plan: Plan, rules: Rules, dateText: DateText): readonly ScriptBlock[] {
  const groups = groupedBy(awardsOf(plan), readUnder)
  const blocks: (ScriptBlock & { readonly handovers: ScriptHandover[] })[] = []
  const opened = new Set<string>()
  let last = ''
  const open = (key: string) => {
    const awards = groups.get(key) ?? []
    const decision = plan.decisions.get(key) ?? null
    const reading = opened.has(key) ? [] : decisionScript(plan, decision, awards, rules, dateText)
    blocks.push({ decision, awards, reading, handovers: [] })
    opened.add(key)
    last = key
  }
  for (const handover of stageOrder(plan)) {
    const key = decisionOf(plan, handover)
    if (key !== last) open(key)
    blocks.at(-1)?.handovers.push({ handover, lines: handoverScript(plan, handover, rules) })
  }
  for (const key of groups.keys()) if (!opened.has(key)) open(key)
  return blocks
}

/**
 * What is read of all decisions one after the other, each once (C-04), in the order in which they are handed over;
 * those without any handover come last.
 */
export function readingsOf(plan: Plan, rules: Rules, dateText: DateText): readonly ScriptLine[] {
  const groups = groupedBy(awardsOf(plan), readUnder)
  const handedOver = stageOrder(plan).map((handover) => decisionOf(plan, handover))
  return [...new Set([...handedOver, ...groups.keys()])].flatMap((key) =>
    decisionScript(plan, plan.decisions.get(key) ?? null, groups.get(key) ?? [], rules, dateText),
  )
}

/**
 * What is read of its decision right before a handover, where the programme has no item in which the decisions
 * are read: for the first handover of each decision, that it be read once (C-04).
 */
export function readingBefore(
  plan: Plan,
  handover: Handover,
  rules: Rules,
  dateText: DateText,
): readonly ScriptLine[] {
  if (agendaOf(plan).some(({ kind }) => kind === 'decisions')) return []
  const key = decisionOf(plan, handover)
  const first = stageOrder(plan).find((one) => decisionOf(plan, one) === key)
  if (first?.id !== handover.id) return []
  const awards = awardsOf(plan).filter((award) => readUnder(award) === key)
  return decisionScript(plan, plan.decisions.get(key) ?? null, awards, rules, dateText)
}

/** As `decisionOf`, of an award. */
function readUnder({ id, decisionId }: Award): Id {
  return decisionId ?? id
}

/**
 * What is read of a decision, one sentence per award, and before it where the recipients are
 * meanwhile: on stage for a decision of the President (C-09), in their seats for any other (C-10),
 * unless the office has it otherwise (`readingPlace.ts`).
 */
function decisionScript(
  plan: Plan,
  decision: Decision | null,
  awards: readonly Award[],
  rules: Rules,
  dateText: DateText,
): readonly ScriptLine[] {
  const { mc } = rules.phrases
  const name = decisionText(decision, dateText)
  const sentences = awards.map((award) => {
    const grantor = award.grantor || decision?.authority || '(chưa rõ cấp tặng)'
    const recipients = awardSubjects(plan, award)
    const reason = award.reason === '' ? '' : ` ${award.reason}`
    const text = filled(mc.decision, {
      decision: name.text,
      grantor,
      verb: grantVerb(plan, award, rules.phrases),
      award: awardLabel(award),
      recipients: recipients || '(chưa có người nhận)',
      reason,
    })
    // A reason that was copied with its full stop ends the sentence itself.
    const ended = text.replace(/([.!…])\.$/u, '$1')
    return line('decision', ended, name.gap || grantor.startsWith('(') || recipients === '')
  })
  const onStage = placeOfReading(plan, awards, rules) === 'onStage'
  const subjects = subjectsOfAwards(plan, awards, rules.phrases)
  const place = onStage
    ? line('inviteRecipients', filled(mc.inviteStanding, { subjects }))
    : line('seated', filled(mc.inviteSeated, { subjects }))
  return [place, ...sentences]
}

function decisionText(decision: Decision | null, dateText: DateText) {
  if (decision === null) return { text: 'quyết định (chưa rõ số, ngày)', gap: true }
  const number = decision.number === '' ? '(chưa rõ số)' : `số ${decision.number}`
  const parts = [`Quyết định ${number}`, dateText(decision.date)]
  if (decision.authority !== '') parts.push(`của ${decision.authority}`)
  return { text: parts.filter((part) => part !== '').join(' '), gap: decision.number === '' }
}

/** Whom an award goes to, as announced: the stated counts, else the recipients, parts left out. */
function awardSubjects(plan: Plan, award: Award): string {
  if (award.stated.length > 0) return listed(award.stated.map(statedText))
  const whole = recipientsOfAward(plan, award.id).filter(({ partOfId }) => partOfId === null)
  return listed(whole.map((one) => recipientText(plan, one)))
}

/** To the living an award is granted (tặng), to the dead posthumously (truy tặng). */
function grantVerb(plan: Plan, award: Award, { mc }: Phrases): string {
  const recipients = recipientsOfAward(plan, award.id)
  const dead = recipients.filter(({ posthumous }) => posthumous)
  if (dead.length === 0) return mc.grant
  return dead.length === recipients.length ? mc.grantPosthumous : mc.grantBoth
}

function subjectsOfAwards(plan: Plan, awards: readonly Award[], phrases: Phrases): string {
  const recipients = awards.flatMap(({ id }) => recipientsOfAward(plan, id))
  const stated = awards.flatMap((award) => award.stated)
  const kinds = [...recipients.map(({ members }) => members), ...stated.map(({ kind }) => kind)]
  const most = Math.max(recipients.length, ...stated.map(({ count }) => count ?? 2))
  const isOne = kinds.length > 0 && most === 1 && recipients.every(({ kind }) => kind !== 'group')
  return subjectsText(kinds, isOne && new Set(kinds).size === 1, phrases)
}

/**
 * What the MC says at a handover, and the note for him or her. A text of the office is read as long
 * as what it was written over is still what the phrases make, the run included; from then on what is
 * true now is read, and the office's text stands below, marked, so that the hall hears no wrong name.
 */
export function handoverScript(
  plan: Plan,
  handover: Handover,
  rules: Rules,
  told: Told = {},
): readonly ScriptLine[] {
  const made = madeScript(plan, handover, rules, told)
  const note = handover.mcNote === '' ? [] : [line('note', handover.mcNote)]
  const own = handover.script
  if (own === null) return [...made, ...note]
  if (isTrueOf(own, made)) return [...ownLines(own, made, rules.phrases), ...note]
  return [...made, ...note, untrueLine(own)]
}
