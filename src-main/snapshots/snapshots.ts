import type { Counted, Snapshot, SnapshotResult, SnapshotWhy, StoredData } from '#main/bridge.ts'

import { inWorker } from './inWorker.ts'
import { newestOf } from './list.ts'
import type { DataFolders } from './rebuild.ts'
import type { SnapshotAsk } from './take.ts'

/** Takes snapshots one after the other, beside everything else. */
export interface Snapshots {
  /** Takes one; without data, from the last snapshot and the journal up to the given action. */
  readonly take: (
    why: SnapshotWhy,
    upTo: number,
    data: StoredData | null,
  ) => Promise<SnapshotResult>
  /** Rows in the last snapshot that this run has taken. */
  readonly counted: () => Counted | null
  readonly newest: () => Promise<Snapshot | null>
}

/**
 * @param told every result, taken or not
 * @param covered the last action that two proven snapshots hold
 */
export function openSnapshots(
  folders: () => Promise<DataFolders>,
  program: string,
  told: (result: SnapshotResult) => void,
  covered: (seq: number) => Promise<unknown>,
): Snapshots {
  let queue: Promise<unknown> = Promise.resolve()
  let counted: Counted | null = null

  async function takeNow(ask: SnapshotAsk): Promise<SnapshotResult> {
    const answer = await inWorker('take', ask)
    if (!answer.ok) {
      told(answer)
      return answer
    }
    counted = answer.value.counted
    await covered(answer.value.coveredSeq)
    const result = { ok: true, snapshot: answer.value.snapshot } as const
    told(result)
    return result
  }

  return {
    take(why, upTo, data) {
      const turn = queue.then(async () => {
        const takenAt = new Date().toISOString()
        return takeNow({ folders: await folders(), why, program, takenAt, upTo, data })
      })
      queue = turn.catch(() => undefined)
      return turn
    },
    counted: () => counted,
    newest: async () => {
      const { snapshots, origin } = await folders()
      return (await newestOf(snapshots, origin)) ?? null
    },
  }
}
