import { SaxesParser } from 'saxes'

import { refuse, SpreadsheetRefused } from './refused.ts'

/** What hears the elements of a part; names come without their prefix. */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  close?(name: string): void
  text?(text: string): void
}

/** Elements in the form in which nearly every program writes them. */
export interface UsualForm {
  /** The element in which they stand. */
  readonly within: string
  /** How each of them begins. */
  readonly begins: string
  /**
   * Sticky. What it takes must be one whole, well-formed element without entities, line ends, and signs
   * that XML cannot hold: nobody looks at it again.
   */
  readonly form: RegExp
  readonly take: (match: RegExpExecArray) => void
}

/**
 * Reads a part of a workbook piece by piece. Only well-formed XML, and none with a DOCTYPE: no part of
 * a workbook has one, and that is where entities come from.
 *
 * @param usual elements that are taken at one go, and of which the listener does not hear. Mark by mark a
 *   list of ten thousand rows takes four times as long
 * @throws SpreadsheetRefused
 */
export async function readXml(
  pieces: AsyncIterable<Uint8Array>,
  listener: XmlListener,
  usual: UsualForm | null = null,
): Promise<void> {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({
    position: false,
    xmlns: false,
  })
  const within: string[] = []
  parser.on('doctype', () => refuse({ kind: 'damaged' }))
  parser.on('opentag', ({ name, attributes }) => {
    within.push(local(name))
    listener.open?.(local(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    within.pop()
    listener.close?.(local(name))
  })
  parser.on('text', (text) => listener.text?.(text))
  parser.on('cdata', (text) => listener.text?.(text))
  const write = (text: string | null) => feed(parser, text)
  const take = usual === null ? write : pastUsual(usual, () => within.at(-1), write)
  let decoder: InstanceType<typeof TextDecoder> | null = null
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece))
    take(decoder.decode(piece, { stream: true }))
  }
  take(decoder?.decode() ?? '')
  take(null)
}

/** Of a text in a usual form: no entity, no mark, no line end, and nothing that XML cannot hold. */
export const USUAL_TEXT = '[^<>&\\u0000-\\u001f\\ufffe\\uffff]*'

/** More than this without the end of a mark is nothing usual. */
const LONGEST = 1024 * 1024

/**
 * Takes the usual elements out of a text that comes in pieces, and writes what lies between them: what is
 * whole can be left out, and the rest is as well-formed as it was before. Only where an element can stand:
 * from the first comment, CDATA or instruction on all is written.
 *
 * @param innermost the element that what was written so far is in
 */
function pastUsual(
  { within, begins, form, take }: UsualForm,
  innermost: () => string | undefined,
  write: (text: string | null) => void,
): (text: string | null) => void {
  let held = ''
  let isFirst = true
  let isOff = false
  return (text) => {
    const all = held + (text ?? '')
    isOff ||= hasAside(all, isFirst ? 1 : 0) || all.length > LONGEST
    isFirst &&= all === ''
    // What is behind the last mark is held: it may be the beginning of one.
    const end = isOff || text === null ? all.length : all.lastIndexOf('>') + 1
    held = all.slice(end)
    let written = 0
    let at = isOff ? -1 : all.indexOf(begins)
    while (at >= 0 && at < end) {
      // Only what is written says where in the document this is.
      if (at > written) write(all.slice(written, at))
      written = at
      const isAfterMark = at === 0 || all[at - 1] === '>'
      if (isAfterMark && innermost() === within) written = pastAll(form, take, all, at)
      at = all.indexOf(begins, Math.max(written, at + 1))
    }
    if (end > written) write(all.slice(written, end))
    if (text === null) write(null)
  }
}

/** Takes as many as follow each other; gives where they end. */
function pastAll(form: RegExp, take: UsualForm['take'], all: string, from: number): number {
  let at = from
  for (;;) {
    form.lastIndex = at
    const match = form.exec(all)
    if (match === null) return at
    at = form.lastIndex
    take(match)
  }
}

/** True where a comment, CDATA or an instruction begins. */
function hasAside(all: string, from: number): boolean {
  return all.includes('<!', from) || all.includes('<?', from)
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
