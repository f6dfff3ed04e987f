import type * as library from 'docx'
import type { Paragraph, Table } from 'docx'

import { cleanText } from '#domain/cleanText.ts'

/** Pieces of a Word file as NĐ 30/2020 PL I shapes them; the library comes with the first file. */
export type Docx = typeof library

/** Half points, the unit of letters in Word: 11, 12, 13, 14 pt. */
export const SIZE = { small: 22, header: 24, body: 26, title: 28 } as const
export const FONT = 'Times New Roman'
/** First line of a paragraph, and the gap before it: NĐ 30/2020 PL I.1. */
export const INDENT_MM = 12.7
export const GAP_PT = 6
/** Width of a letter of Times New Roman in ems: bold capitals, bold small letters. */
export const CAPITAL_EM = 0.62
export const SMALL_EM = 0.43

/** Twentieths of a point, the unit of lengths in Word. */
const TWIPS_PER_MM = 1440 / 25.4

export function millimetres(size: number): number {
  return Math.round(size * TWIPS_PER_MM)
}

export function points(size: number): number {
  return Math.round(size * 20)
}

/** Text that XML can hold: cleaned as records are, since names in a log are as they were typed. */
export function clean(text: string): string {
  return cleanText(text).replace(/[\ufffe\uffff]/gu, '')
}

export function lines(text: string): readonly string[] {
  return clean(text).split('\n')
}

export interface CentredStyle {
  readonly size?: number
  readonly bold?: boolean
  /** Points. */
  readonly before?: number
  readonly keepNext?: boolean
}

export function centred(
  docx: Docx,
  text: string,
  { size = SIZE.body, bold = false, before = 0, keepNext = false }: CentredStyle,
): Paragraph {
  return new docx.Paragraph({
    alignment: docx.AlignmentType.CENTER,
    keepNext,
    spacing: { before: points(before) },
    children: lines(text).map(
      (line, index) => new docx.TextRun({ text: line, size, bold, break: index === 0 ? 0 : 1 }),
    ),
  })
}

/** The rule below agency and subject: between 1/3 and 1/2 of the text, as wide as its widest line. */
export function ruleOf(text: string, size: number, letterEm: number, width: number): number {
  const longest = Math.max(...text.split('\n').map(({ length }) => length))
  return 0.42 * Math.min(width, emsToMillimetres(longest * letterEm, size))
}

export function emsToMillimetres(ems: number, halfPoints: number): number {
  return (ems * halfPoints * 25.4) / 144
}

/** A line of a length, centred in a width: Word has it as the border of an empty paragraph. */
export function rule(docx: Docx, length: number, width: number): Paragraph {
  const side = millimetres((width - length) / 2)
  return new docx.Paragraph({
    indent: { left: side, right: side },
    spacing: { before: points(2), line: points(3), lineRule: docx.LineRuleType.EXACT },
    border: { top: { style: docx.BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    children: [],
  })
}

export function smallGap(docx: Docx): Paragraph {
  return new docx.Paragraph({
    keepNext: true,
    spacing: { line: points(GAP_PT), lineRule: docx.LineRuleType.EXACT },
    children: [],
  })
}

export function invisibleTable(
  docx: Docx,
  widths: readonly number[],
  rows: readonly (readonly (readonly Paragraph[])[])[],
): Table {
  return new docx.Table({
    layout: docx.TableLayoutType.FIXED,
    borders: docx.TableBorders.NONE,
    width: { size: millimetres(widths.reduce((a, b) => a + b, 0)), type: docx.WidthType.DXA },
    columnWidths: widths.map(millimetres),
    margins: { marginUnitType: docx.WidthType.DXA, left: 0, right: 0 },
    rows: rows.map(
      (cells) =>
        new docx.TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new docx.TableCell({
                width: { size: millimetres(widths[index] ?? 0), type: docx.WidthType.DXA },
                children,
              }),
          ),
        }),
    ),
  })
}
