/** Why a list cannot be read, as the reader in the main process says it; rows from 1. */
export type SpreadsheetProblem =
  | {
      readonly kind:
        | 'empty'
        | 'damaged'
        | 'oldExcel'
        | 'oldWord'
        | 'openDocument'
        | 'pdf'
        | 'picture'
        | 'webPage'
        | 'noTable'
        | 'encrypted'
        | 'noWorkbook'
        | 'notASpreadsheet'
        | 'notText'
        | 'tookTooLong'
        | 'readerDied'
        | 'stopped'
    }
  | {
      readonly kind: 'tooLarge' | 'inflatesTooLarge' | 'tooManyParts'
      readonly limit: number
    }
  | { readonly kind: 'tooManyRows'; readonly limit: number; readonly sheet: string }
  | {
      readonly kind: 'tooManyColumns' | 'cellTooLong'
      readonly limit: number
      readonly sheet: string
      readonly row: number
    }
  | { readonly kind: 'openQuote'; readonly row: number }
