import { errorMessage } from './errorMessage.ts'
import { toast } from './toast.ts'

export type Attempt<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string }

/** Waits for work that a key or button began; a refusal is shown as a note and given back. */
export async function attempt<T>(work: Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await work }
  } catch (reason) {
    const message = errorMessage(reason)
    toast.show({ text: message, tone: 'danger' })
    return { ok: false, message }
  }
}
