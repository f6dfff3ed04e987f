import type { Problem } from '#domain/checks/problem.ts'
import { capitalized } from '#domain/personForm.ts'
import { problemWords } from '#text/problemWords.ts'

/** A problem as a line tells it; what the office wrote itself stays as it wrote it. */
export function problemSentence(problem: Problem): string {
  const text = problemWords(problem)
  return problem.kind === 'openPoint' ? text : capitalized(text)
}
