import type { TableName } from './record.ts'

/** A table of the file: of the plan, or of the runs that come with it. */
export type FileTable = TableName | 'runs' | 'runEvents'

/** Where in a file: "recipient 12, field count". */
export interface FilePlace {
  readonly table: FileTable
  /** From 1, as a person counts. */
  readonly row: number
  /** Name of the field, of an inner one with a dot (`stage.walkOnSeconds`); null: the record itself. */
  readonly field: string | null
}

/** Why a file is refused; `text/fileWords.ts` words it. A refused file has changed nothing. */
export type FileProblem =
  | { readonly kind: 'empty' | 'notOurs' | 'badHeader' | 'damaged' | 'notJson' | 'tooDeep' }
  | { readonly kind: 'needsPassphrase' | 'wrongPassphrase' }
  | { readonly kind: 'tooLarge' | 'inflatesTooLarge'; readonly limit: number }
  | { readonly kind: 'newer'; readonly found: number; readonly known: number }
  | { readonly kind: 'badVersion'; readonly found: string }
  | { readonly kind: 'forbiddenName'; readonly name: string; readonly place: FilePlace | null }
  | { readonly kind: 'badNumber' | 'brokenText'; readonly place: FilePlace | null }
  | { readonly kind: 'badShape'; readonly name: string }
  | { readonly kind: 'unknownField'; readonly name: string; readonly place: FilePlace | null }
  | { readonly kind: 'missing' | 'badValue'; readonly place: FilePlace | null }
  | { readonly kind: 'tooMany'; readonly table: FileTable; readonly limit: number }
  | { readonly kind: 'conferenceCount'; readonly found: number }
  | {
      readonly kind: 'otherConference' | 'idTwice' | 'dangling' | 'circle'
      readonly place: FilePlace
    }
  | { readonly kind: 'runNotEnded' | 'badLog'; readonly place: FilePlace }
  | { readonly kind: 'tookTooLong' | 'readerDied' | 'stopped' }

/** Stops the reading of a file; caught where the reading began, and nowhere else. */
export class FileRefused extends Error {
  readonly problem: FileProblem

  constructor(problem: FileProblem) {
    super(`file refused: ${problem.kind}`)
    this.name = 'FileRefused'
    this.problem = problem
  }
}

/** Refuses the file. */
export function refuse(problem: FileProblem): never {
  throw new FileRefused(problem)
}
