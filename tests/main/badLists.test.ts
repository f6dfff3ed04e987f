import { describe, expect, it } from 'vitest'

import { findHeader } from '#domain/table/header.ts'
import { proposedMapping } from '#domain/table/mapping.ts'
import { tableOf } from '#domain/table/table.ts'
import { readSpreadsheetBytes } from '#main/spreadsheet/read.ts'
import { SpreadsheetRefused } from '#main/spreadsheet/refused.ts'
import { makeWorkbook, makeZip, workbookParts } from '#tests/support/makeWorkbook.ts'

const read = (bytes: Uint8Array) => readSpreadsheetBytes('a.xlsx', bytes, () => undefined)

async function refusalOf(bytes: Uint8Array) {
  const failed: unknown = await read(bytes).catch((error: unknown) => error)
  if (!(failed instanceof SpreadsheetRefused)) throw new Error(`not refused: ${String(failed)}`)
  return failed.problem
}

const text = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`
const row = (...cells: readonly string[]) => `<row>${cells.join('')}</row>`
const data = (...rows: readonly string[]) => `<sheetData>${rows.join('')}</sheetData>`

/** Relations of a part: type, target and id of each. */
const relations = (...all: readonly (readonly [string, string, string?])[]) =>
  `<Relationships>${all
    .map(
      ([type, target, id = 'r']) =>
        `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

const MEGABYTE = 1024 * 1024

async function cellsOf(sheet: string) {
  const { sheets } = await read(makeWorkbook(sheet))
  return sheets[0]?.rows.map(({ cells }) => cells)
}

describe('a list that is odd, or meant to do harm', () => {
  it('B4: is refused for a part with a password', async () => {
    const bytes = Buffer.from(makeZip(workbookParts(data(row(text('x'))))))
    const DIRECTORY = 'PK\u0001\u0002'
    for (let at = bytes.indexOf(DIRECTORY); at >= 0; at = bytes.indexOf(DIRECTORY, at + 1))
      bytes.writeUInt16LE(1, at + 8)
    expect(await refusalOf(new Uint8Array(bytes))).toEqual({ kind: 'encrypted' })
  })

  it('B6: says that a Word file brings macros, which are not looked at', async () => {
    const { sheets, macros } = await read(
      makeZip({
        '_rels/.rels': relations(['officeDocument', 'word/document.xml']),
        'word/_rels/document.xml.rels': relations(['vbaProject', 'vbaProject.bin']),
        'word/document.xml':
          '<document><body><tbl><tr><tc><p><r><t>a</t></r></p></tc></tr></tbl></body></document>',
        'word/vbaProject.bin': 'no project',
      }),
    )
    expect(macros).toBe(true)
    expect(sheets.map((sheet) => sheet.rows.map(({ cells }) => cells))).toEqual([[['a']]])
  })

  it('B8: is refused for what it says to come to, however much or little is packed', async () => {
    const letters = Array.from({ length: 400_000 }, (_, at) => ((at * at * 7919) % 1_000_003) + at)
    const parts = { ...workbookParts(' '.repeat(200_000)), 'docProps/x.xml': letters.join('') }
    const said = (length: number) => (length < 1_000_000 ? 101 * MEGABYTE : length)
    const large = makeZip(parts, said)
    expect(large.length * 200).toBeGreaterThan(110 * MEGABYTE)
    expect(await refusalOf(large)).toMatchObject({ kind: 'inflatesTooLarge' })
    const dense = makeWorkbook(' '.repeat(50 * MEGABYTE))
    expect(dense.length * 200).toBeLessThan(50 * MEGABYTE)
    expect(await refusalOf(dense)).toMatchObject({ kind: 'inflatesTooLarge' })
  })

  it('B9: is stopped by the limit for all when many sheets are one and the same part', async () => {
    const ids = Array.from({ length: 30 }, (_, at) => `r${at}`)
    const sheets = ids.map((id) => `<sheet name="${id}" id="${id}"/>`).join('')
    const many = makeZip({
      ...workbookParts(' '.repeat(4 * MEGABYTE)),
      'xl/_rels/workbook.xml.rels': relations(
        ...ids.map((id) => ['worksheet', 'sheet.xml', id] as const),
      ),
      'xl/workbook.xml': `<workbook><sheets>${sheets}</sheets></workbook>`,
    })
    expect(await refusalOf(many)).toMatchObject({ kind: 'inflatesTooLarge' })
  })

  it('B9: is damaged when a part comes to less than it says', async () => {
    const short = makeZip(workbookParts(' '.repeat(200_000)), (length) => length + 1)
    expect(await refusalOf(short)).toEqual({ kind: 'damaged' })
  })

  it('B10: is refused for 10,000 parts', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`p${at}`, '']))
    expect((await refusalOf(makeZip(many))).kind).toBe('tooManyParts')
  })

  it('B12: is as large as its rows are, whatever its dimension says', async () => {
    const sheet = `<dimension ref="A1:XFD1048576"/>${data(row(text('a')), row(text('b')))}`
    expect(await cellsOf(sheet)).toEqual([['a'], ['b']])
  })

  it('B13: is refused for a cell in column 16,384, with the limit', async () => {
    const wide = row(...Array<string>(16_384).fill(text('x')))
    expect(await refusalOf(makeWorkbook(data(wide)))).toEqual({
      kind: 'tooManyColumns',
      limit: 200,
      sheet: 'A',
      row: 1,
    })
  })

  it.each([
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
    '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
    '<!DOCTYPE x>',
  ])('B14: is refused for a document type, and nothing is read or asked for: %s', async (type) => {
    const parts = workbookParts(data(row(text('x'))))
    const bytes = makeZip({ ...parts, 'xl/sheet.xml': `${type}${parts['xl/sheet.xml']}` })
    expect((await refusalOf(bytes)).kind).toBe('damaged')
  })

  it('B16: changes no object by a comment at __proto__', async () => {
    const comments = '<comments><commentList><comment ref="__proto__"/></commentList></comments>'
    const parts = { ...workbookParts(data(row(text('x')))), 'xl/comments1.xml': comments }
    expect((await read(makeZip(parts))).sheets[0]?.rows).toHaveLength(1)
    expect('ref' in {}).toBe(false)
  })

  it('B17: may have columns called as objects call their own', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
    const [sheet] = (await read(makeWorkbook(data(row(...names.map(text)), row(text('1')))))).sheets
    const table = tableOf('', sheet?.rows ?? [])
    expect(table.rows[0]?.cells).toEqual(names)
    expect(findHeader(table, [{ field: 'name', titles: ['Họ và tên'] }]).at).toBeNull()
  })

  it('B18: is refused without a sheet, and shows one that is hidden as hidden', async () => {
    const parts = workbookParts(data(row(text('x'))))
    const without = { ...parts, 'xl/_rels/workbook.xml.rels': '<Relationships/>' }
    expect((await refusalOf(makeZip(without))).kind).toBe('noWorkbook')
    const none = { ...parts, 'xl/workbook.xml': '<workbook><sheets/></workbook>' }
    expect((await read(makeZip(none))).sheets).toEqual([])
    const hidden = parts['xl/workbook.xml']?.replace('name="A"', 'name="A" state="veryHidden"')
    const { sheets } = await read(makeZip({ ...parts, 'xl/workbook.xml': hidden ?? '' }))
    expect(sheets.map((sheet) => sheet.hidden)).toEqual([true])
  })

  it('B18: passes over a sheet that is a chart', async () => {
    const parts = workbookParts(data(row(text('x'))))
    const { sheets } = await read(
      makeZip({
        ...parts,
        'xl/_rels/workbook.xml.rels': relations(
          ['chartsheet', 'chartsheets/sheet1.xml', 'c'],
          ['worksheet', 'sheet.xml'],
        ),
        'xl/workbook.xml':
          '<workbook><sheets><sheet name="Biểu đồ" id="c"/><sheet name="A" id="r"/></sheets></workbook>',
        'xl/chartsheets/sheet1.xml': '<chartsheet/>',
      }),
    )
    expect(sheets.map(({ name }) => name)).toEqual(['A'])
  })

  it('B20: may repeat titles and leave them out; never are two columns one field', async () => {
    const titles = ['Họ và tên', 'Chức vụ', 'Họ và tên', '', 'Chức vụ']
    const [sheet] = (await read(makeWorkbook(data(row(...titles.map(text)), row(text('A'))))))
      .sheets
    const table = tableOf('', sheet?.rows ?? [])
    const words = [
      { field: 'name', titles: ['Họ và tên'] },
      { field: 'post', titles: ['Chức vụ'] },
    ] as const
    const header = findHeader(table, words)
    expect(header.titles).toEqual(titles)
    expect(proposedMapping(table, header, words)).toEqual(['name', 'post', null, null, null])
  })

  it('B24: shows numbers that are none, and texts that are missing, as Excel does', async () => {
    const cell = (value: string, type = 'n') => `<c t="${type}"><v>${value}</v></c>`
    const sheet = data(row(cell('1e999'), cell('NaN'), cell('99', 's'), cell('1E+11')))
    expect(await cellsOf(sheet)).toEqual([['#####', '#####', '#####', '100000000000']])
  })

  it('B22: shows no more of a number than the fifteen digits that were kept', async () => {
    const cell = (value: string) => `<c><v>${value}</v></c>`
    const sheet = data(row(cell('1.23456789012345E+18'), cell('7.9099123456E+10'), cell('1e21')))
    expect(await cellsOf(sheet)).toEqual([['1234567890123450000', '79099123456', '#####']])
  })

  it('B41: follows no relation that leads out of the file, whatever it is called', async () => {
    const parts = workbookParts(data(row(text('x'))))
    const rels = parts['xl/_rels/workbook.xml.rels'] ?? ''
    const outside = rels.replace('Target=', 'TargetMode="External" Target=')
    const bytes = makeZip({ ...parts, 'xl/_rels/workbook.xml.rels': outside })
    expect(await refusalOf(bytes)).toEqual({ kind: 'noWorkbook' })
  })

  it('B25: is refused for a cell of a megabyte, with its row', async () => {
    const sheet = data(row(text('a')), row(text('x'.repeat(1024 * 1024))))
    expect(await refusalOf(makeWorkbook(sheet))).toMatchObject({ kind: 'cellTooLong', row: 2 })
  })

  it('B27, B28: gives what nobody sees as it stands, to be counted and taken away', async () => {
    const odd = 'a_x0000_b\u202ec\u200bd'
    const [cells] = (await cellsOf(data(row(text(odd))))) ?? []
    expect(cells).toEqual(['a\0b\u202ec\u200bd'])
    expect(tableOf('', [{ line: 1, cells: cells ?? [] }]).rows[0]?.cells).toEqual(['abcd'])
  })

  it.each([
    '&lt;img src=x onerror=alert(1)&gt;',
    '&lt;/td&gt;&lt;script&gt;alert(1)&lt;/script&gt;',
  ])('B40: has markup as a text and nothing else: %s', async (markup) => {
    const plain = markup.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
    expect(await cellsOf(data(row(text(markup))))).toEqual([[plain]])
  })

  it('B41: has no links: what stands in the cell is all that is read', async () => {
    const sheet = `${data(row(text('javascript:alert(1)'), text('file:///etc/passwd')))}
      <hyperlinks><hyperlink ref="A1" r:id="l"/></hyperlinks>`
    const relation = (id: string, target: string) =>
      `<Relationship Id="${id}" Type="http://x/hyperlink" Target="${target}" TargetMode="External"/>`
    const parts = {
      ...workbookParts(sheet),
      'xl/_rels/sheet.xml.rels': `<Relationships>${relation('l', 'javascript:alert(1)')}</Relationships>`,
    }
    expect((await read(makeZip(parts))).sheets[0]?.rows[0]?.cells).toEqual([
      'javascript:alert(1)',
      'file:///etc/passwd',
    ])
  })

  it('B57: is what its bytes were when they were read, whatever comes after', async () => {
    const bytes = makeWorkbook(data(row(text('trước'))))
    const reading = read(bytes.slice())
    bytes.fill(0)
    expect((await reading).sheets[0]?.rows[0]?.cells).toEqual(['trước'])
  })
})
