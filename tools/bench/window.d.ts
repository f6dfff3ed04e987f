import type { writeBareOnKey } from './bareDexie.mjs'

declare global {
  interface Window {
    /** Filled in the pages by the bench: epoch milliseconds. */
    benchPressed: number[]
    benchPainted: number[]
    /** Milliseconds after the key. */
    benchSaves: { saved: number; painted: number }[]
    /** `bareDexie.mjs`, put into the page. */
    benchBare: { writeBareOnKey: typeof writeBareOnKey }
    benchAlone: Promise<number>
    /** Begins to wait for a key and for the paint in which `what` looks different. */
    benchExpect: (what: 'rows' | 'cursor' | 'text' | 'field' | 'query') => void
    /** Milliseconds from that key to that paint. */
    benchTaken: Promise<number>
    /** The same until the rows that a search found are painted; null: they are those of before. */
    benchFound: Promise<number | null>
    benchFrames: {
      start: () => void
      stop: () => { frames: number; dropped: number; longest: number; empty: number }
    }
    /** Milliseconds of the tasks that kept the window busy. */
    benchTasks: number[]
  }
}
