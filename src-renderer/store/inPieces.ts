/** So many rows are written, read, copied or put into words within a few milliseconds. */
export const AT_ONCE = 250

/** Goes through a long list in pieces, each when the one before is done with. */
export async function inPieces<T>(
  rows: readonly T[],
  take: (piece: readonly T[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_ONCE) await take(rows.slice(at, at + AT_ONCE))
}

/** A long list that is elsewhere, asked for in pieces: the next is on its way while one is taken. */
export async function gathered<T>(
  count: number,
  ask: (from: number, to: number) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const all: T[] = []
  let coming: Promise<readonly T[]> = Promise.resolve([])
  for (let from = 0; from < count; from += AT_ONCE) {
    const before = coming
    coming = ask(from, from + AT_ONCE)
    all.push(...(await before))
  }
  all.push(...(await coming))
  return all
}

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

/** Between two steps of a work on so many rows: few go on at once. */
export async function breatheBetween(rows: number): Promise<void> {
  if (rows > AT_ONCE) await breathe()
}

/** Letters in a piece of JSON, but for what a few items more are. */
const LETTERS = 100_000
const ITEMS = 50

/**
 * A value as JSON in UTF-8, long lists in it piece by piece, so that putting ten thousand rows into
 * words holds nobody up.
 */
export async function* jsonPieces(value: unknown): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let text = ''
  for (const piece of piecesOf(value)) {
    text += piece
    if (text.length < LETTERS) continue
    yield encoder.encode(text)
    text = ''
    await breathe()
  }
  yield encoder.encode(text)
}

/** Pieces of a few items that have no long list in them. */
function* piecesOf(value: unknown): Generator<string> {
  if (!isLong(value)) yield JSON.stringify(value)
  else if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += ITEMS) {
      yield at === 0 ? '[' : ','
      yield* itemsOf(value.slice(at, at + ITEMS))
    }
    yield ']'
  } else if (isRecord(value)) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined)
    for (const [at, [key, field]] of fields.entries()) {
      yield `${at === 0 ? '{' : ','}${JSON.stringify(key)}:`
      yield* piecesOf(field)
    }
    yield '}'
  }
}

/** Items of a list without its brackets: at one go, but for those that are long themselves. */
function* itemsOf(items: readonly unknown[]): Generator<string> {
  if (!items.some(isLong)) yield JSON.stringify(items).slice(1, -1)
  else
    for (const [at, item] of items.entries()) {
      if (at > 0) yield ','
      yield* piecesOf(item)
    }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A list of many, or a record with such a list in it. */
function isLong(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > AT_ONCE
  return isRecord(value) && Object.values(value).some(isLong)
}
