import type { Id } from '#domain/record.ts'
import { isoDay } from '#domain/time.ts'

/** A fresh id. */
export function newId(): Id {
  return crypto.randomUUID()
}

/** The time now, as records keep it. */
export function now(): string {
  return new Date().toISOString()
}

/** The local day now, as ISO date. */
export function today(): string {
  const at = new Date()
  return isoDay(at.getFullYear(), at.getMonth() + 1, at.getDate())
}
