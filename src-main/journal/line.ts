import { createHash } from 'node:crypto'

/** Hexadecimal digits of SHA-256 before each line: 64 bits, against chance and not against malice. */
const SUM_LENGTH = 16
const NEWLINE = 0x0a

/** One line of a journal file: checksum, space, JSON, newline. */
export function encodeLine(json: string): Buffer {
  return Buffer.from(`${sumOf(json)} ${json}\n`)
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
