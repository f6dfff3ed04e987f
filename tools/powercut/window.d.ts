import type { Shown } from './screen.mjs'

declare global {
  interface Window {
    /** Put into the page by the power cuts: tells what the screen has just come to show. */
    powercutShown(shown: Shown): Promise<void>
  }
}
