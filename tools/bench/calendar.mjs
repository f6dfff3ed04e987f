import { makeOffice } from './office.mjs'
import { conferenceActions } from './officeConference.mjs'

/** @import { Deed } from './officeConference.mjs' */

const DAYS = 365
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const TICK = 5 * MINUTE
/** An office day: from eight o'clock, eight hours. */
const OPENS = 8 * HOUR
const WORKS = 8 * HOUR
/** A Monday. */
const FIRST_DAY = Date.parse('2026-01-05T00:00:00.000Z')

/** For so long the rotation keeps the last 20, one per hour, one per day; with some to spare. */
const KEEPS = { every: 25 * TICK, hourly: DAY + HOUR, daily: 32 * DAY }

/** @typedef {{ at: number, deed?: Deed, snapshot?: 'timer' | 'quit' }} Moment */

/**
 * A year of an office, moment by moment: its deeds, evenly over the hours of its days, and the
 * snapshots that the app takes meanwhile. Of those only the ones that the rotation may have left at
 * the end are told, and before that one per week: since data only grows, there is never more on the
 * disk than in the last minute of the year, and then these are all there is.
 *
 * @param {number} conferences
 * @returns {Generator<Moment>}
 */
export function* yearOf(conferences) {
  const office = makeOffice(2026)
  const days = officeDays()
  const end = (days.at(-1) ?? 0) + OPENS + WORKS
  for (let index = 0; index < conferences; index += 1) {
    const own = days.slice(share(days.length, index), share(days.length, index + 1))
    const deeds = [...conferenceActions(office, index + 1)]
    for (const [at, day] of own.entries()) {
      const todays = deeds.slice(
        Math.floor((at * deeds.length) / own.length),
        Math.floor(((at + 1) * deeds.length) / own.length),
      )
      yield* dayOf(day, todays, end)
    }
  }

  /**
   * @param {number} all
   * @param {number} index
   */
  function share(all, index) {
    return Math.floor((all * index) / conferences)
  }
}

/**
 * @param {number} day
 * @param {readonly Deed[]} deeds
 * @param {number} end of the year
 * @returns {Generator<Moment>}
 */
function* dayOf(day, deeds, end) {
  const opens = day + OPENS
  const closes = opens + WORKS
  let next = opens + TICK
  for (const [index, deed] of deeds.entries()) {
    const at = Math.floor(opens + (index * WORKS) / deeds.length)
    for (; next <= at; next += TICK) if (isLeft(next, end)) yield { at: next, snapshot: 'timer' }
    yield { at, deed }
  }
  const isFriday = new Date(day).getUTCDay() === 5
  if (isFriday || end - closes < KEEPS.daily) yield { at: closes, snapshot: 'quit' }
}

/**
 * @param {number} at
 * @param {number} end
 */
function isLeft(at, end) {
  const isLastOfHour = at % HOUR === HOUR - TICK
  return end - at < KEEPS.every || (isLastOfHour && end - at < KEEPS.hourly)
}

function officeDays() {
  return Array.from({ length: DAYS }, (_, index) => FIRST_DAY + index * DAY).filter(
    (day) => ![0, 6].includes(new Date(day).getUTCDay()),
  )
}
