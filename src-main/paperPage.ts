import type { Paper } from './bridge.ts'

/** A4 portrait in millimetres. */
const A4 = { width: 210, height: 297 } as const
const INCH_MM = 25.4
const POINT_MM = INCH_MM / 72

/** Points; NĐ 30/2020 PL I: 13 to 14. */
export const NUMBER_SIZE = 13

/**
 * The document that is laid out. The body comes from React's static renderer, where every text is
 * escaped; title and style sheet are closed off here so that neither can open a tag.
 */
export function paperDocument(paper: Paper, use: 'pdf' | 'dialog'): string {
  const [top, right, bottom, left] = paper.margins
  const page = `@page { size: A4 ${paper.orientation}; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm }`
  const numbers = use === 'dialog' ? numbersByStyle(paper.pageNumbers) : ''
  return [
    '<!doctype html>',
    '<html lang="vi">',
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escapeText(paper.title)}</title>`,
    `<style>${closeOff(paper.css)}\n${page}\n${numbers}</style>`,
    '</head>',
    `<body>${paper.html}</body>`,
    '</html>',
  ].join('\n')
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function closeOff(css: string): string {
  return css.replaceAll('<', '\\3c ')
}

/**
 * Page numbers for the system's print dialog, which prints the document itself and not the stamped
 * PDF. Chromium before 131 has no margin boxes and passes over them.
 */
function numbersByStyle(numbers: Paper['pageNumbers']): string {
  if (numbers === 'none') return ''
  const isOfTotal = numbers === 'of-total'
  const content = isOfTotal ? `counter(page) '/' counter(pages)` : 'counter(page)'
  const font = `${NUMBER_SIZE}pt Paper, 'Times New Roman', Tinos, serif`
  const each = `@page { @top-center { content: ${content}; font: ${font} } }`
  return isOfTotal ? each : `${each}\n@page :first { @top-center { content: none } }`
}

/** Margins in inches, as Chromium's printing wants them. */
export function marginsInInches(paper: Paper): {
  top: number
  right: number
  bottom: number
  left: number
} {
  const [top, right, bottom, left] = paper.margins.map((mm) => mm / INCH_MM)
  return { top: top ?? 0, right: right ?? 0, bottom: bottom ?? 0, left: left ?? 0 }
}

/** Where a page number stands, in points from the lower left corner of the page. */
export function numberPlace(paper: Pick<Paper, 'margins' | 'orientation'>): {
  centre: number
  baseline: number
} {
  const [top, right, , left] = paper.margins
  const wide = paper.orientation === 'landscape'
  const width = wide ? A4.height : A4.width
  const height = wide ? A4.width : A4.height
  // Digits are about 0.66 em high: that much below the middle puts them in the middle.
  const drop = (NUMBER_SIZE * 0.66) / 2
  return {
    centre: (left + (width - left - right) / 2) / POINT_MM,
    baseline: (height - top / 2) / POINT_MM - drop,
  }
}
