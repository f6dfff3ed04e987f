import { FileRefused, refuse } from '#domain/fileProblem.ts'

import { LIMITS } from './limits.ts'

/** Packs bytes. */
export function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return through(new CompressionStream('gzip'), bytes, Number.POSITIVE_INFINITY)
}

/**
 * Unpacks bytes and stops as soon as there are more than the limit, whatever the file claims.
 *
 * @throws FileRefused
 */
export async function gunzip(
  bytes: Uint8Array<ArrayBuffer>,
  limit: number = LIMITS.inflatedBytes,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await through(new DecompressionStream('gzip'), bytes, limit)
  } catch (error) {
    if (error instanceof FileRefused) throw error
    // All that can fail besides are the bytes: Chromium says TypeError, Node gives zlib's own error.
    return refuse({ kind: 'damaged' })
  }
}

async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = stream.writable.getWriter()
  // A fault comes out at the reading end; here it would only be told a second time.
  writer.write(bytes).catch(() => undefined)
  writer.close().catch(() => undefined)
  const reader = stream.readable.getReader() as ReadableStreamDefaultReader<Uint8Array>
  const parts: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > limit) {
      await reader.cancel()
      refuse({ kind: 'inflatesTooLarge', limit })
    }
    parts.push(value)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
