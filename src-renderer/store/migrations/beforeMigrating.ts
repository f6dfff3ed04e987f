/** Keeps a copy of the data as they are, before the steps from one version to another. */
export type BeforeMigrating = (from: number, to: number) => Promise<void>

let keepCopy: BeforeMigrating = async () => undefined

/**
 * The hook for a snapshot before a migration. What it rejects with stops the opening, and the old
 * data stay as they are.
 */
export function setBeforeMigrating(hook: BeforeMigrating) {
  keepCopy = hook
}

/** Runs the hook. */
export function beforeMigrating(from: number, to: number): Promise<void> {
  return keepCopy(from, to)
}
