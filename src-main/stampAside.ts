import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Worker } from 'node:worker_threads'

import tinos from '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf?asset'

import type { Paper } from './bridge.ts'
import type { StampAsk, Stamped } from './stamp.ts'
import type { StampAnswer } from './stampWorker.ts'

/** Built beside the program, see electron.vite.config.ts. */
const PROGRAM = path.join(import.meta.dirname, 'stampWorker.js')

/** The longest papers take two seconds; what takes longer than this never ends. */
const LONGEST_MS = 60_000

/** Started with the first paper and kept, since a preview is made anew with every change. */
let thread: Worker | null = null
let turn: Promise<unknown> = Promise.resolve()

/**
 * Stamps a PDF in a thread of its own, one after the other.
 *
 * @throws what the PDF library says of it, or that the thread failed or never ended
 */
export function stampAside(pdf: Uint8Array, paper: Paper): Promise<Stamped> {
  const next = turn.then(() => stampNext(pdf, paper))
  turn = next.catch(() => undefined)
  return next
}

async function stampNext(pdf: Uint8Array, { html: _html, ...paper }: Paper): Promise<Stamped> {
  return ask({ pdf, paper, font: await readFile(tinos) })
}

function ask(asked: StampAsk): Promise<Stamped> {
  const worker = (thread ??= startThread())
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer)
      worker.off('message', hear)
      worker.off('error', fail)
      settle()
    }
    const hear = (answer: StampAnswer) =>
      end(() => (answer.ok ? resolve(answer.stamped) : reject(new Error(answer.detail))))
    // The next paper gets a new thread.
    const fail = (error: unknown) =>
      end(() => {
        thread = null
        void worker.terminate()
        reject(error)
      })
    const timer = setTimeout(() => fail(new Error('paper was not stamped')), LONGEST_MS)
    worker.on('message', hear)
    worker.on('error', fail)
    worker.postMessage(asked)
  })
}

function startThread(): Worker {
  const worker = new Worker(PROGRAM)
  // It keeps nobody from quitting.
  worker.unref()
  return worker
}
