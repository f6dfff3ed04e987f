import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'

import { readSpreadsheetBytes } from '#main/spreadsheet/read.ts'
import { SpreadsheetRefused } from '#main/spreadsheet/refused.ts'
import { makeWorkbook } from '#tests/support/makeWorkbook.ts'

const FIXTURES = path.join(import.meta.dirname, '..', 'fixtures')

const read = (bytes: Uint8Array) => readSpreadsheetBytes('a.xlsx', bytes, () => undefined)

async function cellsOf(sheet: string) {
  const { sheets } = await read(makeWorkbook(`<sheetData>${sheet}</sheetData>`))
  return sheets[0]?.rows.map(({ cells }) => cells)
}

/** From the first comment on, all is read mark by mark. */
function markByMark(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  for (const [name, part] of Object.entries(parts))
    if (/(sheet\d*|sharedStrings)\.xml$/iu.test(name)) {
      const xml = new TextDecoder().decode(part)
      parts[name] = new TextEncoder().encode(xml.replace(/(?<=<(sst|worksheet)[^>]*>)/u, '<!---->'))
    }
  return zipSync(parts)
}

const workbooks = ['lists', 'spreadsheets'].flatMap((folder) =>
  readdirSync(path.join(FIXTURES, folder))
    .filter((name) => /\.xls[xm]$/u.test(name))
    .map((name) => path.join(folder, name)),
)

describe('cells in the form in which most programs write them', () => {
  it.each(workbooks)('are read as they are mark by mark: %s', async (name) => {
    const bytes = readFileSync(path.join(FIXTURES, name))
    const outcome = (of: Uint8Array) =>
      read(of).catch((error: unknown) => (error instanceof SpreadsheetRefused ? error.problem : 0))
    expect(await outcome(bytes)).toEqual(await outcome(markByMark(bytes)))
  })

  it('stand in one row with those in any other', async () => {
    const row =
      '<row r="1"><c r="A1" t="str"><v>a</v></c><c t="str" r="B1"><v>b &amp; c</v></c>' +
      '<c r="D1"><f>1+1</f><v>2</v></c><c r="E1"><v>3</v><extLst/></c><c r="F1" s="0"/>' +
      "<c r='G1' t='inlineStr'><is><t>d\r\ne</t></is></c></row>"
    expect(await cellsOf(row)).toEqual([['a', 'b & c', '', '2', '3', '', 'd\ne']])
  })

  it('say of a formula that was never worked out that it has no value, of an empty text nothing', async () => {
    const row =
      '<row r="1"><c r="A1"><f>1+1</f><v></v></c><c r="B1"><f>A1</f></c><c r="C1"><f>A1</f><v/></c>' +
      '<c r="D1" t="str"><f>""</f><v></v></c><c r="E1"/><c r="F1"><v>1</v></c></row>'
    expect(await cellsOf(row)).toEqual([['#####', '#####', '#####', '', '', '1']])
  })

  it('are no cells in a comment, in CDATA, nor behind them in what is left of it', async () => {
    const cell = '<c><v>1</v></c>'
    expect(await cellsOf(`<row><!--<row>${cell}-->${cell}</row>`)).toEqual([['1']])
    const text = `<c t="inlineStr"><is><t><![CDATA[<row>${cell}</row>]]></t></is></c>`
    expect(await cellsOf(`<row>${text}${cell}</row>`)).toEqual([[`<row>${cell}</row>`, '1']])
  })

  it('are cells wherever the pieces of the file are cut', async () => {
    const rows = Array.from(
      { length: 3000 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="str"><v>Đại biểu ${at}</v></c></row>`,
    )
    const cells = await cellsOf(rows.join(''))
    expect(cells).toEqual(rows.map((_, at) => [`Đại biểu ${at}`]))
  })

  it.each([
    ['a cell that is not closed', '<row><c><v>1</v></c><c></row>'],
    ['a cell in the mark of its row', '<row a="<c><v>1</v></c>"></row>'],
    ['the end of CDATA in a text', '<row><c t="str"><v>]]></v></c></row>'],
    ['a control character', '<row><c t="str"><v>a\u0001</v></c></row>'],
    ['an entity of its own', '<row><c t="str"><v>&a;</v></c></row>'],
  ])('do not make a broken sheet whole: %s', async (_, sheet) => {
    await expect(cellsOf(sheet)).rejects.toThrow(SpreadsheetRefused)
  })
})
