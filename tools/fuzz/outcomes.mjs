/** @import { Original } from './frame.d.ts' */

/**
 * What a reader makes of a file: 'read', or in one word why not. A fault of the reader goes on to
 * whoever asked.
 *
 * @typedef {(file: Pick<Original, 'bytes' | 'passphrase' | 'name'>) => Promise<string>} Reading
 */

/**
 * As the app reads a conference file in its worker.
 *
 * @param {{ readConferenceFile: (bytes: Uint8Array, passphrase: string | null) => Promise<any> }} app
 * @returns {Reading}
 */
export function conferenceReading({ readConferenceFile }) {
  return async ({ bytes, passphrase }) => {
    const { ok, problem } = await readConferenceFile(bytes, passphrase)
    return ok ? 'read' : problem.kind
  }
}

/**
 * As the app reads a snapshot: main proves that it is whole, then the page looks at every row.
 *
 * @param {object} app
 * @param {(bytes: Buffer) => any} app.decodeSnapshot
 * @param {(data: any) => Promise<object | null>} app.oursOfToday
 * @returns {Reading}
 */
export function snapshotReading({ decodeSnapshot, oursOfToday }) {
  return async ({ bytes }) => {
    const whole = await wholeOrWhy(decodeSnapshot, bytes)
    if (typeof whole === 'string') return whole
    // What lies between the two sides.
    return (await oursOfToday(structuredClone(whole))) === null ? 'foreign rows' : 'read'
  }
}

/**
 * @param {(bytes: Buffer) => any} decodeSnapshot
 * @param {Uint8Array} bytes
 */
async function wholeOrWhy(decodeSnapshot, bytes) {
  try {
    return await decodeSnapshot(Buffer.from(bytes))
  } catch (error) {
    if (error instanceof Error && error.name === 'BadSnapshot' && 'code' in error)
      return String(error.code)
    throw error
  }
}
