import { Dexie } from 'dexie'

import type { Refusal } from '#bridge'
import { StoreFailure } from '#domain/failure.ts'

/** Names the failure behind an error of IndexedDB or Dexie. */
export function failureOf(error: unknown): StoreFailure {
  if (error instanceof StoreFailure) return error
  if (!(error instanceof Error)) return new StoreFailure('unknown', error)
  const text = `${error.name} ${error.message}`
  if (/quota|full disk|no space/iu.test(text)) return new StoreFailure('noSpace', error)
  if (error instanceof Dexie.VersionError) return new StoreFailure('newerData', error)
  if (/closed|closing|InvalidState/iu.test(text)) return new StoreFailure('closed', error)
  return new StoreFailure('unknown', error)
}

/** What main refused, as a failure of the store. */
export function failureOfRefusal(refused: {
  readonly reason: Refusal
  readonly detail: string
}): StoreFailure {
  return new StoreFailure(refused.reason === 'no-space' ? 'noSpace' : 'unknown', refused.detail)
}
