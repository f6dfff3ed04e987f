/** Why the machine must not sleep: the console is on, or the hall looks at the stage. */
export type AwakeReason = 'console' | 'stage'

/** Keeps machine and displays awake while there is a reason. */
export interface Awake {
  set(reason: AwakeReason, holds: boolean): void
}

/** The system's own switch: starts to block sleep and gives its number, or lets go of it. */
export interface SleepSwitch {
  start(type: 'prevent-display-sleep'): number
  stop(id: number): void
}

/**
 * Asks the system once, however many reasons there are, and lets go when the last is gone. No display
 * goes dark and no machine sleeps in the middle of a ceremony.
 */
export function makeAwake(system: SleepSwitch): Awake {
  const reasons = new Set<AwakeReason>()
  let blocker: number | null = null
  return {
    set(reason, holds) {
      if (holds) reasons.add(reason)
      else reasons.delete(reason)
      if (reasons.size > 0 && blocker === null) blocker = system.start('prevent-display-sleep')
      if (reasons.size === 0 && blocker !== null) {
        system.stop(blocker)
        blocker = null
      }
    },
  }
}
