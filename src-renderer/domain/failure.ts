/** Why the world refused a read or a write; `text/messages.ts` words it. */
export type FailureKind = 'noSpace' | 'closed' | 'newerData' | 'unknown'

/** Something could not be kept or read. What the user typed is still in its field. */
export class StoreFailure extends Error {
  readonly kind: FailureKind

  constructor(kind: FailureKind, cause: unknown) {
    super(`store: ${kind}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    this.name = 'StoreFailure'
    this.kind = kind
  }
}
