import { listedName } from '#domain/awards/recipient.ts'
import { presenterName } from '#domain/handovers/presenter.ts'
import { anyOf, literal } from '#domain/pattern.ts'
import { handoversOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Phrases } from '#domain/rules.ts'

const namesOfPlans = new WeakMap<Plan, readonly string[]>()

/** Every name by which a handover could call somebody, as papers write it; once per plan. */
export function plannedNames(plan: Plan): readonly string[] {
  const known = namesOfPlans.get(plan)
  if (known !== undefined) return known
  const names = [
    ...[...plan.attendees.values()].map(({ fullName }) => fullName),
    ...[...plan.recipients.values()].flatMap((one) => [listedName(plan, one), one.representative]),
    ...handoversOf(plan).flatMap(({ presenters }) =>
      presenters.map((slot) => presenterName(plan, slot)),
    ),
  ]
  const planned = [...new Set(names.map(asCompared))].filter((name) => name !== '')
  namesOfPlans.set(plan, planned)
  return planned
}

/**
 * Names in a text that the phrases made once, of which no record may be left: the beginning of each
 * line of a recipient, and those who are thanked. Those in which a known name stands are left out.
 */
export function namesOfMade(
  made: string,
  known: readonly string[],
  { mc }: Phrases,
): readonly string[] {
  const lines = made.split('\n')
  // An invitation before the recipients; presenters, congratulation and thanks after them.
  const recipients = lines.slice(1, -3).map((line) => {
    const phrases = [
      mc.posthumousBy,
      mc.posthumous,
      mc.posthumousByOnStage,
      mc.posthumousOnStage,
      mc.representative,
    ]
    const whole = phrases
      .map((phrase) => slotOf(phrase, 'recipient', line))
      .find((one) => one !== null)
    return (whole ?? line).split(',')[0] ?? ''
  })
  const thanked = slotOf(mc.thank, 'presenters', lines.at(-1) ?? '')?.split(/, | và /u) ?? []
  return [...recipients, ...thanked]
    .map(asCompared)
    .filter((name) => name !== '' && namesIn(name, known).size === 0)
}

/**
 * Those of the names that stand in a text as whole words; of one name within another only the longer
 * is found, so that "Nguyễn Văn An" is no mention of a "Nguyễn Văn".
 */
export function namesIn(text: string, names: readonly string[]): ReadonlySet<string> {
  const compared = asCompared(text)
  const present = names.filter((name) => compared.includes(name))
  if (present.length === 0) return new Set()
  const whole = new RegExp(
    String.raw`(?<![\p{L}\p{M}\p{N}])(?:${anyOf(present)})(?![\p{L}\p{M}\p{N}])`,
    'gu',
  )
  return new Set([...compared.matchAll(whole)].map(([name]) => name))
}

function asCompared(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/** What fills a slot of a phrase in a text that was made of it; null when it was not. */
function slotOf(phrase: string, slot: 'recipient' | 'presenters', text: string): string | null {
  const slots = [...phrase.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name)
  const made = phrase
    .split(/\{\w+\}/u)
    .map(literal)
    .join('(.+)')
  return new RegExp(`^${made}$`, 'u').exec(text)?.[slots.indexOf(slot) + 1] ?? null
}
