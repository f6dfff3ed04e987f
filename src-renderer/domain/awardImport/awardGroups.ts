import type { FoundAward } from '#domain/catalogue.ts'
import { groupedBy } from '#domain/group.ts'
import { awardsOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Award, Decision, Id } from '#domain/record.ts'
import type { Rules } from '#domain/rules.ts'

import { awardKey, catalogued } from './awardLabel.ts'
import type { Entry } from './entries.ts'
import { knownDecision } from './statedDecision.ts'
import type { StatedDecision } from './statedDecision.ts'

/** What the user said an award of the list is: one of the plan, or a new one. */
export type AwardChoice = { readonly kind: 'present'; readonly id: Id } | { readonly kind: 'new' }

/** One award of the list under one decision: all of its rows go to the same award of the plan. */
export interface AwardGroup {
  readonly key: string
  /** As the list writes it first. */
  readonly label: string
  readonly row: FoundAward['row'] | null
  readonly stated: StatedDecision | null
  /** The decision of the plan that the list names, or that the user named for rows without one. */
  readonly decision: Decision | null
  readonly rows: number
  /** What all rows give as the reason; where they differ it is empty, and each keeps its own. */
  readonly reason: string
  /** What it is; null while it is in doubt. */
  readonly choice: AwardChoice | null
  /** Why it was in doubt before the user said: known to no catalogue, like one of the plan, or like several. */
  readonly doubt: 'notRecognised' | 'similar' | 'several' | null
  /** Awards of the plan that it may be, the likely ones first. */
  readonly candidates: readonly Award[]
}

/**
 * The awards of a list, in its order. One of the plan is meant when it is written the same way, short
 * forms aside, and has the same decision or none; what is merely of the same row of the catalogue is
 * asked about, and so is what no catalogue knows.
 */
export function awardGroups(
  plan: Plan,
  entries: readonly Entry[],
  rules: Rules,
  decisionId: Id | null,
  choices: ReadonlyMap<string, AwardChoice>,
): readonly AwardGroup[] {
  const named = entries.filter(({ award }) => award !== '')
  const known = awardsOf(plan).map((award) => knownAward(award, rules))
  return [...groupedBy(named, ({ group }) => group)].map(([key, rows]) => {
    const [first] = rows
    if (first === undefined) throw new Error('a group has rows')
    const { award: label, decision: stated } = first
    const row = catalogued(label, rules)?.row ?? null
    const decision =
      stated === null ? (plan.decisions.get(decisionId ?? '') ?? null) : knownDecision(plan, stated)
    const candidates = candidatesFor(known, { label, row, stated, decision }, rules)
    const proposed = proposal(candidates, row !== null)
    const chosen = choices.get(key)
    const isThere = chosen?.kind !== 'present' || plan.awards.has(chosen.id)
    return {
      key,
      label,
      row,
      stated,
      decision,
      rows: rows.length,
      reason: rows.every(({ reason }) => reason === first.reason) ? first.reason : '',
      choice: (isThere ? chosen : undefined) ?? proposed.choice,
      doubt: proposed.doubt,
      candidates: [...candidates.same, ...candidates.similar],
    }
  })
}

/** An award of the plan in what is compared, worked out once for all awards of a list. */
interface KnownAward {
  readonly award: Award
  readonly key: string
  readonly isShort: boolean
}

function knownAward(award: Award, rules: Rules): KnownAward {
  const isShort = catalogued(award.name, rules)?.isWhole ?? false
  return { award, key: awardKey(award.name), isShort }
}

interface Candidates {
  readonly same: readonly Award[]
  readonly similar: readonly Award[]
}

function candidatesFor(
  known: readonly KnownAward[],
  { label, row, stated, decision }: Pick<AwardGroup, 'label' | 'row' | 'stated' | 'decision'>,
  rules: Rules,
): Candidates {
  const key = awardKey(label)
  const isShort = catalogued(label, rules)?.isWhole ?? false
  const open = known.filter(
    ({ award: { decisionId } }) =>
      decisionId === null || (stated === null && decision === null) || decisionId === decision?.id,
  )
  const same = open.filter((one) => one.key === key)
  const similar = open.filter(
    (one) =>
      one.key !== key &&
      row !== null &&
      one.award.catalogueCode === row.code &&
      // Two that say more than the catalogue are two: Kỷ niệm chương “…” of two ministries.
      (isShort || one.isShort),
  )
  return { same: same.map(({ award }) => award), similar: similar.map(({ award }) => award) }
}

function proposal(
  { same, similar }: Candidates,
  isKnown: boolean,
): Pick<AwardGroup, 'choice' | 'doubt'> {
  const [only, second] = same
  if (only !== undefined && second === undefined)
    return { choice: { kind: 'present', id: only.id }, doubt: null }
  if (second !== undefined) return { choice: null, doubt: 'several' }
  if (similar.length > 0) return { choice: null, doubt: 'similar' }
  return isKnown
    ? { choice: { kind: 'new' }, doubt: null }
    : { choice: null, doubt: 'notRecognised' }
}

/** The note of a recipient: what the list notes, and the reason where each row has its own. */
export function noteOf({ note, reason }: Entry, group: AwardGroup | undefined): string {
  const own = reason === group?.reason ? '' : reason
  return [note, own].filter((part) => part !== '').join('; ')
}

/** What the list says of an award of the plan that the award does not say yet. */
export function missingFields(
  plan: Plan,
  { choice, stated, decision, reason }: AwardGroup,
): { readonly decision: boolean; readonly reason: boolean } {
  const award = choice?.kind === 'present' ? plan.awards.get(choice.id) : undefined
  return {
    decision: award?.decisionId === null && (stated !== null || decision !== null),
    reason: award?.reason === '' && reason !== '',
  }
}
