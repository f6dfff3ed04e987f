import { readFile } from 'node:fs/promises'

import fontkit from '@cantoo/fontkit'
import { PDFDocument, ParseSpeeds } from '@cantoo/pdf-lib'
import tinos from '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf?asset'

import type { Paper } from './bridge.ts'
import { NUMBER_SIZE, numberPlace } from './paperPage.ts'

/**
 * Objects that are read and written at one go: some 15 ms, so that main answers GO meanwhile. The library's
 * own numbers are a fraction of that, and it sleeps after each: twice the time, for a long paper.
 */
const AT_ONCE = ParseSpeeds.Medium

/** Puts the title, the language and the page numbers into a PDF that Chromium made. */
export async function stamp(
  bytes: Uint8Array,
  paper: Paper,
): Promise<{ pdf: Uint8Array; pages: number }> {
  const document = await PDFDocument.load(bytes, {
    updateMetadata: false,
    parseSpeed: AT_ONCE,
  })
  document.setTitle(paper.title, { showInWindowTitleBar: true })
  document.setLanguage('vi-VN')
  const pages = document.getPages()
  const isOfTotal = paper.pageNumbers === 'of-total'
  if (isOfTotal || (paper.pageNumbers === 'from-second' && pages.length > 1)) {
    document.registerFontkit(fontkit)
    const font = await document.embedFont(await readFile(tinos), { subset: true })
    const { centre, baseline } = numberPlace(paper)
    for (const [index, page] of pages.entries()) {
      if (index === 0 && !isOfTotal) continue
      const text = isOfTotal ? `${index + 1}/${pages.length}` : String(index + 1)
      const width = font.widthOfTextAtSize(text, NUMBER_SIZE)
      page.drawText(text, { x: centre - width / 2, y: baseline, size: NUMBER_SIZE, font })
    }
  }
  return { pdf: await document.save({ objectsPerTick: AT_ONCE }), pages: pages.length }
}
