import { messageOf } from '#text/messages.ts'

import { toast } from './toast.ts'

export type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false }

/**
 * Awaits an action that may be refused: then a toast says why, and `ok` is false. A fault of the
 * program is not a refusal and goes on to whoever reports faults.
 */
export async function attempt<T>(action: Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await action }
  } catch (error) {
    const message = messageOf(error)
    if (message === null) throw error
    toast.show({ text: message, tone: 'danger' })
    return { ok: false }
  }
}

/** The same action with its refusal worded, for a field that shows it in place and keeps the draft. */
export async function worded<T>(action: Promise<T>): Promise<T> {
  try {
    return await action
  } catch (error) {
    const message = messageOf(error)
    throw message === null ? error : new Error(message, { cause: error })
  }
}
