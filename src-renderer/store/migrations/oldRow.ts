import type { TableName } from '#domain/record.ts'

/** A record as an older version wrote it: nothing is known of it but that it is an object. */
export type OldRow = Readonly<Record<string, unknown>>

/** Records by table, as an older version wrote them. */
export type OldRows = { readonly [T in TableName]: readonly OldRow[] }
