import type { ReactElement } from 'react'

import { fontFaces } from './fonts.ts'

import style from './paper.css?inline'

/** Top, right, bottom, left in millimetres: NĐ 30/2020 PL I.2, the left one wide for the binding. */
export const MARGINS = [20, 20, 20, 30] as const

/** What is chosen for a paper that is both handed out and used inside the office. */
export interface PaperOptions {
  /** `public` leaves out what is internal; `internal` has all, and says on the page that it does. */
  readonly version: 'public' | 'internal'
  /** Agencies and Quốc hiệu above; the hand-out often goes without. */
  readonly header: boolean
}

/** How the pages of a paper are, where they are not as NĐ 30/2020 PL I has them. */
export interface PageLayout {
  /** Top, right, bottom, left in millimetres. */
  readonly margins: readonly [number, number, number, number]
  /** See `Paper` of the bridge. */
  readonly pageNumbers: 'from-second' | 'of-total' | 'none'
}

/** A paper as its component made it, before it becomes markup. */
export interface Sheet {
  /** Proposed file name with its ending. */
  readonly fileName: string
  /** Title of the PDF, and of its preview. */
  readonly title: string
  readonly content: ReactElement
  readonly layout?: Partial<PageLayout>
}

/** A paper that main can lay out: the `Paper` of the bridge. */
export interface FinishedPaper extends PageLayout {
  readonly fileName: string
  readonly title: string
  readonly html: string
  readonly css: string
  readonly orientation: 'portrait'
}

/** Makes markup and style of a sheet. React escapes every text; the renderer comes with the first paper. */
export async function finishPaper(sheet: Sheet): Promise<FinishedPaper> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return {
    fileName: sheet.fileName,
    title: sheet.title.normalize('NFC'),
    html: composed(renderToStaticMarkup(sheet.content)),
    css: fontFaces() + style,
    orientation: 'portrait',
    margins: MARGINS,
    pageNumbers: 'from-second',
    ...sheet.layout,
  }
}

/**
 * NFC text, so that what is copied from the PDF is what a search finds. Piece by piece between the
 * tag marks, because ">" and a combining stroke would melt into one letter and eat the tag.
 */
function composed(html: string): string {
  return html.replace(/[^<>]+/gu, (piece) => piece.normalize('NFC'))
}
