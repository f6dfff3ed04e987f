import { awardLabel } from './award.ts'
import { capacityWords } from './caption.ts'
import { groupedBy } from './group.ts'
import { fullForm, listed, shortForms } from './personForm.ts'
import { awardsOf, handoversOf, recipientsOfAward, recipientsOfHandover } from './plan.ts'
import type { Plan } from './plan.ts'
import { isKnownPresenter, presenterPerson } from './presenter.ts'
import { filled, recipientText, recipientsText } from './received.ts'
import type { Told } from './received.ts'
import { recipientName, recipientPost } from './recipient.ts'
import { statedText } from './reconcile.ts'
import type { Award, Decision, Handover, PartialDate, PresenterSlot, Recipient } from './record.ts'
import type { Rules } from './rules.ts'

/** One line of the MC's script. */
export interface ScriptLine {
  readonly kind:
    | 'decision'
    | 'seated'
    | 'inviteRecipients'
    | 'recipient'
    | 'posthumous'
    | 'invitePresenters'
    | 'congratulate'
    | 'thank'
    | 'note'
  readonly text: string
  /** Something in the line is not known yet and must be seen. */
  readonly gap: boolean
}

/** What is read of one decision, then the handovers of its awards in stage order. */
export interface ScriptBlock {
  /** Null: awards whose decision nobody has named yet. */
  readonly decision: Decision | null
  readonly awards: readonly Award[]
  readonly reading: readonly ScriptLine[]
  readonly handovers: readonly {
    readonly handover: Handover
    readonly lines: readonly ScriptLine[]
  }[]
}

/** Words for a date, given by the layer that formats dates. */
export type DateText = (date: PartialDate) => string

const line = (kind: ScriptLine['kind'], text: string, gap = false): ScriptLine => ({
  kind,
  text,
  gap,
})

/**
 * The whole script by decision: decisions in the order in which their first award is handed over,
 * awards without any handover after them in list order. What is read comes before who comes up.
 */
export function scriptOf(plan: Plan, rules: Rules, dateText: DateText): readonly ScriptBlock[] {
  const handovers = handoversOf(plan)
  const firstAt = new Map<string, number>()
  handovers.forEach(({ awardId }, index) => {
    if (!firstAt.has(awardId)) firstAt.set(awardId, index)
  })
  const awards = awardsOf(plan).toSorted(
    (a, b) => (firstAt.get(a.id) ?? Infinity) - (firstAt.get(b.id) ?? Infinity) || 0,
  )
  return [...groupedBy(awards, ({ decisionId }) => decisionId)].map(([decisionId, ofDecision]) => {
    const decision = plan.decisions.get(decisionId ?? '') ?? null
    const ids = new Set(ofDecision.map(({ id }) => id))
    return {
      decision,
      awards: ofDecision,
      reading: decisionScript(plan, decision, ofDecision, rules, dateText),
      handovers: handovers
        .filter(({ awardId }) => ids.has(awardId))
        .map((handover) => ({ handover, lines: handoverScript(plan, handover, rules) })),
    }
  })
}

/** What is read of a decision: one sentence per award, and who stays seated meanwhile (C-10). */
export function decisionScript(
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
      award: awardLabel(award),
      recipients: recipients || '(chưa có người nhận)',
      reason,
    })
    return line('decision', text, name.gap || grantor.startsWith('(') || recipients === '')
  })
  const beforeReading = awards.some(({ grantorLevel }) => grantorLevel === 'state')
  return beforeReading ? sentences : [...sentences, line('seated', mc.inviteSeated)]
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

/**
 * What the MC says at a handover: who comes up, one line each in stage order, who hands over and in
 * which capacity, congratulation, thanks. An unknown presenter leaves a visible gap.
 */
export function handoverScript(
  plan: Plan,
  handover: Handover,
  rules: Rules,
  told: Told = {},
): readonly ScriptLine[] {
  const { mc } = rules.phrases
  const award = plan.awards.get(handover.awardId)
  const label = award === undefined ? '' : awardLabel(award)
  const recipients = recipientsOfHandover(plan, handover)
  const together = recipientsText(plan, handover, {}, rules.phrases)
  const slots = told.presenters ?? handover.presenters
  const known = slots.filter((slot) => isKnownPresenter(plan, slot))
  const gap = known.length === 0 || known.length < slots.length
  const unknown = mc.invitePresenterUnknown
  const invited = listed([
    ...known.map((slot) => presenterInvited(plan, slot, rules)),
    ...(gap ? [unknown] : []),
  ])
  const thanked = shortForms(known.map((slot) => presenterPerson(plan, slot)))
  return [
    line(
      'inviteRecipients',
      filled(mc.inviteRecipients, { recipients: together || '(chưa có người nhận)', award: label }),
      together === '',
    ),
    ...recipients.map((one) => recipientLine(plan, one, label, rules)),
    line(
      'invitePresenters',
      filled(mc.invitePresenter, { presenters: invited, verb: handover.verb, award: label }),
      gap,
    ),
    line('congratulate', mc.congratulate),
    line('thank', filled(mc.thank, { presenters: thanked || unknown }), known.length === 0),
    ...(handover.mcNote === '' ? [] : [line('note', handover.mcNote)]),
  ]
}

function presenterInvited(plan: Plan, slot: PresenterSlot, rules: Rules): string {
  const capacity = capacityWords(slot, rules.phrases)
  const name = fullForm(presenterPerson(plan, slot))
  return capacity === '' ? name : `${name}, ${capacity},`
}

function recipientLine(plan: Plan, one: Recipient, award: string, rules: Rules): ScriptLine {
  if (one.posthumous)
    return line(
      'posthumous',
      filled(rules.phrases.mc.posthumous, { award, recipient: recipientName(plan, one) }),
    )
  if (one.kind === 'group') return line('recipient', recipientText(plan, one), true)
  const post = recipientPost(plan, one)
  const name = [recipientName(plan, one), post].filter((part) => part !== '').join(', ')
  const by = one.representative === '' ? '' : ` (đại diện: ${one.representative})`
  return line('recipient', `${name}${by}`)
}
