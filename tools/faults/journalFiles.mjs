import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { seen } from '#tools/seen.mjs'

/** The files of the journal, oldest first. @param {string} dataDir */
export function journalFiles(dataDir) {
  const folder = path.join(dataDir, 'journal')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .toSorted()
    .map((name) => path.join(folder, name))
}

/** The one that is written to. @param {string} dataDir */
export function newestJournal(dataDir) {
  const file = journalFiles(dataDir).at(-1)
  seen(file !== undefined, 'a journal file')
  return file
}

/**
 * Every line of the journal in the order of the files, as JSON; checksums are the app's affair.
 *
 * @param {string} dataDir
 * @returns {{ seq: number, at: string, ops: { table: string, put?: Record<string, unknown> }[] }[]}
 */
export function journalLines(dataDir) {
  return journalFiles(dataDir).flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line.slice(line.indexOf(' ') + 1)))
      .filter((line) => 'seq' in line),
  )
}

/**
 * Changes one byte of the line that speaks of something, so that its checksum is wrong.
 *
 * @param {string} dataDir
 * @param {string} text
 */
export function spoilLine(dataDir, text) {
  for (const file of journalFiles(dataDir)) {
    const bytes = readFileSync(file)
    const at = bytes.indexOf(text)
    if (at < 0) continue
    bytes[at] = (bytes[at] ?? 0) ^ 0x01
    writeFileSync(file, bytes)
    return
  }
  throw new Error(`no line of the journal speaks of ${text}`)
}
