import type { Id } from '#domain/record.ts'

/** Where to stand when a row goes: the next one, at the end the one before; null when none is left. */
export function neighbourOf(rows: readonly { readonly id: Id }[], id: Id): Id | null {
  const at = rows.findIndex((row) => row.id === id)
  return (rows[at + 1] ?? rows[at - 1])?.id ?? null
}
