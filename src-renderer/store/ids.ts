import type { Id } from '#domain/record.ts'

/** A fresh id. */
export function newId(): Id {
  return crypto.randomUUID()
}

/** The time now, as records keep it. */
export function now(): string {
  return new Date().toISOString()
}
