/** Why the world refused a read or a write; `text/messages.ts` words it. */
export type FailureKind =
  | 'noSpace'
  | 'closed'
  | 'newerData'
  /** The last actions lie in the second folder, which is not plugged in. */
  | 'secondMissing'
  /** In the journal and so safe, but not in the database: it will be there at the next start. */
  | 'journalled'
  /** Not tried, because an earlier action is in the journal only. */
  | 'halted'
  | 'unknown'

/** Something could not be kept or read. What the user typed is still in its field. */
export class StoreFailure extends Error {
  readonly kind: FailureKind

  constructor(kind: FailureKind, cause: unknown) {
    super(`store: ${kind}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    this.name = 'StoreFailure'
    this.kind = kind
  }
}
