import { z } from 'zod'

import { decodeLine, hashOf, linesOf } from './line.ts'

const FORMAT = 1
/** Version of the rows in files that do not say theirs: journals began with it. */
const FIRST_DATA = 2

// Not strict: the file of a later program must be told from one that is damaged.
const header = z.object({
  journal: z.number().int(),
  day: z.string(),
  firstSeq: z.number().int().positive(),
  /** SHA-256 of the last line of the file before; empty in the first file. */
  previous: z.string(),
  /** Version of the rows. */
  data: z.number().int().default(FIRST_DATA),
})

export type Header = z.infer<typeof header>

/** What stands at the beginning of a file. */
export function headerText(facts: Omit<Header, 'journal'>): string {
  return JSON.stringify({ journal: FORMAT, ...facts })
}

/** True for a file that a program of rows in version `data` cannot read. */
export function isNewer(head: Header, data: number): boolean {
  return head.journal > FORMAT || head.data > data
}

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
