import type { PictureSize } from './pictureSize.ts'

const SIGNATURE = 8
/** Length and name before a chunk's data, check sum behind it. */
const AROUND = 12

/** Size of a PNG (ISO 15948), whose chunks must all be there up to IEND. */
export function sizeOfPng(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let size: PictureSize | null = null
  for (let at = SIGNATURE; at + AROUND <= bytes.length;) {
    const length = view.getUint32(at)
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (at + AROUND + length > bytes.length) return null
    if (name === 'IHDR' && length >= 8)
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    // Without IHDR in front there is no size.
    if (size === null || size.width === 0 || size.height === 0) return null
    if (name === 'IEND') return size
    at += AROUND + length
  }
  return null
}
