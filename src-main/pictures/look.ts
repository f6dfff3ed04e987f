import type { PictureProblem, PictureType } from '#main/bridge.ts'

import { sizeOfJpeg } from './jpeg.ts'
import type { SizeReader } from './pictureSize.ts'
import { sizeOfPng } from './png.ts'
import { sizeOfWebp } from './webp.ts'

/** Pixels along one side, and in all. A photo of a telephone has some 4,000 × 3,000. */
const PICTURE_SIDE = 12_000
const PICTURE_PIXELS = 60_000_000

const READERS: readonly { type: PictureType; magic: RegExp; sizeOf: SizeReader }[] = [
  { type: 'image/jpeg', magic: /^\xff\xd8\xff/u, sizeOf: sizeOfJpeg },
  { type: 'image/png', magic: /^\x89PNG\r\n/u, sizeOf: sizeOfPng },
  { type: 'image/webp', magic: /^RIFF[^]{4}WEBP/u, sizeOf: sizeOfWebp },
]

/** Begins as HEIC and its like: what telephones and some cameras keep. */
const HEIC = /^[^]{4}ftyp(?:heic|heix|heim|heis|hevc|hevx|mif1|msf1|avif)/u
const SVG = /^(?:\u00ef\u00bb\u00bf)?\s*<(?:\?xml|!doctype svg|!--|svg)/iu

export type PictureLook =
  | { readonly ok: true; readonly type: PictureType }
  | { readonly ok: false; readonly problem: PictureProblem }

/**
 * What a file is by its first bytes, whatever its name says, and whether it may be decoded: only JPEG,
 * PNG and WebP, whole, and no larger than `PICTURE_SIDE` and `PICTURE_PIXELS` when unpacked. Nothing
 * is decoded here.
 */
export function lookAtPicture(bytes: Uint8Array): PictureLook {
  if (bytes.length === 0) return { ok: false, problem: { kind: 'empty' } }
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200))
  const text = start.toString('latin1')
  const found = READERS.find(({ magic }) => magic.test(text))
  if (found === undefined) return { ok: false, problem: { kind: kindOf(text) } }
  const size = found.sizeOf(bytes)
  if (size === null) return { ok: false, problem: { kind: 'truncated' } }
  const { width, height } = size
  const isTooLarge = Math.max(width, height) > PICTURE_SIDE || width * height > PICTURE_PIXELS
  if (isTooLarge) return { ok: false, problem: { kind: 'tooManyPixels', width, height } }
  return { ok: true, type: found.type }
}

function kindOf(text: string): 'svg' | 'heic' | 'notAPicture' {
  if (HEIC.test(text)) return 'heic'
  return SVG.test(text) ? 'svg' : 'notAPicture'
}
