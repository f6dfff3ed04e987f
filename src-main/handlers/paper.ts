import path from 'node:path'

import type { BrowserWindow, WebContents } from 'electron'

import type { Paper, PdfResult, PrintResult, SaveResult } from '#main/bridge.ts'
import { cleanFileName } from '#main/fileName.ts'
import { factsOf, log } from '#main/log.ts'
import { marginsInInches } from '#main/paperPage.ts'
import { inTime, withPaper } from '#main/paperWindow.ts'
import { unattendedFolder } from '#main/places.ts'
import { refusalOf, saveFile } from '#main/saveFile.ts'
import { stampAside } from '#main/stampAside.ts'

import { saveWhereAsked } from './files.ts'

/**
 * What a PDF is for. One that is kept has the tags by which it is read aloud and converted; they are most
 * of its size and of the time that it takes, and neither a preview nor a sheet of paper has any use for them.
 */
type Purpose = 'keep' | 'look'

export async function makePdf(paper: Paper): Promise<PdfResult> {
  return tryPdf(paper, 'look')
}

async function tryPdf(paper: Paper, purpose: Purpose): Promise<PdfResult> {
  try {
    return { ok: true, ...(await pdfOf(paper, purpose)) }
  } catch (error) {
    log('paper failed', factsOf(error))
    return { ok: false, ...refusalOf(error) }
  }
}

export async function savePdf(planner: BrowserWindow, paper: Paper): Promise<SaveResult> {
  const made = await tryPdf(paper, 'keep')
  if (!made.ok) return made
  return saveWhereAsked(planner, cleanFileName(paper.fileName, 'pdf'), 'pdf', made.pdf)
}

/**
 * Opens the system's print dialog on the paper. Unattended there is nobody to answer a dialog, so
 * the paper is saved as `in-….pdf` instead.
 */
export async function printPaper(paper: Paper): Promise<PrintResult> {
  const folder = unattendedFolder()
  if (folder === null) return openPrintDialog(paper)
  const made = await tryPdf(paper, 'look')
  if (!made.ok) return made
  try {
    await saveFile(path.join(folder, `in-${cleanFileName(paper.fileName, 'pdf')}`), made.pdf)
    return { ok: true }
  } catch (error) {
    return { ok: false, ...refusalOf(error) }
  }
}

async function pdfOf(paper: Paper, purpose: Purpose): Promise<{ pdf: Uint8Array; pages: number }> {
  const printed = await withPaper(paper, 'pdf', (contents) =>
    inTime(
      contents.printToPDF({
        pageSize: 'A4',
        landscape: paper.orientation === 'landscape',
        margins: marginsInInches(paper),
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: purpose === 'keep',
      }),
      'paper did not print',
    ),
  )
  return stampAside(printed, paper)
}

async function openPrintDialog(paper: Paper): Promise<PrintResult> {
  try {
    return await withPaper(paper, 'dialog', askToPrint)
  } catch (error) {
    log('print failed', factsOf(error))
    return { ok: false, ...refusalOf(error) }
  }
}

function askToPrint(contents: WebContents): Promise<PrintResult> {
  return new Promise((resolve) => {
    contents.print({ silent: false, printBackground: true, pageSize: 'A4' }, (done, reason) => {
      if (done) resolve({ ok: true })
      else if (/cancel/i.test(reason)) resolve({ ok: false, reason: 'cancelled' })
      else resolve({ ok: false, reason: 'failed', detail: reason })
    })
  })
}
