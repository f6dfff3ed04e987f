/** A column of a list that goes out. */
export interface TableColumn {
  readonly title: string
  /** Characters that fit on a line. */
  readonly width: number
}

/** A list that goes out as a file: titles, and rows of as many cells. A number is one in .xlsx too. */
export interface TableData {
  /** Name of the sheet. */
  readonly name: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly (string | number)[])[]
}

export type TableFormat = 'xlsx' | 'csv'
