import type { HistoryEntry } from './historyEntry.ts'
import { gathered } from './inPieces.ts'
import type { LongWriteDesk } from './longWriteDesk.ts'
import { talkTo } from './workerTalk.ts'
import type { Talk } from './workerTalk.ts'

/** An action of many rows on its way to the database. */
export interface LongWrite {
  /** The next bytes of the action as JSON. */
  readonly add: (piece: Uint8Array) => void
  /** Puts what was added into the database of this name, as the action of this number. */
  readonly put: (name: string, seq: number) => Promise<void>
  /** Stops the thread, whatever it is at. */
  readonly end: () => void
}

let startDesk: (onDied: () => void) => Talk<LongWriteDesk> = inWorker

/** Puts another desk in place: for tests, where there are no workers. Null: the worker again. */
export function replaceLongWriteDesk(next: ((onDied: () => void) => Talk<LongWriteDesk>) | null) {
  startDesk = next ?? inWorker
}

function inWorker(onDied: () => void): Talk<LongWriteDesk> {
  // In one expression, by which the build knows that a worker begins there.
  const worker = new Worker(new URL('./longWriteWorker.ts', import.meta.url), {
    type: 'module',
    name: 'long-write',
  })
  return talkTo<LongWriteDesk>(worker, onDied)
}

/**
 * Begins to write an action of many rows beside the window. Its undo step is a single row of the
 * database however many changes it has, and to hand over a row of ten thousand takes longer than a frame.
 */
export function beginLongWrite(): LongWrite {
  let die = () => {}
  const died = new Promise<string>((resolve) => {
    die = () => resolve('the thread that writes has died')
  })
  const talk = startDesk(() => die())
  return {
    add: (piece) => void talk.ask('add', piece),
    put: async (name, seq) => {
      const why = await Promise.race([talk.ask('put', { name, seq }), died])
      if (why !== null) throw new Error(why)
    },
    end: () => talk.end(),
  }
}

/**
 * Reads the undo step of an action of many rows beside the window, since it is a single row of the
 * database. Null: it is gone. Rejects when the thread dies; settles never where the database does not.
 */
export async function readLongStep(name: string, seq: number): Promise<HistoryEntry | null> {
  let die = () => {}
  const died = new Promise<never>((_, reject) => {
    die = () => reject(new Error('the thread that reads has died'))
  })
  const talk = startDesk(() => die())
  const read = async () => {
    const found = await talk.ask('readStep', { name, seq })
    if (found === null) return null
    const changes = await gathered(found.count, (from, to) => talk.ask('changes', { from, to }))
    return { ...found.head, changes }
  }
  try {
    return await Promise.race([read(), died])
  } finally {
    talk.end()
  }
}
