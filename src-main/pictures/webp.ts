import type { PictureSize } from './pictureSize.ts'

/** Before the first chunk: "RIFF", the length of all that follows, "WEBP". */
const HEADER = 12

/** Size of a WebP (RFC 9649) that is as long as it says. */
export function sizeOfWebp(bytes: Uint8Array): PictureSize | null {
  if (bytes.length < 30) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (view.getUint32(4, true) + 8 > bytes.length) return null
  const name = String.fromCharCode(...bytes.subarray(HEADER, HEADER + 4))
  const data = HEADER + 8
  if (name === 'VP8X')
    return { width: three(view, data + 4) + 1, height: three(view, data + 7) + 1 }
  if (name === 'VP8L') {
    const bits = view.getUint32(data + 1, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  if (name !== 'VP8 ') return null
  const width = view.getUint16(data + 6, true) & 0x3fff
  const height = view.getUint16(data + 8, true) & 0x3fff
  return width === 0 || height === 0 ? null : { width, height }
}

function three(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 65_536
}
