/** How the steps of moving and removing rows of one list are called: one row by its name, several by their count. */
export interface RowSteps {
  readonly moveBefore: (name: string, next: string) => string
  readonly moveLast: (name: string) => string
  readonly moveMany: (count: number) => string
  readonly removeOne: (name: string) => string
  readonly remove: (count: number) => string
}

/** The name of the step that moves these rows before `next`; null: to the end. */
export function moveStep(steps: RowSteps, names: readonly string[], next: string | null): string {
  const [only] = names
  if (only === undefined || names.length > 1) return steps.moveMany(names.length)
  return next === null ? steps.moveLast(only) : steps.moveBefore(only, next)
}

/** The name of the step that removes these rows. */
export function removeStep(steps: RowSteps, names: readonly string[]): string {
  const [only] = names
  return only === undefined || names.length > 1 ? steps.remove(names.length) : steps.removeOne(only)
}
