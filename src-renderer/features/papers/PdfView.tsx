import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef } from 'react'

import { PdfPage } from './PdfPage.tsx'

import css from './PdfView.module.css'

interface Props {
  readonly label: string
  /** Null while there is nothing to show yet. */
  readonly document: PDFDocumentProxy | null
  /** Of a page, in CSS pixels. */
  readonly width: number
  /** Tells how much room there is for a page, in CSS pixels. */
  readonly onRoom: (room: number) => void
}

/** The pages of a PDF under each other. */
export function PdfView({ label, document, width, onRoom }: Props) {
  const region = useRef<HTMLElement>(null)
  useEffect(() => {
    if (region.current === null) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) onRoom(Math.floor(entry.contentRect.width))
    })
    observer.observe(region.current)
    return () => observer.disconnect()
  }, [onRoom])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keyboard
    <section ref={region} aria-label={label} tabIndex={0} className={css.view}>
      {document !== null &&
        Array.from({ length: document.numPages }, (_, index) => (
          <PdfPage key={index + 1} document={document} number={index + 1} width={width} />
        ))}
    </section>
  )
}
