import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef, useState } from 'react'

import { PdfPage } from './PdfPage.tsx'

import css from './PdfView.module.css'

/** At 100 % a page has its real size on a screen of 96 dots per inch. */
const A4_WIDTH = 794
/** Wider than this, "fit" would show a page larger than anybody reads it. */
const MOST_FIT_WIDTH = 960
const PADDING = 48

interface Props {
  readonly label: string
  readonly document: PDFDocumentProxy
  /** 1 is the real size; null fits the width. */
  readonly zoom: number | null
}

/** The pages of a PDF under each other. */
export function PdfView({ label, document, zoom }: Props) {
  const region = useRef<HTMLElement>(null)
  const room = useWidth(region)
  const fit = Math.min(Math.max(room - PADDING, 200), MOST_FIT_WIDTH)
  const width = zoom === null ? fit : Math.round(A4_WIDTH * zoom)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keyboard
    <section ref={region} aria-label={label} tabIndex={0} className={css.view}>
      {room > 0 &&
        Array.from({ length: document.numPages }, (_, index) => (
          <PdfPage key={index + 1} document={document} number={index + 1} width={width} />
        ))}
    </section>
  )
}

function useWidth(element: { readonly current: Element | null }): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (element.current === null) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.floor(entry.contentRect.width))
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return width
}
