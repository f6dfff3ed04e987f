import { groupedBy } from '#domain/group.ts'
import { recipientsOfAward } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Award, Recipient, StatedCount, SubjectKind } from '#domain/record.ts'

/** Stated, listed and named of one kind of subject: "24 theo quyết định, 3 có tên". */
export interface Reconciled {
  readonly kind: SubjectKind
  /** Sum of the numbers that the decision states; null when it states nothing of this kind. */
  readonly stated: number | null
  /** The decision names subjects of this kind without a number: `stated` is a lower bound. */
  readonly statedOpen: boolean
  /** How many the list of recipients stands for; a part counts with its group, not again. */
  readonly listed: number
  /** A group of unknown size is among them: `listed` is a lower bound. */
  readonly listedOpen: boolean
  /** How many of them are known by name. */
  readonly named: number
}

const KINDS: readonly SubjectKind[] = ['collective', 'individual', 'household']

/** What the decision states against what the list holds, for each kind that occurs in either. */
export function reconciled(plan: Plan, award: Award): readonly Reconciled[] {
  return reconciledWith(award, recipientsOfAward(plan, award.id))
}

/** As `reconciled`, with the recipients of the award at hand. */
export function reconciledWith(
  award: Award,
  recipients: readonly Recipient[],
): readonly Reconciled[] {
  const parts = groupedBy(recipients, ({ partOfId }) => partOfId)
  return KINDS.flatMap((kind) => {
    const stated = award.stated.filter((one) => one.kind === kind)
    const listed = recipients.filter(({ members }) => members === kind)
    if (stated.length === 0 && listed.length === 0) return []
    const known = new Set(listed.map(({ id }) => id))
    const sizes = listed
      .filter(({ partOfId }) => partOfId === null || !known.has(partOfId))
      .map((one) => sizeOf(one, parts))
    return {
      kind,
      stated: stated.length === 0 ? null : sum(stated.map(({ count }) => count ?? 0)),
      statedOpen: stated.some(({ count }) => count === null),
      listed: sum(sizes.map(({ least }) => least)),
      listedOpen: sizes.some(({ open }) => open),
      named: namedAmong(listed),
    }
  })
}

interface Size {
  /** At least so many. */
  readonly least: number
  readonly open: boolean
}

function sizeOf(
  one: Recipient,
  parts: ReadonlyMap<string | null, readonly Recipient[]>,
  seen: ReadonlySet<string> = new Set(),
): Size {
  if (one.kind !== 'group') return { least: 1, open: false }
  const inner = (parts.get(one.id) ?? []).filter(({ id }) => !seen.has(id))
  const within = new Set([...seen, one.id])
  const known = sum(inner.map((part) => sizeOf(part, parts, within).least))
  const least = Math.max(one.count ?? 0, one.memberIds.length, known)
  return { least, open: one.count === null }
}

/** People by attendee, so that nobody who is named in a group and in its part counts twice. */
function namedAmong(recipients: readonly Recipient[]): number {
  const people = new Set<string>()
  for (const one of recipients)
    if (one.kind === 'group') for (const id of one.memberIds) people.add(id)
    else people.add(one.attendeeId ?? one.id)
  return people.size
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

const SUBJECT_WORDS = {
  individual: 'cá nhân',
  collective: 'tập thể',
  household: 'hộ gia đình',
} as const

/** A stated count as announced: "24 đồng chí thuộc …", "các đồng chí …", "2 cá nhân". */
export function statedText({ kind, count, text }: StatedCount): string {
  const words = text.trim() === '' ? SUBJECT_WORDS[kind] : text
  const tellsItself =
    /^(các|những|toàn thể|\d)/iu.test(words) || (count === 1 && text.includes('đồng chí'))
  return count === null || tellsItself ? words : `${count} ${words}`
}
