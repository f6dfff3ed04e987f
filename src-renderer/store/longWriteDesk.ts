import type { Action } from '#bridge'

import { applyOps } from './applyOps.ts'
import { Database } from './database.ts'

export type LongWriteDesk = ReturnType<typeof longWriteDesk>

/** Puts one action of many rows into the database, in a thread of its own: given as the bytes of its line. */
export function longWriteDesk() {
  const decoder = new TextDecoder()
  let text = ''
  return {
    add: (piece: Uint8Array) => {
      text += decoder.decode(piece, { stream: true })
    },

    /** Null once all of it is on the disk, or why nothing is. */
    put: async ({ name, seq }: { readonly name: string; readonly seq: number }) => {
      // A connection of its own, for this action only: what the window does with its own is no matter.
      const db = new Database(name)
      try {
        const { ops } = JSON.parse(text) as Action
        await applyOps(db, ops, seq)
        return null
      } catch (error) {
        return String(error)
      } finally {
        db.close()
      }
    },
  }
}
