/** @import { Verdict } from './planModel.mjs' */
/** @import { Row, Tables } from './rows.mjs' */

/**
 * A command of the ceremony, by the event that it leaves.
 *
 * @typedef {object} RunAction
 * @property {'started' | 'went' | 'marked' | 'safeCard' | 'undone'} type
 * @property {string} [outcome] of `marked`
 */

/**
 * Holds the log of the one run after a cut against what was asked: the first so many events without a
 * gap, those that were acknowledged among them.
 *
 * @param {Tables} after
 * @param {{ readonly asked: readonly RunAction[], readonly acknowledged: number }} work
 * @returns {Verdict}
 */
export function judgeRun(after, { asked, acknowledged }) {
  const events = eventsOf(after)
  const runs = after['runs'] ?? []
  const kept = Math.min(events.length, asked.length)
  const half = []
  if (events.some((event, index) => event['seq'] !== index + 1))
    half.push(`event numbers ${JSON.stringify(events.map((event) => event['seq']))}`)
  if (events.length > asked.length) half.push(`${events.length} events of ${asked.length} asked`)
  const wrong = asked.slice(0, kept).findIndex(({ type, outcome }, index) => {
    const event = events[index]
    return event?.['type'] !== type || event['outcome'] !== outcome
  })
  if (wrong >= 0) half.push(`event ${wrong + 1} is ${String(events[wrong]?.['type'])}`)
  if (runs.length !== Math.min(1, events.length)) half.push(`${runs.length} runs`)
  if (events.some((event) => event['runId'] !== runs[0]?.['id'])) half.push('events of no run')
  return { kept, lost: Math.max(0, acknowledged - kept), half }
}

/**
 * The number of the step at which the run is; 0 before the first, null when there is no run.
 *
 * @param {Tables} tables
 */
export function stepOf(tables) {
  const events = eventsOf(tables)
  if (events.length === 0) return null
  /** @type {unknown[]} */
  const undoable = []
  for (const event of events) {
    if (event['type'] === 'undone') undoable.pop()
    else if (event['type'] !== 'started') undoable.push(event['type'])
  }
  return undoable.filter((type) => type === 'went').length
}

/**
 * @param {Tables} tables
 * @returns {readonly Row[]}
 */
function eventsOf(tables) {
  return (tables['runEvents'] ?? []).toSorted((a, b) => Number(a['seq']) - Number(b['seq']))
}
