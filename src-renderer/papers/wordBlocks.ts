import type { Paragraph, Table, TableCell, TableRow } from 'docx'

import { plain } from './blocks.ts'
import type { Block, Column, Line, Row } from './blocks.ts'
import { GAP_PT, INDENT_MM, centred, lines, millimetres, points, smallGap } from './wordParts.ts'
import type { Docx } from './wordParts.ts'

/** A block as Word has it: real paragraphs, tables whose head row repeats. */
export function blockOf(docx: Docx, block: Block): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new docx.Paragraph({
          heading: docx.HeadingLevel.HEADING_1,
          keepNext: true,
          children: runs(docx, plain(block.text)),
        }),
      ]
    case 'paragraph':
      return [body(docx, block.line)]
    case 'item':
      return [body(docx, [...plain('- '), ...block.line])]
    case 'table':
      // Two tables that touch would be one to Word, and the gap before the first needs a place too.
      return [smallGap(docx), tableOf(docx, block.columns, block.rows)]
  }
}

export function body(docx: Docx, line: Line, keepNext = false): Paragraph {
  return new docx.Paragraph({
    alignment: docx.AlignmentType.JUSTIFIED,
    keepNext,
    indent: { firstLine: millimetres(INDENT_MM) },
    spacing: { before: points(GAP_PT) },
    children: runs(docx, line),
  })
}

function tableOf(docx: Docx, columns: readonly Column[], rows: readonly Row[]): Table {
  const head = new docx.TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title: name, millimetres: width }) =>
      cell(docx, width, [centred(docx, name, { bold: true })], docx.VerticalAlignTable.CENTER),
    ),
  })
  return new docx.Table({
    layout: docx.TableLayoutType.FIXED,
    width: { size: millimetres(widthOf(columns)), type: docx.WidthType.DXA },
    columnWidths: columns.map(({ millimetres: width }) => millimetres(width)),
    rows: [head, ...rows.map((row) => rowOf(docx, columns, row))],
  })
}

function rowOf(docx: Docx, columns: readonly Column[], row: Row): TableRow {
  if (row.kind === 'group')
    return new docx.TableRow({
      cantSplit: true,
      children: [
        new docx.TableCell({
          columnSpan: columns.length,
          width: { size: millimetres(widthOf(columns)), type: docx.WidthType.DXA },
          margins: cellMargins(docx),
          children: [
            new docx.Paragraph({ keepNext: true, children: runs(docx, plain(row.title), true) }),
            ...row.lines.map(
              (line) => new docx.Paragraph({ keepNext: true, children: runs(docx, line) }),
            ),
          ],
        }),
      ],
    })
  return new docx.TableRow({
    cantSplit: true,
    children: columns.map(({ millimetres: width, isCentred }, index) => {
      const lines = row.cells[index] ?? []
      const paragraphs = (lines.length === 0 ? [[]] : lines).map(
        (line) =>
          new docx.Paragraph({
            alignment: isCentred ? docx.AlignmentType.CENTER : docx.AlignmentType.LEFT,
            children: runs(docx, line),
          }),
      )
      return cell(docx, width, paragraphs)
    }),
  })
}

function cell(
  docx: Docx,
  width: number,
  children: readonly Paragraph[],
  verticalAlign: TableCell['options']['verticalAlign'] = docx.VerticalAlignTable.TOP,
): TableCell {
  return new docx.TableCell({
    width: { size: millimetres(width), type: docx.WidthType.DXA },
    margins: cellMargins(docx),
    verticalAlign,
    children,
  })
}

function cellMargins(docx: Docx) {
  const side = points(4)
  const edge = points(2.5)
  return {
    marginUnitType: docx.WidthType.DXA,
    top: edge,
    bottom: edge,
    left: side,
    right: side,
  }
}

function widthOf(columns: readonly Column[]): number {
  return columns.reduce((sum, { millimetres: width }) => sum + width, 0)
}

/** Gaps are marked as a pen would, so that nobody signs over one. */
export function runs(docx: Docx, line: Line, bold = false) {
  return line.flatMap(({ text, isGap }) =>
    lines(text).map(
      (part, index) =>
        new docx.TextRun({
          text: part,
          ...(bold ? { bold } : {}),
          break: index === 0 ? 0 : 1,
          ...(isGap ? { italics: true, highlight: docx.HighlightColor.YELLOW } : {}),
        }),
    ),
  )
}
