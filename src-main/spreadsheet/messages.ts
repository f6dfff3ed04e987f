import type {
  PackedSpreadsheet,
  Separator,
  SpreadsheetFile,
  SpreadsheetProblem,
} from '#main/bridge.ts'

/** A list, and what stands between its cells where it is a text; null: as its rows tell. */
export interface ListToRead extends SpreadsheetFile {
  readonly separator: Separator | null
}

/** What the process says while it reads one list, and at the end. */
export type ReadMessage =
  | { readonly kind: 'share'; readonly share: number }
  | ({ readonly kind: 'read' } & PackedSpreadsheet)
  | { readonly kind: 'refused'; readonly problem: SpreadsheetProblem }
