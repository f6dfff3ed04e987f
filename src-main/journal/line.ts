import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'

/** Hexadecimal digits of SHA-256 before each line: 64 bits, against chance and not against malice. */
const SUM_LENGTH = 16
const NEWLINE = 0x0a

/** One line of a journal file: checksum, space, JSON, newline. */
export function encodeLine(json: string): Buffer {
  return Buffer.from(`${sumOf(json)} ${json}\n`)
}

/**
 * The line of an action that is JSON already (see `isPackedAction`), under its number: what
 * `encodeLine(JSON.stringify({ seq, ...action }))` gives, without putting it into words again.
 */
export async function encodePackedLine(seq: number, action: Uint8Array): Promise<Buffer> {
  const key = Buffer.from(`{"seq":${seq},`)
  const from = SUM_LENGTH + 1
  const line = Buffer.allocUnsafe(from + key.length + action.length)
  line.set(key, from)
  line.set(action.subarray(1), from + key.length)
  line[line.length - 1] = NEWLINE
  const sum = await sha256Of(line.subarray(from, -1))
  line.write(`${sum.slice(0, SUM_LENGTH)} `, 'latin1')
  return line
}

/** The JSON of a line without its newline, or null when the checksum says that it is not whole. */
export function decodeLine(line: Buffer): string | null {
  if (line.length < SUM_LENGTH + 2 || line[SUM_LENGTH] !== 0x20) return null
  const json = line.subarray(SUM_LENGTH + 1)
  return line.toString('latin1', 0, SUM_LENGTH) === sumOf(json) ? json.toString('utf8') : null
}

/** What the next file holds of the last line of this one. */
export function hashOf(line: Buffer): string {
  return createHash('sha256').update(line).digest('hex')
}

/** So many bytes are summed up within a few milliseconds. */
const AT_ONCE = 1024 * 1024

/** The same of a line that may be long: main answers to others in between. */
export async function sha256Of(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256')
  for (let at = 0; at < bytes.length; at += AT_ONCE) {
    if (at > 0) await setImmediate()
    hash.update(bytes.subarray(at, at + AT_ONCE))
  }
  return hash.digest('hex')
}

function sumOf(json: string | Buffer): string {
  return createHash('sha256').update(json).digest('hex').slice(0, SUM_LENGTH)
}

/** The lines of a file without their newlines; what stands behind the last newline comes last. */
export function* linesOf(
  bytes: Buffer,
): Generator<{ readonly start: number; readonly end: number }> {
  let start = 0
  while (start < bytes.length) {
    const found = bytes.indexOf(NEWLINE, start)
    const end = found === -1 ? bytes.length : found
    yield { start, end }
    start = end + 1
  }
}
