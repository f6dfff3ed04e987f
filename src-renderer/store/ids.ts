import type { Id } from '#domain/record.ts'

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
  const two = (part: number) => String(part).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}
