import type { Space } from './bridge.ts'
import { factsOf, log } from './log.ts'
import { freeBytes, spaceOf } from './space.ts'

/** Knows how much room the disk of the data has, and says when that changes. */
export interface SpaceWatch {
  readonly space: () => Space
  /** Looks again; gives what it is now. */
  readonly look: () => Promise<Space>
  /** Takes over what somebody else has seen. */
  readonly note: (seen: Space) => void
}

/** @param told after a change */
export function watchSpace(folder: string, told: () => void): SpaceWatch {
  let space: Space = 'enough'
  const note = (seen: Space): void => {
    if (seen === space) return
    space = seen
    log('space', { space })
    told()
  }
  return {
    space: () => space,
    note,
    async look() {
      try {
        note(spaceOf(await freeBytes(folder)))
      } catch (error) {
        // A disk that does not tell: the journal itself finds out whether it takes anything.
        log('space unknown', factsOf(error))
      }
      return space
    },
  }
}
