import { SPREADSHEET_BYTES, SPREADSHEET_ROWS } from '#main/bridge.ts'

/** What a list may come to; whatever is larger is no list of an office. */
export const LIMITS = {
  /** Bytes of the file. */
  fileBytes: SPREADSHEET_BYTES,
  /** Bytes of all that is packed in it. */
  inflatedBytes: 100 * 1024 * 1024,
  /** How many times its packed size a file above `ratioFrom` bytes may come to. */
  ratio: 200,
  ratioFrom: 5 * 1024 * 1024,
  /** Parts in the package. */
  parts: 500,
  /** Rows of a sheet that say something. */
  rows: SPREADSHEET_ROWS,
  /** The last column that may say something. */
  columns: 200,
  /** Characters of a cell: as many as Excel takes. */
  cell: 32_767,
  /** Of the memory of the reading process, in megabytes. */
  heapMegabytes: 512,
  /** Of it for what is new: most of a list is kept, and is copied less often the more fits in here. */
  youngMegabytes: 96,
  milliseconds: 15_000,
} as const
