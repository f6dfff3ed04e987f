import { awardLabel } from './award.ts'
import { capacityWords } from './caption.ts'
import { groupedBy } from './group.ts'
import { fullForm, listed, shortForms } from './personForm.ts'
import { awardsOf, recipientsOfAward } from './plan.ts'
import type { Plan } from './plan.ts'
import { isKnownPresenter, presenterPerson } from './presenter.ts'
import { filled, receivedOf, recipientText, recipientsText } from './received.ts'
import type { ReceivedOne, Told } from './received.ts'
import { recipientName, recipientPost } from './recipient.ts'
import { statedText } from './reconcile.ts'
import type { Award, Decision, Handover, PartialDate, PresenterSlot } from './record.ts'
import type { Rules } from './rules.ts'
import { stageOrder } from './stageOrder.ts'

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

function line(kind: ScriptLine['kind'], text: string, gap = false): ScriptLine {
  return { kind, text, gap }
}

/**
 * The whole script in stage order. A decision is read once (C-04), before the first handover of its
 * awards; decisions without any handover come last, so that no award goes unread.
 */
export function scriptOf(plan: Plan, rules: Rules, dateText: DateText): readonly ScriptBlock[] {
  const groups = groupedBy(awardsOf(plan), (award) => award.decisionId ?? award.id)
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
    const award = plan.awards.get(handover.awardId)
    const key = award?.decisionId ?? handover.awardId
    if (key !== last) open(key)
    blocks.at(-1)?.handovers.push({ handover, lines: handoverScript(plan, handover, rules) })
  }
  for (const key of groups.keys()) if (!opened.has(key)) open(key)
  return blocks
}

/**
 * What is read of a decision, one sentence per award, and before it where the recipients are
 * meanwhile: on stage for a decision of the President (C-09), in their seats for any other (C-10).
 */
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
  const onStage = awards.some(({ grantorLevel }) => grantorLevel === 'state')
  const place = onStage
    ? line('inviteRecipients', mc.inviteStanding)
    : line('seated', mc.inviteSeated)
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
  const received = receivedOf(plan, handover, told)
  const together = recipientsText(plan, handover, told, rules.phrases)
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
    ...received.map((one) => recipientLine(plan, one, label, rules)),
    line(
      'invitePresenters',
      filled(mc.invitePresenter, { presenters: invited, verb: stageVerb(handover), award: label }),
      gap,
    ),
    line('congratulate', mc.congratulate),
    line('thank', filled(mc.thank, { presenters: thanked || unknown }), known.length === 0),
    ...(handover.mcNote === '' ? [] : [line('note', handover.mcNote)]),
  ]
}

/** On stage one hands over (trao); to grant (tặng) is what the decision does. */
function stageVerb({ verb }: Handover): string {
  return verb === 'tặng' ? 'trao' : verb
}

function presenterInvited(plan: Plan, slot: PresenterSlot, rules: Rules): string {
  const capacity = capacityWords(slot, rules.phrases)
  const name = fullForm(presenterPerson(plan, slot))
  return capacity === '' ? name : `${name}, ${capacity},`
}

function recipientLine(
  plan: Plan,
  { recipient: one, proxy }: ReceivedOne,
  award: string,
  rules: Rules,
): ScriptLine {
  if (proxy !== '') {
    const recipient = recipientName(plan, one)
    return line('recipient', filled(rules.phrases.mc.proxy, { proxy, recipient }))
  }
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
