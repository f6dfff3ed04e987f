export {}

declare global {
  interface Window {
    /** Filled in the pages by the bench: epoch milliseconds. */
    benchPressed: number[]
    benchPainted: number[]
  }
}
