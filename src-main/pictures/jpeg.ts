import type { PictureSize } from './pictureSize.ts'

const START_OF_SCAN = 0xda
const END_OF_IMAGE = 0xd9

/** Markers of a frame, which has the size; C4, C8 and CC among them mean other things. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Markers that stand alone, without a length: TEM and the restarts. */
const isAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)

/**
 * Size of a JPEG (ITU T.81, B.1.1), walked segment by segment to the end of the image: the thumbnail
 * that a camera puts in front has an end of its own, so the last bytes alone say nothing.
 */
export function sizeOfJpeg(bytes: Uint8Array): PictureSize | null {
  let size: PictureSize | null = null
  let at = 2
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) return null
    while (bytes[at] === 0xff) at += 1
    const marker = bytes[at] ?? 0
    at += 1
    if (marker === END_OF_IMAGE) return size
    if (isAlone(marker)) continue
    const length = word(bytes, at)
    if (length === null || length < 2) return null
    if (isFrame(marker)) {
      const [height, width] = [word(bytes, at + 3), word(bytes, at + 5)]
      if (!height || !width) return null
      size = { width, height }
    }
    at += length
    if (marker === START_OF_SCAN) at = afterScan(bytes, at)
  }
  return null
}

/** Where the next marker after coded data begins: FF00 is data, a restart goes on with data. */
function afterScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next === undefined) break
    if (next !== 0x00 && next !== 0xff && !isAlone(next)) return at
  }
  return bytes.length
}

function word(bytes: Uint8Array, at: number): number | null {
  const [high, low] = [bytes[at], bytes[at + 1]]
  return high === undefined || low === undefined ? null : high * 256 + low
}
