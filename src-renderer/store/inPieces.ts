/** So many rows are written, read or put into words within a few milliseconds. */
export const AT_ONCE = 250

/** Lets the window draw and hear before the work goes on. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(null)
  })
}

/**
 * A value as JSON in UTF-8, long lists in it piece by piece, so that putting ten thousand rows into
 * words holds nobody up.
 */
export async function jsonBytes(value: unknown): Promise<Uint8Array> {
  const pieces: string[] = []
  let since = 0
  for (const piece of piecesOf(value)) {
    pieces.push(piece)
    since += 1
    if (since < AT_ONCE) continue
    since = 0
    await breathe()
  }
  await breathe()
  return new TextEncoder().encode(pieces.join(''))
}

function* piecesOf(value: unknown): Generator<string> {
  if (Array.isArray(value) && value.length > AT_ONCE) {
    yield '['
    for (const [at, item] of value.entries()) yield* [at === 0 ? '' : ',', ...piecesOf(item)]
    yield ']'
  } else if (isRecord(value) && Object.values(value).some(isLong)) {
    yield '{'
    const fields = Object.entries(value).filter(([, field]) => field !== undefined)
    for (const [at, [key, field]] of fields.entries()) {
      yield `${at === 0 ? '' : ','}${JSON.stringify(key)}:`
      yield* piecesOf(field)
    }
    yield '}'
  } else yield JSON.stringify(value)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A list of many, or a record with such a list in it. */
function isLong(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > AT_ONCE
  return isRecord(value) && Object.values(value).some(isLong)
}
