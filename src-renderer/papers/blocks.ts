import { awardMinutesWords } from '#text/awardMinutesWords.ts'

import type { PaperColumn } from './PaperTable.tsx'

// The text of a paper that is made both as PDF and as Word file: written once, drawn twice.

/** A stretch of text; a gap is something that nobody knows, and must be seen as such. */
export interface Span {
  readonly text: string
  readonly isGap: boolean
}

export type Line = readonly Span[]

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'item'; readonly line: Line }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly Row[] }

export interface Column extends PaperColumn {
  readonly isCentred: boolean
}

export type Row =
  /** Over all columns, above the rows to which it belongs. */
  | { readonly kind: 'group'; readonly title: string; readonly lines: readonly Line[] }
  | { readonly kind: 'cells'; readonly cells: readonly (readonly Line[])[] }

export function paragraph(line: Line): Block {
  return { kind: 'paragraph', line }
}

export function item(line: Line): Block {
  return { kind: 'item', line }
}

export function plain(text: string): Line {
  return [{ text, isGap: false }]
}

export function gap(text: string): Line {
  return [{ text, isGap: true }]
}

/** The text, or the gap in its place while nobody knows it. */
export function known(text: string, otherwise: string = awardMinutesWords.gaps.unknown): Line {
  return text.trim() === '' ? gap(otherwise) : plain(text.trim())
}
