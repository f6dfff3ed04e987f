import { sameValue, updated } from '#domain/change.ts'
import type { Change } from '#domain/change.ts'
import {
  STEP,
  checkFacts,
  checkReason,
  joinedRows,
  landingOf,
  overlap,
  ownRowOf,
  rowStates,
  withOwnRows,
} from '#domain/ownRows.ts'
import type { Whose } from '#domain/ownRows.ts'
import { awardsOf, conferenceOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import { ladderOn } from '#domain/precedence/ownLadder.ts'
import type { AwardRow, Conference, OwnAward, PartialDate } from '#domain/record.ts'
import { Refused } from '#domain/refused.ts'
import { cleaned, isBlank, openConference } from '#domain/row.ts'
import { isValidOn } from '#domain/rules.ts'
import type { CatalogueAward, Rules } from '#domain/rules.ts'
import { phrasesWith } from '#domain/script/ownPhrases.ts'
import { NO_DATE } from '#domain/time.ts'

import { ceremonyPlace, comparableAward, recognisedAward } from './catalogue.ts'

/** What an office may say of a row; the code is the row's identity. */
export type AwardRowFields = Partial<Omit<OwnAward, 'code'>>

/** A row of the catalogue as the office has it. */
export interface CatalogueRow {
  readonly award: CatalogueAward
  readonly own: Whose
  /** On the date of the conference. */
  readonly isValid: boolean
}

interface Made {
  readonly shipped: Rules
  readonly ownRungs: Conference['ownRungs']
  readonly ownPhrases: Conference['ownPhrases']
  readonly date: PartialDate
  readonly rules: Rules
}

const made = new WeakMap<Conference['ownAwards'], Made>()

/**
 * The rules that hold for a conference: those that ship, with the office's own rows of the award
 * catalogue and of the precedence ladder in place of those of the same code, or added. Awards that are
 * valid on the date of the conference come first, so that of two of one name the valid one is
 * recognised; then by the order of the ceremony. Of the ladder only the rungs are there that hold on
 * that date. Phrases are as the office words them. The very same object as long as neither rows nor
 * date change.
 */
export function rulesOf(plan: Plan, shipped: Rules): Rules {
  const conference = conferenceOf(plan)
  if (conference === null) return shipped
  const { ownAwards, ownRungs, ownPhrases, date } = conference
  const known = made.get(ownAwards)
  if (
    known?.shipped === shipped &&
    known.ownRungs === ownRungs &&
    known.ownPhrases === ownPhrases &&
    sameValue(known.date, date)
  )
    return known.rules
  const rules = {
    ...shipped,
    awards: ownAwards.length === 0 ? shipped.awards : awardsOn(shipped, ownAwards, date),
    precedence: ladderOn(shipped, ownRungs, date),
    phrases: ownPhrases.length === 0 ? shipped.phrases : phrasesWith(shipped.phrases, ownPhrases),
  }
  made.set(ownAwards, { shipped, ownRungs, ownPhrases, date, rules })
  return rules
}

function awardsOn(shipped: Rules, ownAwards: readonly OwnAward[], date: PartialDate) {
  return joined(shipped, ownAwards)
    .toSorted(byPlace)
    .toSorted((a, b) => Number(isValidOn(b, date)) - Number(isValidOn(a, date)))
}

/** Every row of the catalogue in the order of the ceremony, whether valid or not. */
export function catalogueOf(plan: Plan, shipped: Rules): readonly CatalogueRow[] {
  const { ownAwards, date } = conferenceOf(plan) ?? { ownAwards: [], date: NO_DATE }
  const rows = joined(shipped, ownAwards).toSorted(byPlace)
  return rowStates(rows, shipped.awards, ownAwards, date).map(({ row, ...state }) => ({
    award: row,
    ...state,
  }))
}

function joined(shipped: Rules, ownAwards: readonly OwnAward[]): readonly CatalogueAward[] {
  return joinedRows<AwardRow>(shipped.awards, ownAwards)
}

function placeOf({ level, rank }: CatalogueAward): number {
  return ceremonyPlace(level, rank)
}

function byPlace(a: CatalogueAward, b: CatalogueAward): number {
  return placeOf(a) - placeOf(b)
}

/**
 * Adds a row of the office's own, after the last of its level unless a rank is given. Refuses an
 * empty name, a name or alias of another row that is valid at the same time, a rank that is no
 * number, and an end before the start. Unlike a change of a shipped row it needs no reason.
 */
export function addOwnAward(
  plan: Plan,
  shipped: Rules,
  fields: AwardRowFields,
  newCode: () => string,
): readonly Change[] {
  const level = fields.level ?? 'province'
  const ranks = joined(shipped, openConference(plan).ownAwards)
    .filter((row) => row.level === level)
    .map(({ rank }) => rank)
  const row: OwnAward = {
    code: newCode(),
    name: '',
    aliases: [],
    kind: 'form',
    level,
    for: ['individual'],
    grantor: '',
    rank: Math.max(0, ...ranks) + STEP,
    objects: [],
    validFrom: null,
    validTo: null,
    reason: '',
    ...cleaned(fields),
  }
  checkRow(plan, shipped, row)
  return put(plan, [row])
}

/**
 * Changes a row: an own one, or, with a reason, a shipped one, in whose place an own one comes.
 * Refuses as `addOwnAward` does, and last of all a change of a shipped row without a reason.
 */
export function setOwnAward(
  plan: Plan,
  shipped: Rules,
  code: string,
  fields: AwardRowFields,
): readonly Change[] {
  const before = ownRow(plan, shipped, code)
  const row = { ...before, ...cleaned(fields) }
  if (sameValue(row, before)) return []
  checkRow(plan, shipped, row, before)
  checkReason<AwardRow>(shipped.awards, row)
  return put(plan, [row])
}

/**
 * Moves rows, in their present order, before another one (null: to the end): they get ranks between
 * those of their new neighbours. A shipped row needs a reason for it, an own one keeps its own.
 */
export function moveOwnAwards(
  plan: Plan,
  shipped: Rules,
  codes: readonly string[],
  beforeCode: string | null,
  reason: string,
): readonly Change[] {
  const rows = catalogueOf(plan, shipped).map(({ award }) => award)
  const landing = landingOf(rows, codes, beforeCode, placeOf)
  if (landing === null) return []
  return put(
    plan,
    landing.movers.map(({ code, level }, index) => {
      const before = ownRow(plan, shipped, code)
      const rank = (landing.places[index] as number) - ceremonyPlace(level, 0)
      const row = { ...before, rank, reason: before.reason || cleaned(reason) }
      checkReason<AwardRow>(shipped.awards, row)
      return row
    }),
  )
}

/**
 * Drops own rows: where one ships under the same code, that holds again ("Về mặc định"). Awards of a
 * row that is gone altogether get the row that their name is recognised as, or none. Refuses when
 * none of the rows is the office's own.
 */
export function dropOwnAwards(
  plan: Plan,
  shipped: Rules,
  codes: readonly string[],
): readonly Change[] {
  const conference = openConference(plan)
  const gone = new Set(codes)
  const ownAwards = conference.ownAwards.filter(({ code }) => !gone.has(code))
  if (ownAwards.length === conference.ownAwards.length) {
    const [first = ''] = codes
    const { name } = ownRow(plan, shipped, first)
    throw new Refused({ kind: 'shippedRow', name })
  }
  const left = { ...shipped, awards: joined(shipped, ownAwards) }
  const known = new Set(left.awards.map(({ code }) => code))
  return [
    ...awardsOf(plan)
      .filter(({ catalogueCode: code }) => code !== null && gone.has(code) && !known.has(code))
      .flatMap((award) =>
        updated('awards', award, {
          catalogueCode: recognisedAward(award.name, left)?.code ?? null,
        }),
      ),
    ...updated('conferences', conference, { ownAwards }),
  ]
}

function ownRow(plan: Plan, shipped: Rules, code: string): OwnAward {
  return ownRowOf<AwardRow>(shipped.awards, openConference(plan).ownAwards, code)
}

function put(plan: Plan, rows: readonly OwnAward[]): readonly Change[] {
  const conference = openConference(plan)
  const ownAwards = withOwnRows<AwardRow>(conference.ownAwards, rows)
  return updated('conferences', conference, { ownAwards })
}

function checkRow(plan: Plan, shipped: Rules, row: OwnAward, before?: OwnAward) {
  if (isBlank(row.name)) throw new Refused({ kind: 'emptyName', table: 'awards' })
  checkFacts(row)
  if (before === undefined || !sameValue(claimOf(row), claimOf(before)))
    checkNames(plan, shipped, row)
}

/** What two rows may quarrel about. */
function claimOf({ name, aliases, validFrom, validTo }: OwnAward): unknown {
  return { name, aliases, validFrom, validTo }
}

/** A name means one row at any time, compared as `recognisedAward` compares. */
function checkNames(plan: Plan, shipped: Rules, row: OwnAward) {
  const others = joined(shipped, openConference(plan).ownAwards).filter(
    (each) => each.code !== row.code && overlap(each, row),
  )
  for (const name of [row.name, ...row.aliases]) {
    const key = comparableAward(name)
    const by = others.find((each) =>
      [each.name, ...each.aliases].some((other) => key !== '' && comparableAward(other) === key),
    )
    if (by !== undefined) throw new Refused({ kind: 'nameTaken', name, by: by.name })
  }
}
