import { uiWords } from '#text/uiWords.ts'

/** What a person reads when a commit is refused: the error's own sentence, or a plain one. */
export function errorMessage(error: unknown): string {
  return error instanceof Error && error.message !== '' ? error.message : uiWords.notSaved
}
