import { z } from 'zod'

import { decodeLine, hashOf, linesOf } from './line.ts'

const header = z.strictObject({
  journal: z.literal(1),
  day: z.string(),
  firstSeq: z.number().int().positive(),
  /** SHA-256 of the last line of the file before; empty in the first file. */
  previous: z.string(),
})

export type Header = z.infer<typeof header>

/** A line that is whole. Its action is parsed only by who needs it. */
export interface ScannedLine {
  readonly seq: number
  readonly json: string
}

export interface Scan {
  /** Null when the first line cannot be read. */
  readonly header: Header | null
  readonly lines: readonly ScannedLine[]
  /** Where the last whole line ends: what stands behind it was never acknowledged. */
  readonly goodBytes: number
  /** Lines that cannot be read though whole ones follow: not a cut, but damage. */
  readonly damaged: number
  /** SHA-256 of the last whole line; empty without one. */
  readonly lastHash: string
}

const SEQ = /^\{"seq":(\d+),/

/** Reads what is whole in a journal file, whatever happened to the rest. */
export function scan(bytes: Buffer): Scan {
  let head: Header | null = null
  const lines: ScannedLine[] = []
  let goodBytes = 0
  let damaged = 0
  let bad = 0
  let last: Buffer | null = null
  for (const { start, end } of linesOf(bytes)) {
    const line = bytes.subarray(start, end)
    const json = end === bytes.length ? null : decodeLine(line)
    if (json === null) {
      bad += 1
      continue
    }
    damaged += bad
    bad = 0
    goodBytes = end + 1
    last = line
    if (start === 0) head = headerOf(json)
    else {
      const seq = SEQ.exec(json)?.[1]
      if (seq === undefined) damaged += 1
      else lines.push({ seq: Number(seq), json })
    }
  }
  return { header: head, lines, goodBytes, damaged, lastHash: last === null ? '' : hashOf(last) }
}

function headerOf(json: string): Header | null {
  const read = header.safeParse(JSON.parse(json))
  return read.success ? read.data : null
}
