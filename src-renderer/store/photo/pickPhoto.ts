import type { PictureResult } from '#bridge'
import type { PictureProblem } from '#domain/pictureProblem.ts'
import { bridge } from '#store/bridge.ts'

import type { PhotoRequest } from './photoWorker.ts'

/** A photo ready to be kept, or why there is none; null: the user thought better of it. */
export type PickedPhoto =
  | { readonly ok: true; readonly photo: string; readonly fileName: string }
  | { readonly ok: false; readonly fileName: string; readonly problem: PictureProblem }
  | { readonly ok: false; readonly notOpened: NotOpened }
  | null

/** Why the file itself could not be read. */
export type NotOpened = Exclude<
  Extract<PictureResult, { ok: false }>['reason'],
  'cancelled' | 'unreadable'
>

/** From opening to the small picture; then the worker is given up. Milliseconds. */
const LIMIT_MS = 10_000

/** Lets the user pick a photo, and makes it small. */
export async function pickPhoto(): Promise<PickedPhoto> {
  const picked = await bridge().openPicture()
  if (!picked.ok) {
    if (picked.reason === 'cancelled') return null
    if (picked.reason === 'unreadable')
      return { ok: false, fileName: picked.fileName, problem: picked.problem }
    return { ok: false, notOpened: picked.reason }
  }
  const { fileName, bytes, type } = picked
  const made = await makeInWorker(bytes, type)
  if (typeof made === 'string') return { ok: true, photo: made, fileName }
  return { ok: false, fileName, problem: made }
}

/** Makes a small photo of the bytes of a picture, or says why not. */
function makeInWorker(bytes: Uint8Array, type: string): Promise<string | PictureProblem> {
  // In one expression, by which the build knows that a worker begins there.
  const worker = new Worker(new URL('./photoWorker.ts', import.meta.url), {
    type: 'module',
    name: 'photo-maker',
  })
  return new Promise<string | PictureProblem>((resolve) => {
    const timer = setTimeout(() => resolve({ kind: 'tookTooLong' }), LIMIT_MS)
    worker.addEventListener('error', () => resolve({ kind: 'undecodable' }), { once: true })
    worker.addEventListener('message', ({ data }: MessageEvent<string | null>) => {
      clearTimeout(timer)
      resolve(data ?? { kind: 'undecodable' })
    })
    worker.postMessage({ bytes, type } satisfies PhotoRequest)
  }).finally(() => worker.terminate())
}
