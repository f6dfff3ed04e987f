import { updated } from '#domain/change.ts'
import type { Change } from '#domain/change.ts'
import type { Plan } from '#domain/plan.ts'
import type { Id } from '#domain/record.ts'
import { Refused } from '#domain/refused.ts'
import { rowOf } from '#domain/row.ts'

/** Longest side of a photo of a recipient, in pixels: a third of the height of a screen of 1,440 lines. */
export const PHOTO_SIDE = 480

/** Bytes of its JPEG. */
export const PHOTO_BYTES = 60 * 1024

/** Photos in one conference: what all of them take must stay small beside the limits of its file. */
export const MOST_PHOTOS = 200

/** A small JPEG as a `data:` address. */
const PHOTO = /^data:image\/jpeg;base64,[A-Za-z0-9+/]+={0,2}$/u
const PHOTO_CHARACTERS = Math.ceil(PHOTO_BYTES / 3) * 4 + 'data:image/jpeg;base64,'.length

/** Gives a recipient a photo, or takes it away (empty). Refuses the one after `MOST_PHOTOS`. */
export function setPhoto(plan: Plan, recipientId: Id, photo: string): readonly Change[] {
  const before = rowOf(plan, 'recipients', recipientId)
  if (photo !== '' && (!PHOTO.test(photo) || photo.length > PHOTO_CHARACTERS))
    throw new Error('setPhoto: a photo is a small JPEG')
  if (photo !== '' && before.photo === '' && photosOf(plan) >= MOST_PHOTOS)
    throw new Refused({ kind: 'tooManyPhotos', most: MOST_PHOTOS })
  return updated('recipients', before, { photo })
}

function photosOf(plan: Plan): number {
  return [...plan.recipients.values()].filter(({ photo }) => photo !== '').length
}
