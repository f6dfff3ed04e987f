import path from 'node:path'

import { type BrowserWindow, utilityProcess } from 'electron'

import {
  type PickedSpreadsheet,
  type Reading,
  type Separator,
  type SpreadsheetFile,
  type SpreadsheetResult,
  SPREADSHEET_BYTES,
} from '#main/bridge.ts'
import { log } from '#main/log.ts'
import { readInProcess, type ReadingProcess } from '#main/spreadsheet/inProcess.ts'
import { killIfAlive } from '#main/spreadsheet/killIfAlive.ts'
import type { ReadMessage } from '#main/spreadsheet/messages.ts'
import { words } from '#main/words.ts'

import { askWhich, readPicked } from './openFile.ts'

/** Built beside the program, see electron.vite.config.ts. */
const PROGRAM = path.join(import.meta.dirname, 'spreadsheetWorker.js')

let running: AbortController | null = null

/** The list that was read last, for as long as it is looked through. */
let last: SpreadsheetFile | null = null

/** A process that waits for a list; it is given one only. */
let waiting: ReadingProcess | null = null

/** Starts a process for the next list, unless one waits. */
export function prepareReading(): void {
  if (waiting !== null) return
  const own = startProcess()
  waiting = own
  own.onEnd(() => {
    if (waiting === own) waiting = null
  })
}

function takeProcess(): ReadingProcess {
  const own = waiting ?? startProcess()
  waiting = null
  return own
}

/** Paths of the files that wait, or waited, since they were picked with another one. */
const picked: string[] = []

/** Asks for a list, or for several, and reads the first. */
export async function openSpreadsheet(
  planner: BrowserWindow,
  isMany: boolean,
  tell: (reading: Reading) => void,
): Promise<PickedSpreadsheet> {
  const asks = {
    title: words.openList,
    filters: [
      { name: words.lists, extensions: ['xlsx', 'xlsm', 'docx', 'csv', 'tsv', 'txt'] },
      { name: words.allFiles, extensions: ['*'] },
    ],
  }
  const files = await askWhich(planner, asks, isMany)
  const [first, ...others] = files
  if (first === undefined) return { read: { ok: false, reason: 'cancelled' }, waiting: [] }
  const waiting = others.map((file) => ({
    at: picked.push(file) - 1,
    fileName: path.basename(file),
  }))
  return { read: await readList(first, tell), waiting }
}

/** Reads one of the files that were picked with another one. */
export async function readPickedList(
  at: number,
  tell: (reading: Reading) => void,
): Promise<SpreadsheetResult> {
  const file = picked[at]
  return file === undefined ? { ok: false, reason: 'gone', detail: '' } : readList(file, tell)
}

async function readList(
  file: string,
  tell: (reading: Reading) => void,
): Promise<SpreadsheetResult> {
  const read = await readPicked(file, SPREADSHEET_BYTES)
  return read.ok ? readSpreadsheet(read, tell) : read
}

/** Reads a list in a process of its own; a second one ends the first. */
export function readSpreadsheet(
  file: SpreadsheetFile,
  tell: (reading: Reading) => void,
): Promise<SpreadsheetResult> {
  last = file
  return readFile(file, null, tell)
}

/** Reads the list that was read last once more, by another separator. */
export async function readListAgain(
  separator: Separator | null,
  tell: (reading: Reading) => void,
): Promise<SpreadsheetResult> {
  if (last === null) return { ok: false, reason: 'gone', detail: '' }
  return readFile(last, separator, tell)
}

async function readFile(
  { fileName, bytes }: SpreadsheetFile,
  separator: Separator | null,
  tell: (reading: Reading) => void,
): Promise<SpreadsheetResult> {
  running?.abort()
  const own = new AbortController()
  running = own
  tell({ fileName, share: 0 })
  const answer = await readInProcess(
    takeProcess,
    { fileName, bytes, separator },
    own.signal,
    (share) => tell({ fileName, share }),
  )
  if (running === own) running = null
  if (answer.ok) return { ...answer, fileName }
  log('list refused', { kind: answer.problem.kind })
  return { ok: false, reason: 'unreadable', fileName, problem: answer.problem }
}

/** Ends the reading that is under way, and the process that waits, and forgets the list. */
export function stopReading(): void {
  last = null
  running?.abort()
  running = null
  waiting?.kill()
  waiting = null
}

function startProcess(): ReadingProcess {
  const child = utilityProcess.fork(PROGRAM, [], {
    serviceName: 'spreadsheet-reader',
    stdio: 'ignore',
    env: {},
  })
  let isGone = false
  child.once('exit', () => {
    isGone = true
  })
  // Electron's own kill asks, and does nothing before the process has begun.
  const end = () => {
    if (!isGone && child.pid !== undefined) killIfAlive(child.pid)
  }
  return {
    send: (file) => child.postMessage(file),
    onMessage: (listener) => void child.on('message', (message: ReadMessage) => listener(message)),
    onEnd: (listener) => void child.once('exit', listener),
    kill: () => {
      if (child.pid === undefined) child.once('spawn', end)
      else end()
    },
  }
}
