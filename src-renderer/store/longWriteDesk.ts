import type { Action } from '#bridge'

import { applyOps } from './applyOps.ts'
import { Database } from './database.ts'
import type { HistoryEntry } from './historyEntry.ts'

export type LongWriteDesk = ReturnType<typeof longWriteDesk>

/**
 * In a thread of its own: puts one action of many rows into the database, given as the bytes of its line;
 * or reads the undo step of one.
 */
export function longWriteDesk() {
  const decoder = new TextDecoder()
  let text = ''
  let step: HistoryEntry | null = null
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

    /** Reads an undo step: all but its changes, which are asked for in pieces; null: it is gone. */
    readStep: async ({ name, seq }: { readonly name: string; readonly seq: number }) => {
      const db = new Database(name)
      try {
        step = (await db.history.get(seq)) ?? null
      } finally {
        db.close()
      }
      if (step === null) return null
      const { changes, ...head } = step
      return { head, count: changes.length }
    },

    changes: ({ from, to }: { readonly from: number; readonly to: number }) =>
      step?.changes.slice(from, to) ?? [],
  }
}
