import type { AppendResult } from '#main/bridge.ts'
import { refusalOf } from '#main/saveFile.ts'

/** What the page is told when an action could not be written: a reason and a code, never a path. */
export function refusedAppend(error: unknown): AppendResult {
  const cause = typeof error === 'string' ? Object.assign(new Error(error), { code: error }) : error
  return { ok: false, ...refusalOf(cause) }
}
