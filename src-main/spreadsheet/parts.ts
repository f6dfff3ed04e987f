import type { OldFont } from '#main/bridge.ts'

import { type NumberFormat, numberFormat } from './numberText.ts'
import { fontTogether, oldFontOf } from './oldFonts.ts'
import { refuse } from './refused.ts'
import { readXml, USUAL_TEXT, type XmlListener } from './xml.ts'
import type { Package } from './zip.ts'

export interface SharedStrings {
  readonly strings: readonly string[]
  /** By the number of a string: the font from before Unicode in which a part of it is set. */
  readonly stringFonts: ReadonlyMap<number, OldFont>
}

/** Texts that cells share, by their number; of a rich text all its runs, without its reading aid. */
export async function sharedStrings(
  pack: Package,
  name: string | undefined,
): Promise<SharedStrings> {
  const strings: string[] = []
  const stringFonts = new Map<number, OldFont>()
  if (name === undefined) return { strings, stringFonts }
  const text = richText()
  const listener: XmlListener = {
    open: (element, attributes) => {
      if (element === 'si') text.start()
      else text.open(element, attributes)
    },
    close: (element) => {
      if (element !== 'si') return text.close(element)
      const font = text.font()
      if (font !== null) stringFonts.set(strings.length, font)
      strings.push(text.end())
    },
    text: (piece) => text.text(piece),
  }
  await readXml(pack.read(name), listener, {
    within: 'sst',
    begins: '<si>',
    form: USUAL_STRING,
    take: ([, whole = '']) => void strings.push(unescaped(whole)),
  })
  return { strings, stringFonts }
}

/** A text without runs of its own font. */
const USUAL_STRING = new RegExp(`<si><t(?: xml:space="preserve")?>(${USUAL_TEXT})</t></si>`, 'uy')

/** Gathers the text of a shared string, or of one inside its cell. */
export function richText() {
  let whole = ''
  let inText = false
  let phonetic = 0
  let oldFont: OldFont | null | undefined
  return {
    start() {
      whole = ''
      inText = false
      phonetic = 0
      oldFont = undefined
    },
    open(element: string, attributes: Readonly<Record<string, string>>) {
      if (element === 'rFont') oldFont = fontTogether(oldFont, oldFontOf(attributes['val']))
      if (element === 't') inText = true
      if (element === 'rPh') phonetic += 1
    },
    close(element: string) {
      if (element === 't') inText = false
      if (element === 'rPh') phonetic -= 1
    },
    text(piece: string) {
      if (inText && phonetic === 0) whole += piece
    },
    end: () => unescaped(whole),
    /** The font from before Unicode that its runs are set in, see `fontTogether`. */
    font: () => oldFont ?? null,
  }
}

/** Characters that XML cannot hold are written _x000D_; a real one of these as _x005F_x000D_. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replaceAll(/_x([0-9a-f]{4})_/giu, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text
}

export interface CellStyles {
  readonly formats: readonly NumberFormat[]
  /** The font from before Unicode, or null. */
  readonly oldFonts: readonly (OldFont | null)[]
}

/** The number format and the font of each cell style, by the style's number. */
export async function cellStyles(pack: Package, name: string | undefined): Promise<CellStyles> {
  const codes = new Map<number, string>()
  const formats: NumberFormat[] = []
  const fonts: (OldFont | null)[] = []
  const oldFonts: (OldFont | null)[] = []
  const within: string[] = []
  if (name === undefined) return { formats, oldFonts }
  await readXml(pack.read(name), {
    open: (element, attributes) => {
      const parent = within.at(-1)
      const id = Number(attributes['numFmtId'] ?? 0)
      if (parent === 'numFmts' && element === 'numFmt')
        codes.set(id, attributes['formatCode'] ?? '')
      if (parent === 'fonts' && element === 'font') fonts.push(null)
      if (parent === 'font' && element === 'name' && within.at(-2) === 'fonts')
        fonts[fonts.length - 1] = oldFontOf(attributes['val'])
      if (parent === 'cellXfs' && element === 'xf') {
        formats.push(numberFormat(id, codes.get(id)))
        oldFonts.push(fonts[Number(attributes['fontId'] ?? 0)] ?? null)
      }
      within.push(element)
    },
    close: () => void within.pop(),
  })
  return { formats, oldFonts }
}

export interface WorkbookFacts {
  readonly is1904: boolean
  readonly sheets: readonly {
    readonly name: string
    readonly hidden: boolean
    readonly relation: string
  }[]
}

/** Which sheets a workbook has, and from which year it counts days. */
export async function workbookFacts(pack: Package, name: string): Promise<WorkbookFacts> {
  let is1904 = false
  const sheets: WorkbookFacts['sheets'][number][] = []
  await readXml(pack.read(name), {
    open: (element, attributes) => {
      if (element === 'workbookPr') is1904 = /^(1|true)$/u.test(attributes['date1904'] ?? '')
      if (element !== 'sheet') return
      const relation = Object.entries(attributes).find(([key]) => /^(.*:)?id$/u.test(key))?.[1]
      sheets.push({
        name: attributes['name'] ?? '',
        hidden: (attributes['state'] ?? 'visible') !== 'visible',
        relation: relation ?? refuse({ kind: 'damaged' }),
      })
    },
  })
  return { is1904, sheets }
}

export interface Relation {
  readonly id: string
  /** The last word of its type: worksheet, sharedStrings, styles … */
  readonly type: string
  /** Name of the part within the package. */
  readonly part: string
}

/** What a part refers to inside the package; nothing outside of it is ever looked at. */
export async function relationsOf(pack: Package, part: string): Promise<readonly Relation[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`
  const relations: Relation[] = []
  if (!pack.has(name)) return relations
  await readXml(pack.read(name), {
    open: (element, { Id, Type = '', Target = '', TargetMode }) => {
      if (element !== 'Relationship' || Id === undefined || TargetMode === 'External') return
      relations.push({
        id: Id,
        type: Type.slice(Type.lastIndexOf('/') + 1),
        part: resolved(folder, Target),
      })
    },
  })
  return relations
}

function resolved(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target
  const kept: string[] = []
  for (const step of path.split('/'))
    if (step === '..') kept.pop()
    else if (step !== '.' && step !== '') kept.push(step)
  return kept.join('/')
}
