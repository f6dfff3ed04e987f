import type { ISectionOptions, Paragraph, Table } from 'docx'

import type { Minutes } from '#domain/papers/minutes.ts'
import { awardMinutesWords } from '#text/awardMinutesWords.ts'
import { BLANK } from '#text/format.ts'
import { paperWords } from '#text/paperWords.ts'

import { plain } from './blocks.ts'
import { minutesText } from './minutesText.ts'
import type { MinutesText } from './minutesText.ts'
import { MARGINS } from './paper.ts'
import { blockOf, body, runs } from './wordBlocks.ts'
import {
  CAPITAL_EM,
  FONT,
  INDENT_MM,
  SIZE,
  SMALL_EM,
  centred,
  clean,
  emsToMillimetres,
  invisibleTable,
  millimetres,
  points,
  rule,
  ruleOf,
  smallGap,
} from './wordParts.ts'
import type { Docx } from './wordParts.ts'

/** Agencies and nation beside each other; together the 160 mm between the margins. */
const HEADER_MM = [64, 96] as const
/** Width of the Tiêu ngữ in ems of Times New Roman bold. */
const MOTTO_EM = 12.2

/**
 * The minutes as a Word file: A4 and margins as on every paper, real paragraphs and tables, head rows
 * that repeat, page numbers in the top margin from the second page on (NĐ 30/2020 PL I). The writer
 * of Word files is loaded with the first one.
 */
export async function minutesDocx(minutes: Minutes): Promise<Uint8Array> {
  const docx = await import('docx')
  const text = minutesText(minutes)
  const document = new docx.Document({
    title: clean(`${awardMinutesWords.name} ${minutes.conference.title}`.trim()),
    creator: clean(minutes.conference.agency),
    lastModifiedBy: clean(minutes.conference.agency),
    styles: {
      default: {
        document: { run: { font: FONT, size: SIZE.body, language: { value: 'vi-VN' } } },
        heading1: {
          run: { font: FONT, size: SIZE.body, bold: true, color: '000000' },
          paragraph: {
            spacing: { before: points(10), after: 0 },
            indent: { firstLine: millimetres(INDENT_MM) },
          },
        },
      },
    },
    sections: [section(docx, text)],
  })
  return new Uint8Array(await docx.Packer.toArrayBuffer(document))
}

function section(docx: Docx, text: MinutesText): ISectionOptions {
  const [top, right, bottom, left] = MARGINS
  const number = new docx.Paragraph({
    alignment: docx.AlignmentType.CENTER,
    children: [new docx.TextRun({ children: [docx.PageNumber.CURRENT] })],
  })
  return {
    properties: {
      // The first page has a header of its own, which is empty: no number there.
      titlePage: true,
      page: {
        size: { width: millimetres(210), height: millimetres(297) },
        margin: {
          top: millimetres(top),
          right: millimetres(right),
          bottom: millimetres(bottom),
          left: millimetres(left),
          header: millimetres(10),
          footer: millimetres(10),
        },
      },
    },
    headers: {
      default: new docx.Header({ children: [number] }),
      first: new docx.Header({ children: [new docx.Paragraph('')] }),
    },
    children: [
      header(docx, text),
      ...title(docx, text),
      ...text.blocks.flatMap((block) => blockOf(docx, block)),
      ...closing(docx, text),
    ],
  }
}

/** Boxes 1 to 3 of NĐ 30/2020 PL I, in a table without borders. */
function header(docx: Docx, { parentAgency, agency, number }: MinutesText): Table {
  const [left, right] = HEADER_MM
  const capitals = (name: string) => name.normalize('NFC').toLocaleUpperCase('vi').trim()
  const own = capitals(agency) || BLANK
  const half = ruleOf(own, SIZE.header, CAPITAL_EM, left)
  return invisibleTable(docx, HEADER_MM, [
    [
      [
        ...(parentAgency.trim() === ''
          ? []
          : [centred(docx, capitals(parentAgency), { size: SIZE.header })]),
        centred(docx, own, { size: SIZE.header, bold: true }),
        rule(docx, half, left),
        centred(docx, number, { before: 4 }),
      ],
      [
        centred(docx, paperWords.nation, { size: SIZE.header, bold: true }),
        centred(docx, paperWords.motto, { bold: true }),
        rule(docx, emsToMillimetres(MOTTO_EM, SIZE.body), right),
      ],
    ],
  ])
}

function title(docx: Docx, { kind, subject }: MinutesText): readonly Paragraph[] {
  const width = 160
  return [
    centred(docx, kind, { size: SIZE.title, bold: true, before: 18 }),
    centred(docx, subject, { size: SIZE.title, bold: true }),
    rule(docx, ruleOf(subject, SIZE.title, SMALL_EM, width), width),
  ]
}

/** The end, the signatures and whom the paper goes to, kept together. */
function closing(docx: Docx, text: MinutesText): readonly (Paragraph | Table)[] {
  const signatures = text.signatures.map(({ office, name }) => [
    centred(docx, office, { bold: true, keepNext: true }),
    // Room for the hand: 24 mm.
    new docx.Paragraph({
      keepNext: true,
      spacing: { line: millimetres(24), lineRule: docx.LineRuleType.EXACT },
      children: [],
    }),
    new docx.Paragraph({
      alignment: docx.AlignmentType.CENTER,
      keepNext: true,
      children: runs(docx, name, true),
    }),
  ])
  return [
    body(docx, plain(text.end), true),
    smallGap(docx),
    invisibleTable(docx, [80, 80], [signatures]),
    new docx.Paragraph({
      keepNext: true,
      spacing: { before: points(10) },
      children: [
        new docx.TextRun({
          text: text.distribution.title,
          bold: true,
          italics: true,
          size: SIZE.header,
        }),
      ],
    }),
    ...text.distribution.lines.map(
      (line) =>
        new docx.Paragraph({ children: [new docx.TextRun({ text: line, size: SIZE.small })] }),
    ),
  ]
}
