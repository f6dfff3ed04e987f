import type { Bridge } from '#bridge'

declare global {
  interface Window {
    /** In the planner's window. */
    readonly bridge: Bridge
  }
}
