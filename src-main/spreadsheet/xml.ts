import { SaxesParser } from 'saxes'

import { refuse, SpreadsheetRefused } from './refused.ts'

/** What hears the elements of a part; names come without their prefix. */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  close?(name: string): void
  text?(text: string): void
}

/**
 * Reads a part of a workbook piece by piece. Only well-formed XML, and none with a DOCTYPE: no part of
 * a workbook has one, and that is where entities come from.
 *
 * @throws SpreadsheetRefused
 */
export async function readXml(
  pieces: AsyncIterable<Uint8Array>,
  listener: XmlListener,
): Promise<void> {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({
    position: false,
    xmlns: false,
  })
  parser.on('doctype', () => refuse({ kind: 'damaged' }))
  parser.on('opentag', ({ name, attributes }) => listener.open?.(local(name), attributes))
  parser.on('closetag', ({ name }) => listener.close?.(local(name)))
  parser.on('text', (text) => listener.text?.(text))
  parser.on('cdata', (text) => listener.text?.(text))
  let decoder: InstanceType<typeof TextDecoder> | null = null
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece))
    feed(parser, decoder.decode(piece, { stream: true }))
  }
  feed(parser, decoder?.decode() ?? '')
  feed(parser, null)
}

function feed(parser: Pick<SaxesParser, 'write' | 'close'>, text: string | null): void {
  try {
    if (text === null) parser.close()
    else parser.write(text)
  } catch (error) {
    // The parser throws plain errors, and only about what it was given.
    if (error instanceof SpreadsheetRefused) throw error
    refuse({ kind: 'damaged' })
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
