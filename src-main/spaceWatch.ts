import type { Space } from './bridge.ts'
import { factsOf, log } from './log.ts'
import { freeBytes, spaceOf } from './space.ts'

/** Knows how much room the disk of the data has, and says when that changes. */
export interface SpaceWatch {
  readonly space: () => Space
  /** Looks again; gives what it is now. */
  readonly look: () => Promise<Space>
}

/** @param told after a change */
export function watchSpace(folder: string, told: () => void): SpaceWatch {
  let space: Space = 'enough'
  return {
    space: () => space,
    async look() {
      try {
        const now = spaceOf(await freeBytes(folder))
        if (now !== space) {
          space = now
          log('space', { space })
          told()
        }
      } catch (error) {
        // A disk that does not tell: the journal itself finds out whether it takes anything.
        log('space unknown', factsOf(error))
      }
      return space
    },
  }
}
