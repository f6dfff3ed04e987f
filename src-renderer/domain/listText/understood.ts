import type { BlockRow } from '#domain/table/block.ts'

import type { InOldFont, LegacyEncoding } from './legacyText.ts'
import { decodeLegacy, isUnicode, legacyByFont, legacyOf } from './legacyText.ts'
import type { OneByte, OneByteGuess } from './oneByte.ts'
import { guessOneByte, readOneByte } from './oneByte.ts'

/** A sheet as it was read, its letters as they stand in the file. */
export interface RawSheet {
  readonly rows: readonly BlockRow[]
  /** Cells that the file itself has in fonts from before Unicode, by their column and lines. */
  readonly oldFonts: readonly {
    readonly column: number
    /** tcvn3Capitals: in a font that draws every letter as a capital (.VnTimeH). */
    readonly font: LegacyEncoding | 'tcvn3Capitals'
    readonly lines: readonly number[]
  }[]
}

/** What the user said of the letters of a sheet. */
export interface LetterChoices {
  /** What the bytes of a text without Unicode mean; null: as proposed. */
  readonly oneByte: OneByte | null
  /** Columns whose texts are read as written for an old font; none without the user's yes. */
  readonly converted: readonly number[]
}

export const AS_WRITTEN: LetterChoices = { oneByte: null, converted: [] }

/** A column that was written for an old font, and some of its cells before and after. */
export interface LegacyColumn {
  /** From 0. */
  readonly column: number
  readonly encoding: LegacyEncoding
  readonly cells: number
  readonly examples: readonly { readonly before: string; readonly after: string }[]
}

/** A sheet whose letters are understood. */
export interface UnderstoodSheet {
  readonly rows: readonly BlockRow[]
  /** Columns for old fonts, also those that were said to be converted. */
  readonly legacy: readonly LegacyColumn[]
  /** How the bytes of a text file were read that is not Unicode; null: it is, or no text file. */
  readonly oneByte: OneByteGuess | null
}

/** So many cells show what an old font made of a column. */
const EXAMPLES = 3

/**
 * A sheet in Unicode: the whole of a text file without Unicode as its words tell or the user says, and of
 * all others the columns for which the user said that they were written for an old font. To be done
 * before cells are cleaned, since the ư of TCVN3 is a soft hyphen on the surface.
 */
export function understoodSheet(
  sheet: RawSheet,
  isOneByte: boolean,
  choices: LetterChoices = AS_WRITTEN,
): UnderstoodSheet {
  if (isOneByte) return readByBytes(sheet.rows, choices.oneByte)
  const found = legacyColumns(sheet)
  return {
    rows: converted(sheet.rows, found, choices.converted),
    legacy: found.map(({ column, encoding, cells, examples }) => ({
      column,
      encoding,
      cells,
      examples,
    })),
    oneByte: null,
  }
}

function readByBytes(rows: readonly BlockRow[], said: OneByte | null): UnderstoodSheet {
  const oneByte =
    said === null
      ? guessOneByte(rows.flatMap(({ cells }) => cells))
      : { encoding: said, isSure: true }
  const read = (cell: string) => readOneByte(cell, oneByte.encoding)
  return {
    rows: rows.map((row) => ({ ...row, cells: row.cells.map(read) })),
    legacy: [],
    oneByte,
  }
}

/** With the places of the cells that are meant. */
type FoundColumn = LegacyColumn & {
  readonly places: readonly number[]
  /** Those in a font that draws capitals. */
  readonly capitals: ReadonlySet<number>
}

/** Told by the words of a column, and where these are too few, by the fonts that the file names. */
function legacyColumns({ rows, oldFonts }: RawSheet): readonly FoundColumn[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  return Array.from({ length: width }, (_, column) => {
    const texts = rows.map(({ cells }) => cells[column] ?? '')
    const fonts = oldFonts.filter((one) => one.column === column)
    const found = legacyOf(texts) ?? legacyByFont(texts, placesInFonts(rows, fonts))
    if (found === null) return []
    const { encoding } = found
    const capitals = new Set(encoding === 'tcvn3' ? seenInCapitals(rows, texts, fonts) : undefined)
    const places = [...new Set([...found.places, ...capitals])].toSorted((a, b) => a - b)
    const examples = places.slice(-EXAMPLES).map((place) => {
      const before = texts[place] ?? ''
      return { before, after: decodeLegacy(before, encoding, capitals.has(place)) }
    })
    return [{ column, encoding, cells: places.length, places, capitals, examples }]
  }).flat()
}

/** Places of cells with small letters in a font that draws them as capitals, also without a mark. */
function seenInCapitals(
  rows: readonly BlockRow[],
  texts: readonly string[],
  fonts: RawSheet['oldFonts'],
): readonly number[] {
  const inFont = fonts.filter(({ font }) => font === 'tcvn3Capitals')
  return placesInFonts(rows, inFont)
    .flatMap(({ places }) => places)
    .filter(
      (place) => /[a-z\u00a8-\u00ff]/u.test(texts[place] ?? '') && !isUnicode(texts[place] ?? ''),
    )
}

const ENCODINGS = ['tcvn3', 'vni'] as const

function placesInFonts(
  rows: readonly BlockRow[],
  fonts: RawSheet['oldFonts'],
): readonly InOldFont[] {
  return ENCODINGS.flatMap((encoding) => {
    const of = fonts.filter(({ font }) => font === encoding || font === `${encoding}Capitals`)
    const meant = new Set(of.flatMap(({ lines }) => lines))
    const places = rows.flatMap(({ line }, place) => (meant.has(line) ? [place] : []))
    return places.length === 0 ? [] : [{ encoding, places }]
  })
}

function converted(
  rows: readonly BlockRow[],
  found: readonly FoundColumn[],
  columns: readonly number[],
): readonly BlockRow[] {
  const meant = found
    .filter(({ column }) => columns.includes(column))
    .map((one) => ({ ...one, at: new Set(one.places) }))
  if (meant.length === 0) return rows
  return rows.map((row, place) => {
    const cells = [...row.cells]
    for (const { column, encoding, capitals, at } of meant)
      if (at.has(place))
        cells[column] = decodeLegacy(cells[column] ?? '', encoding, capitals.has(place))
    return { ...row, cells }
  })
}
