import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'
// oxlint-disable-next-line import/default -- Vite makes the address of a `?url` the default export
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

let started: Promise<{ open: (bytes: Uint8Array) => Promise<PDFDocumentProxy> }> | null = null

/**
 * Opens a PDF for drawing. The engine comes with the first preview. The worker is started here and
 * handed over, because the engine would wrap an `app:` address into a blob, which our policy forbids.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  started ??= start()
  const { open } = await started
  return open(bytes)
}

async function start() {
  const { getDocument, PDFWorker } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const port = new Worker(workerUrl, { type: 'module', name: 'pdf' })
  // The declared type of `port` is `null`, a slip of the package: its documentation says Worker.
  const worker: PDFWorker = new PDFWorker({ port: port as unknown as null })
  return {
    // The engine takes the bytes with it to its worker, so it gets its own copy.
    open: (bytes: Uint8Array) =>
      getDocument({ data: bytes.slice(), worker, useWasm: false, useSystemFonts: false }).promise,
  }
}
