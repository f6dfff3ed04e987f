import type { FoundAward } from '#domain/awards/catalogue.ts'
import { groupedBy } from '#domain/group.ts'
import { awardsOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Award, Decision, Id } from '#domain/record.ts'
import { isBlank } from '#domain/row.ts'
import type { Rules } from '#domain/rules.ts'

import { awardKey, catalogued } from './awardLabel.ts'
import type { Entry } from './entries.ts'
import { leavesGrantorOpen, nameByGrantor } from './severalGrantors.ts'
import { knownDecision } from './statedDecision.ts'
import type { StatedDecision } from './statedDecision.ts'

/** What the user said an award of the list is: one of the plan, or a new one. */
export type AwardChoice =
  | { readonly kind: 'present'; readonly id: Id }
  /** `name`: as what; else as the list writes it. `grantor`: who grants it, where no name says that. */
  | { readonly kind: 'new'; readonly name?: string; readonly grantor?: string }

/** What the user said of awards, and of rows that name no decision. */
export interface Said {
  readonly decisionId: Id | null
  readonly newDecision: StatedDecision | null
  readonly awards: ReadonlyMap<string, AwardChoice>
}

/** One award of the list under one decision: all of its rows go to the same award of the plan. */
export interface AwardGroup {
  readonly key: string
  /** As the list writes it first, a code as the catalogue names it. */
  readonly label: string
  /** As its cell has it. */
  readonly written: string
  readonly row: FoundAward['row'] | null
  /** As what it comes into the plan when it is new. */
  readonly name: string
  /** Who grants it, as the user said, or the decision; empty: nobody says it. */
  readonly grantor: string
  readonly stated: StatedDecision | null
  /** The decision of the plan that the list names, or that the user named for rows without one. */
  readonly decision: Decision | null
  readonly rows: number
  /** What all rows give as the reason; where they differ it is empty, and each keeps its own. */
  readonly reason: string
  /** What it is; null while it is in doubt. */
  readonly choice: AwardChoice | null
  /**
   * Why it was in doubt before the user said: known to no catalogue, like one of the plan, or like several;
   * or nothing says who grants it.
   */
  readonly doubt: 'notRecognised' | 'similar' | 'several' | 'grantorOpen' | null
  /** Awards of the plan that it may be, the likely ones first. */
  readonly candidates: readonly Award[]
}

/**
 * The awards of a list, in its order. One of the plan is meant when it is written the same way, short
 * forms aside, and has the same decision or none; what is merely of the same row of the catalogue is
 * asked about, and so is what no catalogue knows. A code that leaves open who grants (`leavesGrantorOpen`)
 * is asked about once for all of its rows, unless the decision says it.
 */
export function awardGroups(
  plan: Plan,
  entries: readonly Entry[],
  rules: Rules,
  { decisionId, newDecision, awards: choices }: Said,
): readonly AwardGroup[] {
  const typed = newDecision !== null && !isBlank(newDecision.number) ? newDecision : null
  const named = entries.filter(({ award }) => award !== '')
  const known = awardsOf(plan).map((award) => knownAward(award, rules))
  const groups = groupedBy(named, ({ group }) => group)
  const said = saidOfLabels(groups, choices)
  return [...groups].map(([key, rows]) => {
    const [first] = rows
    if (first === undefined) throw new Error('a group has rows')
    const { award: label, awardWritten: written } = first
    const stated = first.decision ?? typed
    const row = catalogued(label, rules)?.row ?? null
    const decision =
      stated === null ? (plan.decisions.get(decisionId ?? '') ?? null) : knownDecision(plan, stated)
    const isOpen = leavesGrantorOpen(label, row)
    const authority = stated?.authority || decision?.authority || ''
    const told = isOpen && row !== null ? nameByGrantor(label, row, authority) : null
    const meant = told ?? label
    const candidates = candidatesFor(known, { label: meant, row, stated, decision }, rules)
    const proposed =
      isOpen && told === null ? openGrantor(candidates) : proposal(candidates, row !== null)
    const chosen = choices.get(key) ?? (isOpen ? said.get(label) : undefined)
    const isThere = chosen?.kind !== 'present' || plan.awards.has(chosen.id)
    return {
      key,
      label,
      written,
      row,
      stated,
      decision,
      name: chosen?.kind === 'new' ? (chosen.name ?? meant) : meant,
      grantor: (chosen?.kind === 'new' ? chosen.grantor : undefined) ?? authority,
      rows: rows.length,
      reason: rows.every(({ reason }) => reason === first.reason) ? first.reason : '',
      choice: (isThere ? chosen : undefined) ?? proposed.choice,
      doubt: proposed.doubt,
      candidates: [...candidates.same, ...candidates.similar],
    }
  })
}

/** Which new award the user said a label is, in whichever decision: one answer for all rows of a code. */
function saidOfLabels(
  groups: ReadonlyMap<string, readonly Entry[]>,
  choices: ReadonlyMap<string, AwardChoice>,
): ReadonlyMap<string, AwardChoice> {
  const said = new Map<string, AwardChoice>()
  for (const [key, [first]] of groups) {
    const choice = choices.get(key)
    if (first !== undefined && choice?.kind === 'new') said.set(first.award, choice)
  }
  return said
}

/** Who grants is not guessed, unless the plan has the award under just this name. */
function openGrantor({ same }: Candidates): Pick<AwardGroup, 'choice' | 'doubt'> {
  const [only, second] = same
  return only !== undefined && second === undefined
    ? { choice: { kind: 'present', id: only.id }, doubt: null }
    : { choice: null, doubt: 'grantorOpen' }
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
