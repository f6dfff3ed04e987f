import path from 'node:path'
import { Worker } from 'node:worker_threads'

/** @import { Spoiled } from './spoil.mjs' */

/** Longer than this is a hang. */
export const LONGEST_MS = 5_000

/**
 * Reads spoiled files in a thread, a new one after each that was killed or died.
 *
 * @param {string} readerFile
 */
export function nodeReader(readerFile) {
  /** @type {Worker | null} */
  let thread = null

  async function threadNow() {
    if (thread !== null) return thread
    const file = path.join(import.meta.dirname, 'readerThread.mjs')
    const next = new Worker(file, { workerData: { readerFile } })
    await new Promise((resolve, reject) => {
      next.once('message', resolve)
      next.once('error', reject)
    })
    thread = next
    return next
  }

  return {
    /**
     * @param {Spoiled} spoiled
     * @returns {Promise<{ outcome: string, milliseconds: number, pollution: string[] }>}
     */
    async read({ bytes, passphrase }) {
      const reader = await threadNow()
      return new Promise((resolve) => {
        const give = (/** @type {any} */ answer) => {
          clearTimeout(timer)
          reader.off('message', give)
          reader.off('error', die)
          resolve(answer)
        }
        const fail = (/** @type {string} */ outcome) => {
          thread = null
          void reader.terminate()
          give({ outcome, milliseconds: LONGEST_MS, pollution: [] })
        }
        const die = (/** @type {Error} */ error) => fail(`CRASH ${error.message.slice(0, 80)}`)
        const timer = setTimeout(() => fail('HANG'), LONGEST_MS)
        reader.once('message', give)
        reader.once('error', die)
        reader.postMessage({ bytes, passphrase })
      })
    },
    close: async () => {
      await thread?.terminate()
    },
  }
}
