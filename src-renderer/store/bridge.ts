import type { Bridge } from '#bridge'

declare global {
  interface Window {
    readonly bridge: Bridge
  }
}

let replaced: Bridge | null = null

/** The other side: what only main can do. The renderer reaches it here and nowhere else. */
export function bridge(): Bridge {
  return replaced ?? window.bridge
}

/** Puts another bridge in place: for tests, which have no main process. */
export function replaceBridge(next: Bridge | null) {
  replaced = next
}
