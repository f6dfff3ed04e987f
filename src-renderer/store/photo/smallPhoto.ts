import { PHOTO_BYTES, PHOTO_SIDE } from '#domain/awards/photo.ts'

/** Tried one after the other until the JPEG is small enough: longest side in pixels, quality. */
const TRIES = [PHOTO_SIDE, 400, 320, 240].flatMap((side) =>
  [0.86, 0.76, 0.64, 0.5].map((quality) => ({ side, quality })),
)

/**
 * A picture drawn anew as a small JPEG, upright, as a `data:` address. Nothing of the file itself is
 * left: no place, no camera, no thumbnail of what was cut away. Null when it cannot be decoded.
 */
export async function smallPhoto(bytes: Uint8Array, type: string): Promise<string | null> {
  const decoded = await decode(bytes, type)
  if (decoded === null) return null
  try {
    for (const { side, quality } of TRIES) {
      const jpeg = await drawn(decoded, side).convertToBlob({ type: 'image/jpeg', quality })
      if (jpeg.size <= PHOTO_BYTES) return await addressOf(jpeg)
    }
    throw new Error('smallPhoto: no picture of this size takes so much')
  } finally {
    decoded.close()
  }
}

/** The decoder says no more than that it cannot. */
async function decode(bytes: Uint8Array, type: string): Promise<ImageBitmap | null> {
  const blob = new Blob([new Uint8Array(bytes)], { type })
  return createImageBitmap(blob, { imageOrientation: 'from-image' }).catch(() => null)
}

function drawn(picture: ImageBitmap, side: number): OffscreenCanvas {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height))
  const width = Math.max(1, Math.round(picture.width * scale))
  const height = Math.max(1, Math.round(picture.height * scale))
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('smallPhoto: no canvas')
  // JPEG knows no transparency: what is clear becomes white paper.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, width, height)
  return canvas
}

async function addressOf(jpeg: Blob): Promise<string> {
  const bytes = new Uint8Array(await jpeg.arrayBuffer())
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return `data:image/jpeg;base64,${btoa(text)}`
}
