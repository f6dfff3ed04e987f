import type { SpreadsheetProblem } from '#main/bridge.ts'

/** Thrown where a list is found to be unreadable; nothing of it is then used. */
export class SpreadsheetRefused extends Error {
  override readonly name = 'SpreadsheetRefused'
  readonly problem: SpreadsheetProblem

  constructor(problem: SpreadsheetProblem) {
    super(problem.kind)
    this.problem = problem
  }
}

/** @throws SpreadsheetRefused */
export function refuse(problem: SpreadsheetProblem): never {
  throw new SpreadsheetRefused(problem)
}
