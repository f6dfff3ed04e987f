import { grantorLevelOf } from '#domain/awards/awardOrder.ts'
import { updated } from '#domain/change.ts'
import type { Change } from '#domain/change.ts'
import { conferenceOf } from '#domain/plan.ts'
import type { Plan } from '#domain/plan.ts'
import type { Award, GrantorLevel, OwnReadingPlace, ReadingPlace } from '#domain/record.ts'
import { Refused } from '#domain/refused.ts'
import { cleaned, isBlank, openConference } from '#domain/row.ts'
import type { ReadingPlaceRow, Rules } from '#domain/rules.ts'

/** Where the recipients are while a decision of this level is read, as it ships and as the office has it. */
export interface ReadingPlaceState {
  readonly shipped: ReadingPlaceRow
  readonly own: OwnReadingPlace | null
  /** The one that holds. */
  readonly place: ReadingPlace
}

/**
 * For each level of grantors whether the recipients come up before the reading (C-09, decisions of the
 * President) or hear it in their seats (C-10, all others); the office may have it otherwise.
 */
export function readingPlacesOf(plan: Plan, rules: Rules): readonly ReadingPlaceState[] {
  const own = conferenceOf(plan)?.readingPlaces ?? []
  return rules.readingPlaces.map((shipped) => {
    const written = own.find(({ level }) => level === shipped.level) ?? null
    return { shipped, own: written, place: written?.place ?? shipped.place }
  })
}

/**
 * Where the recipients of these awards of one decision are while it is read: on stage as soon as the
 * level of one asks for it. In their seats where no level is known.
 */
export function placeOfReading(plan: Plan, awards: readonly Award[], rules: Rules): ReadingPlace {
  const levels = new Set(awards.map((award) => grantorLevelOf(award, rules)))
  const isUp = readingPlacesOf(plan, rules).some(
    ({ shipped, place }) => place === 'onStage' && levels.has(shipped.level),
  )
  return isUp ? 'onStage' : 'seated'
}

/**
 * Sets the place for decisions of a level; the one that ships is none of the office's own. Refuses another
 * than a law has without a reason.
 */
export function setReadingPlace(
  plan: Plan,
  rules: Rules,
  level: GrantorLevel,
  fields: Partial<Omit<OwnReadingPlace, 'level'>>,
): readonly Change[] {
  const conference = openConference(plan)
  const row = readingPlacesOf(plan, rules).find(({ shipped }) => shipped.level === level)
  if (row === undefined) throw new Refused({ kind: 'gone', table: 'conferences' })
  const before = row.own ?? { level, place: row.shipped.place, reason: '' }
  const own = { ...before, ...cleaned(fields) }
  const others = conference.readingPlaces.filter((one) => one.level !== level)
  if (own.place === row.shipped.place)
    return updated('conferences', conference, { readingPlaces: others })
  if (isBlank(own.reason) && row.shipped.confidence === 'law')
    throw new Refused({ kind: 'noReason' })
  return updated('conferences', conference, { readingPlaces: [...others, own] })
}
