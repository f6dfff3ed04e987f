import type { BlockRow } from '#domain/block.ts'

import type { LegacyEncoding } from './legacyText.ts'
import { decodeLegacy, legacyOf } from './legacyText.ts'
import type { OneByte, OneByteGuess } from './oneByte.ts'
import { guessOneByte, readOneByte } from './oneByte.ts'

/** A sheet as it was read, its letters as they stand in the file. */
export interface RawSheet {
  readonly name: string
  readonly rows: readonly BlockRow[]
}

/** A column of which cells were written for an old font. */
export interface LegacyColumn {
  /** Place of the sheet in the list. */
  readonly sheet: number
  /** From 0. */
  readonly column: number
  readonly encoding: LegacyEncoding
  readonly count: number
  /** The first cells, before and after. */
  readonly examples: readonly { readonly before: string; readonly after: string }[]
  /** Other cells of the column are Unicode. */
  readonly isMixed: boolean
}

/** A list whose letters are understood; what was read otherwise than it stands there is told. */
export interface UnderstoodList<S extends RawSheet> {
  readonly sheets: readonly S[]
  readonly legacy: readonly LegacyColumn[]
  /** How the bytes of a text file were read that is not Unicode; null: it is, or no text file. */
  readonly oneByte: OneByteGuess | null
}

/** What the user said instead of the proposal. */
export interface ReadChoices {
  /** Encoding of a text that is not Unicode; null: as proposed. */
  readonly oneByte: OneByte | null
  /** False: texts for old fonts stay as they are. */
  readonly convertsLegacy: boolean
}

export const AS_PROPOSED: ReadChoices = { oneByte: null, convertsLegacy: true }

const EXAMPLES = 3

/**
 * Turns into Unicode what is not: the whole of a text file without Unicode, and of workbooks and Word
 * files the columns that were written for an old font. To be done before cells are cleaned, since the ư
 * of TCVN3 is a soft hyphen on the surface.
 */
export function understoodList<S extends RawSheet>(
  sheets: readonly S[],
  isOneByte: boolean,
  choices: ReadChoices = AS_PROPOSED,
): UnderstoodList<S> {
  if (isOneByte) {
    const guess = guessOneByte(sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)))
    const oneByte = choices.oneByte === null ? guess : { encoding: choices.oneByte, isSure: true }
    const read = (cell: string) => readOneByte(cell, oneByte.encoding)
    return {
      sheets: sheets.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(read) })),
      })),
      legacy: [],
      oneByte,
    }
  }
  const legacy: LegacyColumn[] = []
  const decoded = sheets.map((sheet, at) => {
    const width = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
    const found: ReadonlyMap<string, string>[] = []
    for (let column = 0; column < width; column += 1) {
      const texts = sheet.rows.map(({ cells }) => cells[column] ?? '')
      const meant = legacyOf(texts)
      if (meant === null) continue
      const after = new Map(
        meant.places.map((place) => {
          const before = texts[place] ?? ''
          return [before, decodeLegacy(before, meant.encoding)]
        }),
      )
      found[column] = after
      legacy.push({
        sheet: at,
        column,
        encoding: meant.encoding,
        count: meant.places.length,
        examples: [...after].slice(0, EXAMPLES).map(([before, text]) => ({ before, after: text })),
        isMixed: meant.isMixed,
      })
    }
    if (found.length === 0 || !choices.convertsLegacy) return sheet
    const rows = sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, column) => found[column]?.get(cell) ?? cell),
    }))
    return { ...sheet, rows }
  })
  return { sheets: decoded, legacy, oneByte: null }
}
