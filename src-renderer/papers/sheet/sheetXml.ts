import type { TableData } from './tableData.ts'

/** Most that a cell, the name of a sheet and a column may have (Excel's own limits). */
const CELL_LENGTH = 32_767
const NAME_LENGTH = 31
const WIDEST = 255
const MOST_LINES = 25

/** Height of a line at the size of the font. */
const LINE_POINTS = 16

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Places of the styles in `STYLES`. */
const STYLE = { header: 1, text: 2, number: 3 } as const

/**
 * The parts of a workbook of one sheet, by their names in the package: titles in a frozen, repeated and
 * filterable first row, A4 across, as wide as the page.
 */
export function sheetParts(data: TableData): Readonly<Record<string, string>> {
  const name = sheetName(data.name)
  const lastRow = data.rows.length + 1
  const lastColumn = columnName(data.columns.length)
  const quotedName = `'${name.replaceAll("'", "''")}'`
  return {
    '[Content_Types].xml':
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml':
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">` +
      `<sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets><definedNames>` +
      `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${escaped(quotedName)}!$A$1:$${lastColumn}$${lastRow}</definedName>` +
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">${escaped(quotedName)}!$1:$1</definedName>` +
      '</definedNames></workbook>',
    'xl/_rels/workbook.xml.rels': relations(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ),
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': worksheet(data, `A1:${lastColumn}${lastRow}`),
  }
}

function worksheet({ columns, rows }: TableData, reference: string): string {
  const widths = columns
    .map(({ width }, at) => {
      const place = `min="${at + 1}" max="${at + 1}"`
      return `<col ${place} width="${Math.min(width, WIDEST)}" customWidth="1"/>`
    })
    .join('')
  // Excel finds the place of a cell without its name, but not every program does.
  const names = columns.map((_, at) => columnName(at + 1))
  const header = `<row r="1"${heightOf(
    columns.map(({ title }) => title),
    columns,
  )}>${columns.map(({ title }, at) => textCell(`${names[at]}1`, title, STYLE.header)).join('')}</row>`
  const body = rows.map((cells, at) => {
    const line = at + 2
    const written = cells.map((cell, column) => {
      const place = `${names[column]}${line}`
      return typeof cell === 'number' && Number.isFinite(cell)
        ? `<c r="${place}" s="${STYLE.number}"><v>${cell}</v></c>`
        : textCell(place, String(cell), STYLE.text)
    })
    return `<row r="${line}"${heightOf(cells, columns)}>${written.join('')}</row>`
  })
  return (
    `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<dimension ref="${reference}"/>` +
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0">' +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="${LINE_POINTS}"/><cols>${widths}</cols>` +
    `<sheetData>${header}${body.join('')}</sheetData><autoFilter ref="${reference}"/>` +
    '<pageMargins left="0.6" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
  )
}

/**
 * Room for the cell of the most lines. Excel finds it by itself, other programs do not; as it is no
 * height by hand, who edits the cell has it found anew.
 */
function heightOf(cells: readonly (string | number)[], columns: TableData['columns']): string {
  const lines = cells.map((cell, at) => {
    const width = columns[at]?.width ?? 1
    const own = String(cell).split('\n')
    return own.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0)
  })
  const most = Math.min(Math.max(1, ...lines), MOST_LINES)
  return most === 1 ? '' : ` ht="${most * LINE_POINTS}"`
}

/** A text is one for ever, so that a phone keeps its zero and a formula stays a text. */
function textCell(place: string, text: string, style: number): string {
  if (text === '') return `<c r="${place}" s="${style}"/>`
  const kept = text.slice(0, CELL_LENGTH)
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(spelled(kept))}</t></is></c>`
}

function relations(...targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  )
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`
}

/** What XML cannot hold as _x0007_, as Excel writes it, and a real one of these so that it stays. */
function spelled(text: string): string {
  return (
    text
      .replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_')
      // oxlint-disable-next-line no-control-regex -- these are what is looked for
      .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/gu, (sign) => {
        const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
        return `_x${code}_`
      })
      .replace(/\p{Surrogate}/gu, '\ufffd')
  )
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** A name that Excel takes for a sheet. */
function sheetName(name: string): string {
  const kept = spelled(name)
    .replace(/[[\]:*?/\\]/gu, ' ')
    .replace(/^'+|'+$/gu, '')
    .trim()
  return Array.from(kept).slice(0, NAME_LENGTH).join('') || 'Sheet1'
}

function columnName(count: number): string {
  let name = ''
  for (let left = Math.max(count, 1); left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name
  return name
}

const BORDER = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FF808080"/></${side}>`)
  .join('')

const FONT = '<sz val="12"/><name val="Times New Roman"/><family val="1"/>'

/** Of cells: 0 as Excel has it, 1 titles, 2 texts (number format @), 3 numbers. */
const STYLES =
  `${DECLARATION}<styleSheet xmlns="${MAIN}">` +
  `<fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFD9D9D9"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${BORDER}<diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4">' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="top"/></xf>' +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
