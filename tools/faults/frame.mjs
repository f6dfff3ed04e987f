import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { reasonOf } from '#tools/seen.mjs'

import { openSession } from './session.mjs'

/** @import { Machine, Session } from './session.mjs' */

/**
 * What one fault is given.
 *
 * @typedef {object} Context
 * @property {Session} session the app on a data folder of its own
 * @property {boolean} isShort true: a choice of what the full form does, seconds instead of minutes
 * @property {(name: string) => string} folder a new folder that is gone afterwards
 */

/**
 * One fault: what is done to the app, and what must be so afterwards.
 *
 * @typedef {object} Fault
 * @property {string} id F4
 * @property {string} title the rule, as a sentence without its end
 * @property {boolean} [short] in the short form too
 * @property {string} [simulated] what is only played to the program, and why
 * @property {() => string | null | Promise<string | null>} [cannot] why this machine cannot produce
 *   it, or null
 * @property {(context: Context) => Promise<string>} run gives what was seen; throws when it is
 *   otherwise
 */

/**
 * @typedef {object} Outcome
 * @property {string} id
 * @property {'ok' | 'FAILED' | 'cannot'} verdict
 * @property {string} told what was seen, or why not
 * @property {number} seconds
 */

/**
 * Plays one fault on a data folder of its own. Whatever happens, no process and no file stays.
 *
 * @param {Fault} fault
 * @param {Machine} machine
 * @param {{ isShort: boolean }} how
 * @returns {Promise<Outcome>}
 */
export async function play(fault, machine, { isShort }) {
  const began = performance.now()
  const done = (/** @type {Outcome['verdict']} */ verdict, /** @type {string} */ told) => ({
    id: fault.id,
    verdict,
    told: `${fault.title}: ${told}${fault.simulated ? `; simulated: ${fault.simulated}` : ''}`,
    seconds: (performance.now() - began) / 1000,
  })
  const why = (await fault.cannot?.()) ?? null
  if (why !== null) return done('cannot', why)
  const root = mkdtempSync(path.join(tmpdir(), `khanh-tiet-${fault.id}-`))
  const folder = (/** @type {string} */ name) => {
    const place = path.join(root, name)
    mkdirSync(place, { recursive: true })
    return place
  }
  const session = openSession(machine, folder('data'), folder('saved'))
  try {
    return done('ok', await inTime(fault.run({ session, isShort, folder })))
  } catch (error) {
    return done('FAILED', reasonOf(error))
  } finally {
    await session.kill()
    rmSync(root, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** No fault takes longer, unless something hangs. Milliseconds. */
const LONGEST_MS = 3_600_000

/**
 * @template T
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
function inTime(work) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('not done within an hour')), LONGEST_MS)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** @param {Outcome} outcome */
export function lineOf({ id, verdict, told, seconds }) {
  const time = verdict === 'cannot' ? '' : ` (${seconds.toFixed(1)} s)`
  return `${id.padEnd(4)} ${verdict.padEnd(7)} ${told}${time}`
}

/** @param {readonly Outcome[]} outcomes */
export function sumOf(outcomes) {
  const count = (/** @type {Outcome['verdict']} */ verdict) =>
    outcomes.filter((one) => one.verdict === verdict).length
  return `faults: ${count('ok')} ok, ${count('FAILED')} failed, ${count('cannot')} cannot`
}
