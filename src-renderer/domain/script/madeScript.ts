import { awardLabel } from '#domain/awards/award.ts'
import { recipientName, recipientPost } from '#domain/awards/recipient.ts'
import { subjectsText } from '#domain/awards/subjects.ts'
import { verbWith } from '#domain/handovers/handover.ts'
import { isKnownPresenter, presenterPerson } from '#domain/handovers/presenter.ts'
import { fullForm, listed, shortForms } from '#domain/personForm.ts'
import type { Plan } from '#domain/plan.ts'
import type { Handover, PresenterSlot, Recipient } from '#domain/record.ts'
import type { Phrases, Rules } from '#domain/rules.ts'

import { standOnStage } from './calledUp.ts'
import { capacityWords } from './caption.ts'
import { filled, receivedOf, recipientPerson, recipientText, recipientsText } from './received.ts'
import type { ReceivedOne, Told } from './received.ts'
import { scriptLine as line } from './scriptLine.ts'
import type { ScriptLine } from './scriptLine.ts'

/** What stands where nobody is known to receive. */
export const NO_RECIPIENTS = '(chưa có người nhận)'

/**
 * What the phrases make of a handover: who comes up, one line each in stage order, who hands over
 * and in which capacity, congratulation, thanks. An unknown presenter leaves a visible gap.
 */
export function madeScript(
  plan: Plan,
  handover: Handover,
  rules: Rules,
  told: Told = {},
): readonly ScriptLine[] {
  const { mc } = rules.phrases
  const award = plan.awards.get(handover.awardId)
  const label = award === undefined ? '' : awardLabel(award)
  const received = receivedOf(plan, handover, told)
  const slots = told.presenters ?? handover.presenters
  const receiving = received.map(({ recipient }) => recipient.id)
  const isUp = standOnStage(plan, handover, receiving, rules)
  const known = slots.filter((slot) => isKnownPresenter(plan, slot))
  const gap = known.length === 0 || known.length < slots.length
  const unknown = mc.invitePresenterUnknown
  const invited = listed([
    ...known.map((slot) => presenterInvited(plan, slot, rules)),
    ...(gap ? [unknown] : []),
  ])
  const thanked = shortForms(known.map((slot) => presenterPerson(plan, slot)))
  return [
    invitation(plan, handover, told, label, isUp, rules.phrases),
    ...received.map((one, index) => ({
      ...recipientLine(plan, one, label, isUp, rules.phrases),
      position: index + 1,
    })),
    line(
      'invitePresenters',
      filled(mc.invitePresenter, {
        presenters: invited,
        verb: stageVerb(verbWith(handover, slots)),
        award: label,
      }),
      gap,
    ),
    line('congratulate', congratulation(received, rules.phrases)),
    line('thank', filled(mc.thank, { presenters: thanked || unknown }), known.length === 0),
  ]
}

/** On stage one hands over (trao); to grant (tặng) is what the decision does. */
function stageVerb(verb: Handover['verb']): string {
  return verb === 'tặng' ? 'trao' : verb
}

function presenterInvited(plan: Plan, slot: PresenterSlot, rules: Rules): string {
  const capacity = capacityWords(slot, rules.phrases)
  const name = fullForm(presenterPerson(plan, slot))
  return capacity === '' ? name : `${name}, ${capacity},`
}

/**
 * Who is asked to come up: in the words of the office, else one by name, and several by how many
 * they are, since each is named in a line of the own. A group has no names, so it stands as it is. Who
 * stands on stage already is not asked up again (`calledUp.ts`).
 */
function invitation(
  plan: Plan,
  handover: Handover,
  told: Told,
  award: string,
  isUp: boolean,
  phrases: Phrases,
): ScriptLine {
  const { mc } = phrases
  const one = isUp ? mc.receiveOnStage : mc.inviteRecipients
  const received = receivedOf(plan, handover, told)
  const say = (phrase: string, recipients: string, gap = false) =>
    line('inviteRecipients', filled(phrase, { recipients, award }), gap)
  const together = recipientsText(plan, handover, told, phrases)
  if (together === '') return say(one, NO_RECIPIENTS, true)
  if (together === handover.recipientsText) return say(one, together)
  if (received.length > 1 && received.every(({ recipient }) => recipient.kind !== 'group'))
    return say(isUp ? mc.receiveNamedOnStage : mc.inviteNamed, counted(received, phrases))
  return say(one, listed(received.map((each) => invitedOne(plan, each, phrases))))
}

function invitedOne(plan: Plan, { recipient, proxy }: ReceivedOne, { mc }: Phrases): string {
  const name = recipientText(plan, recipient)
  if (proxy !== '') return filled(mc.proxy, { proxy, recipient: name })
  if (recipient.posthumous) {
    const { salutation, fullName } = recipientPerson(plan, recipient)
    return filled(mc.family, { recipient: `${salutation} ${fullName}`.trim() })
  }
  const comes = recipient.kind === 'collective' || recipient.kind === 'household'
  return comes ? filled(mc.delegate, { recipient: name }) : name
}

/** "đại diện 2 tập thể, 3 cá nhân và đại diện gia đình 1 cá nhân được truy tặng". */
function counted(received: readonly ReceivedOne[], { mc }: Phrases): string {
  const all = received.map(({ recipient }) => recipient)
  const living = all.filter(({ posthumous }) => !posthumous)
  const of = (kind: Recipient['members']) => living.filter(({ members }) => members === kind).length
  const counts = [
    [of('collective'), mc.countCollectives],
    [of('individual'), mc.countIndividuals],
    [of('household'), mc.countHouseholds],
    [all.length - living.length, mc.countFamilies],
  ] as const
  return listed(
    counts.flatMap(([count, phrase]) =>
      count === 0 ? [] : filled(phrase, { count: String(count) }),
    ),
  )
}

function recipientLine(
  plan: Plan,
  { recipient: one, proxy }: ReceivedOne,
  award: string,
  isUp: boolean,
  { mc }: Phrases,
): ScriptLine {
  const name = recipientName(plan, one)
  const post = recipientPost(plan, one)
  const recipient = [name, post].filter((part) => part !== '').join(', ')
  if (one.posthumous) {
    const family = proxy || one.representative
    const unnamed = isUp ? mc.posthumousOnStage : mc.posthumous
    const named = isUp ? mc.posthumousByOnStage : mc.posthumousBy
    const phrase = family === '' ? unnamed : named
    return line('posthumous', filled(phrase, { award, recipient, family }))
  }
  if (proxy !== '') return line('recipient', filled(mc.proxy, { proxy, recipient: name }))
  if (one.kind === 'group') return line('recipient', recipientText(plan, one), true)
  if (one.representative === '') return line('recipient', recipient)
  const { representative } = one
  return line('recipient', filled(mc.representative, { recipient, representative }))
}

/** Nobody is congratulated on a death: where all are dead, their families are addressed. */
function congratulation(received: readonly ReceivedOne[], phrases: Phrases): string {
  const all = received.map(({ recipient }) => recipient)
  if (all.length > 0 && all.every(({ posthumous }) => posthumous))
    return phrases.mc.congratulateFamilies
  const subjects = subjectsText(
    all.map(({ members }) => members),
    all.length === 1 && all[0]?.kind !== 'group',
    phrases,
  )
  return filled(phrases.mc.congratulate, { subjects })
}
