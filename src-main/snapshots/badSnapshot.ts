/**
 * Why a file is no snapshot that can be read. file: no ordinary file, or it cannot be read. packing:
 * no gzip, or cut. tooLarge, tooDeep: it would ask more of this machine than any of ours. shape, json:
 * not of our format. newer: taken by a later version of the program. hash: changed since. tables: one
 * that nobody knows, or one too few. rows: one without its key, or two with the same.
 */
export type SnapshotFault =
  | 'file'
  | 'packing'
  | 'tooLarge'
  | 'tooDeep'
  | 'shape'
  | 'json'
  | 'newer'
  | 'hash'
  | 'tables'
  | 'rows'

export class BadSnapshot extends Error {
  override readonly name = 'BadSnapshot'
  /** Told as the detail of the refusal. */
  readonly code: SnapshotFault
  /** Of the rows in a file that is newer. */
  readonly version: number | null

  constructor(fault: SnapshotFault, more: ErrorOptions & { readonly version?: number } = {}) {
    super(`snapshot: ${fault}`, more)
    this.code = fault
    this.version = more.version ?? null
  }
}
