import type { JournalPiece } from '#main/bridge.ts'

/** What pieces of an action make: nothing whole yet, all of its bytes, or no action at all. */
export type Pieced =
  | { readonly kind: 'more' }
  | { readonly kind: 'whole'; readonly bytes: Uint8Array }
  | { readonly kind: 'gap' }

/** Larger than any action by far: a page that never says that it is done takes no more memory. Bytes. */
export const MOST_PACKED = 400_000_000

/**
 * Puts together what comes in pieces. What a page left that was loaded again in between is forgotten
 * with the first piece of the next action; a piece that does not follow the one before makes none.
 */
export function piecesTogether(): (piece: JournalPiece) => Pieced {
  let held: Uint8Array[] = []
  let length = 0
  return ({ from, bytes, isLast }) => {
    if (from === 0) {
      held = []
      length = 0
    }
    if (from !== length) return { kind: 'gap' }
    if (length + bytes.length > MOST_PACKED) {
      held = []
      length = 0
      return { kind: 'gap' }
    }
    held.push(bytes)
    length += bytes.length
    if (!isLast) return { kind: 'more' }
    const whole = Buffer.concat(held, length)
    held = []
    length = 0
    return { kind: 'whole', bytes: whole }
  }
}
