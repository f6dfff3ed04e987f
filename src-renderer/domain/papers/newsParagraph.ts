import { awardLabel } from '#domain/awards/award.ts'
import { peopleOfRecipient } from '#domain/awards/recipient.ts'
import { groupedBy } from '#domain/group.ts'
import { isKnownPresenter, presenterPerson } from '#domain/handovers/presenter.ts'
import { capitalized, listed, shortForm, shortForms } from '#domain/personForm.ts'
import { awardsOf, conferenceOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import { byPrecedence } from '#domain/precedence/precedenceOrder.ts'
import type { Award, PresenterSlot, Recipient } from '#domain/record.ts'
import type { Phrases } from '#domain/rules.ts'
import { handoverOfStep, planOfRun } from '#domain/run/run.ts'
import type { Run, RunStep } from '#domain/run/run.ts'
import { lineOf, outcomeOf, presentersOf } from '#domain/run/runState.ts'
import type { RunState } from '#domain/run/runState.ts'
import type { ToldRun } from '#domain/run/toldRun.ts'
import { capacityText, capacityWords } from '#domain/script/caption.ts'
import { familyText, filled, recipientText } from '#domain/script/received.ts'

import { awardCounts } from './runCounts.ts'

/** Words for a count, given by the layer that writes numbers; the news has them plain (domain-vn §7). */
export type CountText = (count: number) => string

/**
 * The paragraph of the news about the awards, in the pattern "Tại hội nghị, … đã trao tặng … cho …":
 * a sentence for each award in the order of the decision, with who really handed over, highest
 * precedence first, and how many received, proxies included and nobody else. Empty for a rehearsal,
 * and while nothing was handed over.
 */
export function newsParagraph(
  { run, state }: ToldRun,
  phrases: Phrases,
  countText: CountText,
): string {
  if (run.mode === 'rehearsal') return ''
  const plan = planOfRun(run)
  const sentences = awardsOf(plan).flatMap((award) =>
    partsOf(run, state, award).flatMap((part) => sentenceOf(run, state, part, phrases, countText)),
  )
  const opening = filled(phrases.news.opening, {
    occasion: phrases.news.occasions[conferenceOf(plan)?.kind ?? 'other'],
  })
  return sentences
    .map((sentence, index) => capitalized(index === 0 ? `${opening}${sentence}` : sentence))
    .join(' ')
}

/** Handovers of one award that are told in one sentence. */
interface Part {
  readonly award: Award
  readonly steps: readonly RunStep[]
  /** Everybody who handed over in them, each once; empty: nobody is known. */
  readonly presenters: readonly PresenterSlot[]
  /** What the award is given for is told once, in the first sentence about it. */
  readonly isFirst: boolean
}

/**
 * All handovers of an award in one sentence. Apart are told those whose presenter nobody knows, and
 * each set of presenters where one of them received the same award: nobody hands over to himself.
 */
function partsOf(run: Run, state: RunState, award: Award): readonly Part[] {
  const steps = run.steps.filter(
    (step) =>
      handoverOfStep(run, step)?.awardId === award.id && receivedIn(run, state, step).length > 0,
  )
  const key = (step: RunStep) =>
    presentersIn(run, state, [step])
      .map(({ attendeeId, name, ...slot }) =>
        [attendeeId ?? name, slot.capacity, slot.principal].join('/'),
      )
      .join('; ')
  const bySet = groupedBy(steps, key)
  const known = steps.filter((step) => key(step) !== '')
  const receiving = new Set(
    known.flatMap((step) => receivedIn(run, state, step).flatMap(peopleOfRecipient)),
  )
  const isApart = presentersIn(run, state, known).some(({ attendeeId }) =>
    receiving.has(attendeeId ?? ''),
  )
  const parts = isApart ? [...bySet.values()] : [known, bySet.get('') ?? []]
  const placeOf = ([first]: readonly RunStep[]) => run.steps.findIndex((step) => step === first)
  return parts
    .filter((own) => own.length > 0)
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((own, index) => ({
      award,
      steps: own,
      presenters: presentersIn(run, state, own),
      isFirst: index === 0,
    }))
}

function receivedIn(run: Run, state: RunState, step: RunStep): readonly Recipient[] {
  const plan = planOfRun(run)
  return lineOf(run, state, step).flatMap((id) => {
    const { outcome } = outcomeOf(state, step.id, id)
    const recipient = plan.recipients.get(id)
    return recipient !== undefined && (outcome === 'given' || outcome === 'proxy')
      ? [recipient]
      : []
  })
}

/** Known presenters of these handovers, each once: by precedence, those without one last. */
function presentersIn(
  run: Run,
  state: RunState,
  steps: readonly RunStep[],
): readonly PresenterSlot[] {
  const plan = planOfRun(run)
  const known = steps
    .flatMap((step) => presentersOf(run, state, step))
    .filter((slot) => isKnownPresenter(plan, slot))
  const once = [...groupedBy(known, ({ attendeeId, name }) => attendeeId ?? name).values()]
  return once.flatMap(([slot]) => slot ?? []).toSorted((a, b) => byAttendee(plan, a, b))
}

function byAttendee(plan: Plan, a: PresenterSlot, b: PresenterSlot): number {
  const left = plan.attendees.get(a.attendeeId ?? '')
  const right = plan.attendees.get(b.attendeeId ?? '')
  if (left === undefined || right === undefined)
    return Number(left === undefined) - Number(right === undefined)
  return byPrecedence(left, right)
}

function sentenceOf(
  run: Run,
  state: RunState,
  part: Part,
  phrases: Phrases,
  countText: CountText,
): readonly string[] {
  const { award, steps, presenters, isFirst } = part
  const recipients = recipientsOf(run, state, part, phrases, countText)
  if (recipients === '') return []
  const told = {
    recipients,
    award: grantedAward(award, phrases),
    reason: isFirst ? reasonOf(award, phrases) : '',
  }
  if (presenters.length === 0) return [filled(phrases.news.receive, told)]
  const isPartlyKnown = steps.some(
    (step) =>
      !presentersOf(run, state, step).every((slot) => isKnownPresenter(planOfRun(run), slot)),
  )
  const people = presentersText(planOfRun(run), presenters, phrases)
  const text = isPartlyKnown ? `${people} và ${phrases.mc.invitePresenterUnknown}` : people
  return [filled(phrases.news.hand, { ...told, presenters: text })]
}

/** Where they act alike, the capacity once before all; else each one's behind the name. */
function presentersText(plan: Plan, slots: readonly PresenterSlot[], phrases: Phrases): string {
  const people = slots.map((slot) => presenterPerson(plan, slot))
  const shared = capacityText(slots, phrases)
  const apart = slots.map((slot) => capacityWords(slot, phrases))
  if (shared !== '' || apart.every((words) => words === '')) return `${shared}${shortForms(people)}`
  return listed(
    people.map((person, index) => {
      const words = apart[index] ?? ''
      return words === '' ? shortForm(person) : `${shortForm(person)} (${words})`
    }),
  )
}

/**
 * One who received in person by name; more by kind and number, the dead by the family that received for
 * them, groups without a number by name.
 */
function recipientsOf(
  run: Run,
  state: RunState,
  { award, steps }: Part,
  phrases: Phrases,
  countText: CountText,
): string {
  const plan = planOfRun(run)
  const only = onlyOne(run, state, steps)
  if (only !== null)
    return only.posthumous ? familyText(plan, only, phrases, '') : recipientText(plan, only)
  const kinds = awardCounts(runOfPart(run, award, steps), state).flatMap((one) => one.kinds)
  const families = familiesOf(run, state, steps, phrases)
  const numbers = kinds.flatMap(({ kind, given, proxy }) => {
    const named = kind === 'individual' ? families.length : 0
    const count = given.count + proxy.count - named
    return count === 0 ? [] : [`${countText(count)} ${phrases.news.kinds[kind]}`]
  })
  const groups = kinds.flatMap(({ given, proxy }) => [...given.open, ...proxy.open])
  return listed([...numbers, ...families, ...new Set(groups)])
}

/** Nothing is handed over to the dead: the news names them, and who received for them. */
function familiesOf(
  run: Run,
  state: RunState,
  steps: readonly RunStep[],
  phrases: Phrases,
): readonly string[] {
  return steps.flatMap((step) =>
    receivedIn(run, state, step)
      .filter(({ posthumous, kind }) => posthumous && kind === 'individual')
      .map((one) => {
        const { proxyName } = outcomeOf(state, step.id, one.id)
        return familyText(planOfRun(run), one, phrases, proxyName)
      }),
  )
}

/** The run as if it had these handovers of one award only: so they are counted as the report counts. */
function runOfPart(run: Run, award: Award, steps: readonly RunStep[]): Run {
  const recipients = run.plan.recipients.filter(({ awardId }) => awardId === award.id)
  return { ...run, steps, plan: { ...run.plan, awards: [award], recipients } }
}

function onlyOne(run: Run, state: RunState, steps: readonly RunStep[]): Recipient | null {
  const all = steps.flatMap((step) =>
    receivedIn(run, state, step).map((recipient) => ({ step, recipient })),
  )
  const [first] = all
  if (first === undefined || all.length > 1 || first.recipient.kind === 'group') return null
  const { outcome } = outcomeOf(state, first.step.id, first.recipient.id)
  return outcome === 'given' ? first.recipient : null
}

/** "Bằng khen của Chủ tịch UBND tỉnh"; who grants is not told twice. */
function grantedAward(award: Award, phrases: Phrases): string {
  const label = awardLabel(award)
  const grantor = award.grantor.trim()
  if (grantor === '' || label.includes(grantor)) return label
  return filled(phrases.news.granted, { award: label, grantor })
}

/** " vì đã có thành tích …" as the decision has it, whether its "vì" was typed or not. */
function reasonOf(award: Award, phrases: Phrases): string {
  const reason = award.reason.trim()
  if (reason === '') return ''
  return reason.toLocaleLowerCase('vi').startsWith('đã ')
    ? filled(phrases.news.reason, {
        reason: reason.charAt(0).toLocaleLowerCase('vi') + reason.slice(1),
      })
    : ` ${reason}`
}
