import fontkit from '@cantoo/fontkit'
import { PDFDocument, ParseSpeeds } from '@cantoo/pdf-lib'

import type { Paper } from './bridge.ts'
import { NUMBER_SIZE, numberPlace } from './paperPage.ts'

/** A PDF that Chromium made, and what is to be put into it. */
export interface StampAsk {
  readonly pdf: Uint8Array
  readonly paper: Omit<Paper, 'html'>
  /** Of the page numbers: a whole TrueType file. */
  readonly font: Uint8Array
}

export interface Stamped {
  readonly pdf: Uint8Array
  readonly pages: number
}

/** Puts the title, the language and the page numbers into a PDF. */
export async function stamp({ pdf, paper, font: face }: StampAsk): Promise<Stamped> {
  const document = await PDFDocument.load(pdf, {
    updateMetadata: false,
    // The library sleeps after each hundred objects, to let others in; in a thread there are none.
    parseSpeed: ParseSpeeds.Fastest,
  })
  document.setTitle(paper.title, { showInWindowTitleBar: true })
  document.setLanguage('vi-VN')
  const pages = document.getPages()
  const isOfTotal = paper.pageNumbers === 'of-total'
  if (isOfTotal || (paper.pageNumbers === 'from-second' && pages.length > 1)) {
    document.registerFontkit(fontkit)
    const font = await document.embedFont(face, { subset: true })
    const { centre, baseline } = numberPlace(paper)
    for (const [index, page] of pages.entries()) {
      if (index === 0 && !isOfTotal) continue
      const text = isOfTotal ? `${index + 1}/${pages.length}` : String(index + 1)
      const width = font.widthOfTextAtSize(text, NUMBER_SIZE)
      page.drawText(text, { x: centre - width / 2, y: baseline, size: NUMBER_SIZE, font })
    }
  }
  return {
    pdf: await document.save({ objectsPerTick: Number.POSITIVE_INFINITY }),
    pages: pages.length,
  }
}
