import { blockOfCells } from './table/gridClipboard.ts'

/**
 * What was pasted, a table with its cells by tabs. Where the text alone has lost the columns, or there is
 * none, as from a mail, the table is read from the HTML beside it; what stands around it comes in lines
 * of its own.
 */
export function pastedText(clipboard: Pick<DataTransfer, 'getData'> | null): string {
  const text = clipboard?.getData('text/plain') ?? ''
  if (text.includes('\t')) return text
  const html = clipboard?.getData('text/html') ?? ''
  if (text !== '' && !/<table\b/iu.test(html)) return text
  const rows = html === '' ? [] : rowsOfHtml(html)
  return text === '' || rows.some(({ length }) => length > 1) ? blockOfCells(rows) : text
}

const UNSEEN = new Set(['SCRIPT', 'STYLE', 'TITLE', 'HEAD', 'TEMPLATE'])
const BLOCKS = /^(?:P|DIV|LI|UL|OL|H[1-6]|TABLE|TBODY|TR|TD|TH|CAPTION|SECTION|BLOCKQUOTE|PRE)$/u

/** Stands where a table was; nobody types it. */
const TABLE = '\ue000'

/** Rows of tables, and lines of what is none; a table that only holds other tables is none. */
function rowsOfHtml(html: string): readonly (readonly string[])[] {
  // Nothing in it is run or loaded.
  const { body } = new DOMParser().parseFromString(withoutStyles(html), 'text/html')
  const tables = [...body.querySelectorAll('table')]
    .filter((table) => table.querySelector('table') === null)
    .map((table) => {
      const place = body.ownerDocument.createElement('p')
      place.textContent = TABLE
      table.replaceWith(place)
      return rowsOfTable(table)
    })
  return linesOf(textOf(body)).flatMap((line) =>
    line === TABLE ? (tables.shift() ?? []) : [[line]],
  )
}

/** Our windows allow no styles of others, and tell of each that comes. */
function withoutStyles(html: string): string {
  return html
    .replaceAll(/<style\b[^]*?<\/style\s*>/giu, '')
    .replaceAll(/<[a-z][^<>]*>/giu, (tag) =>
      tag.replaceAll(/\sstyle\s*=\s*(?:"[^"]*"|'[^']*')/giu, ''),
    )
}

/** A cell that reaches down says the same in each of its rows; one that reaches to the right, in the first. */
function rowsOfTable(table: HTMLTableElement): readonly (readonly string[])[] {
  const reaching = new Map<number, { readonly text: string; readonly rows: number }>()
  return [...table.rows].map((row) => {
    const cells: string[] = []
    const takeAbove = () => {
      for (;;) {
        const above = reaching.get(cells.length)
        if (above === undefined) return
        if (above.rows === 1) reaching.delete(cells.length)
        else reaching.set(cells.length, { ...above, rows: above.rows - 1 })
        cells.push(above.text)
      }
    }
    for (const cell of row.cells) {
      takeAbove()
      const text = linesOf(textOf(cell)).join('\n')
      const width = Math.min(Math.max(cell.colSpan, 1), MOST_COLUMNS)
      for (let at = 0; at < width; at += 1) {
        const one = at === 0 ? text : ''
        if (cell.rowSpan > 1) reaching.set(cells.length, { text: one, rows: cell.rowSpan - 1 })
        cells.push(one)
      }
    }
    takeAbove()
    return cells
  })
}

/** A list has no more; a cell may say that it reaches over a thousand. */
const MOST_COLUMNS = 200

/** The text of an element in lines, as it is seen. */
function textOf({ childNodes }: Element): string {
  const parts = [...childNodes].map((node) => {
    if (node.nodeType === Node.TEXT_NODE) return unbroken(node)
    if (!(node instanceof Element) || UNSEEN.has(node.tagName)) return ''
    if (node.tagName === 'BR') return '\n'
    return BLOCKS.test(node.tagName) ? `\n${textOf(node)}\n` : textOf(node)
  })
  return parts.join('')
}

/** Breaks and tabs of the source are spaces to whoever sees it. */
function unbroken({ textContent }: Node): string {
  return (textContent ?? '').replace(/[\t\r\n ]+/gu, ' ')
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
