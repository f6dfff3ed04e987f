import { ceremonyPlace, comparableAward, recognisedAward } from './catalogue.ts'
import { sameValue, updated } from './change.ts'
import type { Change } from './change.ts'
import { awardsOf, conferenceOf } from './plan.ts'
import type { Plan } from './plan.ts'
import type { Conference, OwnAward, PartialDate } from './record.ts'
import { Refused } from './refused.ts'
import { cleaned, isBlank, openConference } from './row.ts'
import { isValidOn } from './rules.ts'
import type { CatalogueAward, Rules } from './rules.ts'
import { NO_DATE } from './time.ts'

/** What an office may say of a row; the code is the row's identity. */
export type AwardRowFields = Partial<Omit<OwnAward, 'code'>>

/** A row of the catalogue as the office has it. */
export interface CatalogueRow {
  readonly award: CatalogueAward
  /** changed: in place of a row that ships; added: a row of the office alone; null: as it ships. */
  readonly own: 'changed' | 'added' | null
  /** On the date of the conference. */
  readonly isValid: boolean
}

interface Made {
  readonly shipped: Rules
  readonly date: PartialDate
  readonly rules: Rules
}

const made = new WeakMap<Conference['ownAwards'], Made>()

/**
 * The rules that hold for a conference: those that ship, with the office's own rows of the award
 * catalogue in place of those of the same code, or added. Rows that are valid on the date of the
 * conference come first, so that of two rows of one name the valid one is recognised; then by the
 * order of the ceremony. The very same object as long as neither rows nor date change.
 */
export function rulesOf(plan: Plan, shipped: Rules): Rules {
  const conference = conferenceOf(plan)
  if (conference === null || conference.ownAwards.length === 0) return shipped
  const { ownAwards, date } = conference
  const known = made.get(ownAwards)
  if (known?.shipped === shipped && sameValue(known.date, date)) return known.rules
  const awards = joined(shipped, ownAwards)
    .toSorted(byPlace)
    .toSorted((a, b) => Number(isValidOn(b, date)) - Number(isValidOn(a, date)))
  const rules = { ...shipped, awards }
  made.set(ownAwards, { shipped, date, rules })
  return rules
}

/** Every row of the catalogue in the order of the ceremony, whether valid or not. */
export function catalogueOf(plan: Plan, shipped: Rules): readonly CatalogueRow[] {
  const { ownAwards, date } = conferenceOf(plan) ?? { ownAwards: [], date: NO_DATE }
  const own = new Set(ownAwards.map(({ code }) => code))
  const ships = new Set(shipped.awards.map(({ code }) => code))
  return joined(shipped, ownAwards)
    .toSorted(byPlace)
    .map((award) => ({
      award,
      own: !own.has(award.code) ? null : ships.has(award.code) ? 'changed' : 'added',
      isValid: isValidOn(award, date),
    }))
}

/** The shipped rows with the own ones in their places, then those that are added. */
function joined(shipped: Rules, ownAwards: readonly OwnAward[]): readonly CatalogueAward[] {
  // A file may hold two rows of one code: the last one holds.
  const left = new Map(ownAwards.map((row) => [row.code, asCatalogue(row)]))
  const rows = shipped.awards.map((row) => {
    const own = left.get(row.code)
    left.delete(row.code)
    return own ?? row
  })
  return [...rows, ...left.values()]
}

function asCatalogue({ reason, ...row }: OwnAward): CatalogueAward {
  return { ...row, source: reason, confidence: 'practice' }
}

function placeOf({ level, rank }: CatalogueAward): number {
  return ceremonyPlace(level, rank)
}

function byPlace(a: CatalogueAward, b: CatalogueAward): number {
  return placeOf(a) - placeOf(b)
}

/** Room that a row gets where none limits it. */
const STEP = 10

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
  const before = ownRowOf(plan, shipped, code)
  const row = { ...before, ...cleaned(fields) }
  if (sameValue(row, before)) return []
  checkRow(plan, shipped, row, before)
  checkReason(shipped, row)
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
  const moving = new Set(codes)
  const movers = rows.filter(({ code }) => moving.has(code))
  const staying = rows.filter(({ code }) => !moving.has(code))
  const at = gapBefore(rows, beforeCode, moving)
  const landed = [...staying.slice(0, at), ...movers, ...staying.slice(at)]
  if (landed.every((row, index) => row === rows[index])) return []
  const places = placesBetween(staying.map(placeOf), at, movers.length)
  return put(
    plan,
    movers.map(({ code, level }, index) => {
      const before = ownRowOf(plan, shipped, code)
      const rank = (places[index] as number) - ceremonyPlace(level, 0)
      const row = { ...before, rank, reason: before.reason || cleaned(reason) }
      checkReason(shipped, row)
      return row
    }),
  )
}

/** How many rows that stay come before the gap. The row named may itself be moving. */
function gapBefore(
  rows: readonly CatalogueAward[],
  beforeCode: string | null,
  moving: ReadonlySet<string>,
): number {
  const at = rows.findIndex(({ code }) => code === beforeCode)
  const above = at < 0 ? rows : rows.slice(0, at)
  return above.filter(({ code }) => !moving.has(code)).length
}

/** Places for rows before index `at`. Between rows of one place there is none: then after them. */
function placesBetween(staying: readonly number[], at: number, count: number): readonly number[] {
  const low = staying[at - 1]
  const high = staying.slice(at).find((place) => low === undefined || place > low)
  return Array.from({ length: count }, (_, index) => {
    if (low !== undefined && high !== undefined)
      return low + ((high - low) * (index + 1)) / (count + 1)
    if (low !== undefined) return low + STEP * (index + 1)
    return (high ?? 0) - STEP * (count - index)
  })
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
    const { name } = ownRowOf(plan, shipped, first)
    throw new Refused({ kind: 'shippedAward', name })
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

/** The row as an own one: what the office wrote, else what ships. */
function ownRowOf(plan: Plan, shipped: Rules, code: string): OwnAward {
  const own = openConference(plan).ownAwards.findLast((row) => row.code === code)
  if (own !== undefined) return own
  const row = shipped.awards.find((each) => each.code === code)
  if (row === undefined) throw new Refused({ kind: 'gone', table: 'conferences' })
  const { source: _source, confidence: _confidence, ...facts } = row
  return { ...facts, reason: '' }
}

function put(plan: Plan, rows: readonly OwnAward[]): readonly Change[] {
  const conference = openConference(plan)
  const left = new Map(rows.map((row) => [row.code, row]))
  const kept = conference.ownAwards.map((row) => {
    const next = left.get(row.code)
    left.delete(row.code)
    return next ?? row
  })
  return updated('conferences', conference, { ownAwards: [...kept, ...left.values()] })
}

function checkReason(shipped: Rules, { code, reason }: OwnAward) {
  if (isBlank(reason) && shipped.awards.some((row) => row.code === code))
    throw new Refused({ kind: 'noReason' })
}

function checkRow(plan: Plan, shipped: Rules, row: OwnAward, before?: OwnAward) {
  if (isBlank(row.name)) throw new Refused({ kind: 'emptyName', table: 'awards' })
  if (!Number.isFinite(row.rank)) throw new Refused({ kind: 'rankNotANumber' })
  if (row.validFrom !== null && row.validTo !== null && row.validTo < row.validFrom)
    throw new Refused({ kind: 'validToBeforeFrom' })
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

type Validity = Pick<OwnAward, 'validFrom' | 'validTo'>

/** True when there is a day on which both hold. ISO dates compare as texts. */
function overlap(a: Validity, b: Validity): boolean {
  const starts = (one: Validity, other: Validity) =>
    one.validFrom === null || other.validTo === null || one.validFrom <= other.validTo
  return starts(a, b) && starts(b, a)
}
