import { describe, expect, it } from 'vitest'

import { fontTogether, oldFontOf } from '#main/spreadsheet/oldFonts.ts'
import { readSpreadsheetBytes } from '#main/spreadsheet/read.ts'
import { inTcvn3, inVni } from '#tests/support/legacyBytes.ts'
import { makeZip, workbookParts } from '#tests/support/makeWorkbook.ts'

const read = (name: string, bytes: Uint8Array) => readSpreadsheetBytes(name, bytes, () => undefined)

const relation = (type: string, target: string) =>
  `<Relationship Id="${type}" Type="http://x/${type}" Target="${target}"/>`

/** A workbook with four fonts, in the fourth of which nothing is written, and one rich text. */
function workbook(): Uint8Array {
  const cell = (at: string, style: number, text: string) =>
    `<c r="${at}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`
  const parts = workbookParts(`<sheetData>
    <row r="1">${cell('A1', 0, 'Họ và tên')}${cell('B1', 1, inTcvn3('Đơn vị'))}</row>
    <row r="2">${cell('A2', 1, inTcvn3('Hà'))}${cell('B2', 2, inVni('Sở'))}<c r="C2" s="1"><v>7</v></c></row>
    <row r="4">${cell('A4', 1, inTcvn3('Tú'))}<c r="B4" t="s"><v>1</v></c></row>
  </sheetData>`)
  return makeZip({
    ...parts,
    'xl/_rels/workbook.xml.rels': `<Relationships>${[
      '<Relationship Id="r" Type="http://x/worksheet" Target="sheet.xml"/>',
      relation('styles', 'styles.xml'),
      relation('sharedStrings', 'strings.xml'),
    ].join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet>
      <fonts><font><name val="Times New Roman"/></font><font><name val=".VnTimeH"/></font>
      <font><sz val="12"/><name val="VNI-Times"/></font><font><name val=".VnArial"/></font></fonts>
      <cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs>
      <dxfs><dxf><font><name val=".VnTime"/></font></dxf></dxfs></styleSheet>`,
    'xl/strings.xml': `<sst><si><t>x</t></si><si><r><rPr><rFont val="Arial"/></rPr><t>P</t></r><r><rPr><rFont val=".VnTime"/></rPr><t>${inTcvn3('hòng')}</t></r></si></sst>`,
  })
}

/** A Word file of one table; the usual style is in .VnTime, that of titles in a font of today. */
function wordFile(): Uint8Array {
  const run = (text: string, font = '') =>
    `<w:r>${font === '' ? '' : `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr>`}<w:t>${text}</w:t></w:r>`
  const cell = (inside: string, style = '') =>
    `<w:tc><w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inside}</w:p></w:tc>`
  return makeZip({
    '_rels/.rels': `<Relationships>${relation('officeDocument', 'word/document.xml')}</Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships>${relation('styles', 'styles.xml')}</Relationships>`,
    'word/styles.xml': `<w:styles xmlns:w="w">
      <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman"/></w:rPr></w:rPrDefault></w:docDefaults>
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="Title"><w:basedOn w:val="Round"/><w:rPr><w:rFonts w:ascii="Arial"/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="Small"><w:basedOn w:val="Normal"/></w:style>
      <w:style w:type="paragraph" w:styleId="Round"><w:basedOn w:val="Round"/></w:style></w:styles>`,
    'word/document.xml': `<w:document xmlns:w="w"><w:body><w:tbl>
      <w:tr>${cell(run('Họ và tên'), 'Title')}${cell(run('Đơn vị', 'Arial'))}</w:tr>
      <w:tr>${cell(run(inTcvn3('Hà')))}${cell(run(inVni('Sở'), 'VNI-Times'))}</w:tr>
      <w:tr>${cell(run(inTcvn3('Tú')), 'Small')}${cell(run('Sở'), 'Round')}</w:tr>
      <w:tr>${cell(run(inTcvn3('Hà'), '.VnTimeH'))}${cell(run('Ông ', 'Arial') + run(inTcvn3('Hà'), '.VnTimeH'))}</w:tr>
    </w:tbl></w:body></w:document>`,
  })
}

describe('a font from before Unicode', () => {
  it.each([
    ['.VnTime', 'tcvn3'],
    ['.VnArialH', 'tcvn3Capitals'],
    ['.vnarial', 'tcvn3'],
    ['VNI-Times', 'vni'],
    ['VNI Helve', 'vni'],
    ['Times New Roman', null],
    ['Vntime', null],
    [undefined, null],
  ])('is known by its name: %s', (name, font) => {
    expect(oldFontOf(name)).toBe(font)
  })

  it('draws capitals where its name ends in H, and a text of parts is in capitals where all are', () => {
    expect(fontTogether(undefined, 'tcvn3Capitals')).toBe('tcvn3Capitals')
    expect(fontTogether('tcvn3Capitals', 'tcvn3Capitals')).toBe('tcvn3Capitals')
    expect(fontTogether('tcvn3Capitals', 'tcvn3')).toBe('tcvn3')
    expect(fontTogether('tcvn3Capitals', null)).toBe('tcvn3')
    expect(fontTogether(null, 'tcvn3Capitals')).toBe('tcvn3')
    expect(fontTogether(null, 'vni')).toBe('vni')
  })

  it('B30: is told of the cells of a workbook, of rich texts too, and of no figures', async () => {
    const { sheets } = await read('a.xlsx', workbook())
    expect(sheets[0]?.oldFonts).toEqual([
      { column: 1, font: 'tcvn3Capitals', lines: [1] },
      { column: 0, font: 'tcvn3Capitals', lines: [2, 4] },
      { column: 1, font: 'vni', lines: [2] },
      { column: 1, font: 'tcvn3', lines: [4] },
    ])
  })

  it('B30: is told of the cells of a Word table, by run, by style, and by what that goes back to', async () => {
    const { sheets } = await read('a.docx', wordFile())
    expect(sheets[0]?.oldFonts).toEqual([
      { column: 0, font: 'tcvn3', lines: [2, 3] },
      { column: 1, font: 'vni', lines: [2] },
      { column: 0, font: 'tcvn3Capitals', lines: [4] },
      { column: 1, font: 'tcvn3', lines: [4] },
    ])
  })
})
