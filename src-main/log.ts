import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'

import { app } from 'electron'

const LIMIT = 1_000_000

/**
 * Appends one line to the log in the data folder. Only words of ours, codes and places in the code
 * go in: an error's message may hold a file name or what a person typed, so it stays out.
 */
export function log(event: string, facts: Readonly<Record<string, string | number>> = {}): void {
  const folder = path.join(app.getPath('userData'), 'logs')
  const file = path.join(folder, 'main.log')
  const line = JSON.stringify({ time: new Date().toISOString(), event, ...facts })
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LIMIT) {
      renameSync(file, `${file}.1`)
    }
    appendFileSync(file, `${line}\n`, { mode: 0o600 })
  } catch {
    // On a full disk the program goes on without its log: it is the last thing to end for.
  }
}

/** What of an error may be logged. */
export function factsOf(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof Error)) return { kind: typeof error }
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    kind: error.name,
    code: 'code' in error ? String(error.code) : '',
    at: places
      .slice(0, 6)
      .map((line) => line.trim())
      .join(' < '),
  }
}
