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
    /** Milliseconds of the tasks that kept the window busy. */
    benchTasks: number[]
  }
}
