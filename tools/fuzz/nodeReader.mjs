import { fork } from 'node:child_process'
import path from 'node:path'

/** @import { ChildProcess } from 'node:child_process' */
/** @import { Kind } from './kinds.mjs' */
/** @import { Spoiled } from './frame.d.ts' */

/** A verdict that takes longer is a fault. */
export const LONGEST_MS = 5_000

/** A reading process that has more memory is a fault. */
export const MOST_MB = 600

/** Longer than this by the clock is a hang, however busy the machine is. */
const HANG_MS = 60_000

/**
 * @typedef {object} Verdict
 * @property {string} outcome
 * @property {number} milliseconds of the clock or of the processor, whichever is less
 * @property {number} peakMb memory of the reading process, the most that it ever had
 * @property {readonly string[]} pollution what Object.prototype has now
 */

/**
 * Reads spoiled files in a process, a new one after each that was killed or died.
 *
 * @param {Pick<Kind, 'kind' | 'readerFiles' | 'execArgv'>} kind
 */
export function nodeReader({ kind, readerFiles, execArgv = [] }) {
  /** @type {ChildProcess | null} */
  let child = null

  async function childNow() {
    if (child !== null) return child
    const file = path.join(import.meta.dirname, 'readerProcess.mjs')
    const next = fork(file, [kind, ...readerFiles], {
      serialization: 'advanced',
      execArgv: [...execArgv],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    await new Promise((resolve, reject) => {
      next.once('message', resolve)
      next.once('exit', (code) => reject(new Error(`fuzz: the reader does not start (${code})`)))
    })
    next.removeAllListeners('exit')
    child = next
    return next
  }

  return {
    /**
     * @param {Spoiled} spoiled
     * @returns {Promise<Verdict>}
     */
    async read({ bytes, passphrase, name }) {
      const reader = await childNow()
      return new Promise((resolve) => {
        const give = (/** @type {any} */ verdict) => {
          clearTimeout(timer)
          reader.off('message', give)
          reader.off('exit', die)
          resolve(verdict)
        }
        const fail = (/** @type {string} */ outcome, /** @type {number} */ milliseconds) => {
          child = null
          reader.kill('SIGKILL')
          give({ outcome, milliseconds, peakMb: 0, pollution: [] })
        }
        const die = (/** @type {number | null} */ code, /** @type {string | null} */ signal) =>
          fail(`CRASH of the process (${signal ?? code})`, 0)
        const timer = setTimeout(() => fail('HANG', HANG_MS), HANG_MS)
        reader.once('message', give)
        reader.once('exit', die)
        reader.send({ bytes, passphrase, name })
      })
    },
    close: () => {
      child?.kill()
      child = null
    },
  }
}
