import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef, useState } from 'react'

import { papersPageWords as words } from '#text/papersPageWords.ts'

import css from './PdfView.module.css'

interface Props {
  readonly document: PDFDocumentProxy
  /** From 1. */
  readonly number: number
  /** CSS pixels. */
  readonly width: number
}

/** One page, drawn while it is near to the window; until a new picture is ready, the old one stays. */
export function PdfPage({ document, number, width }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const near = useNear(canvas)
  useEffect(() => {
    if (canvas.current === null) return
    if (near) return drawing(document, number, width, canvas.current)
    // A long list would otherwise hold hundreds of pictures.
    canvas.current.width = 0
  }, [near, document, number, width])
  return (
    <canvas
      ref={canvas}
      className={css.page}
      style={{ width, height: width * Math.SQRT2 }}
      role="img"
      aria-label={words.pageOf(number, document.numPages)}
    />
  )
}

/** Starts drawing and gives what stops it. */
function drawing(
  document: PDFDocumentProxy,
  number: number,
  width: number,
  shown: HTMLCanvasElement,
) {
  let stop = () => {}
  let stopped = false
  const draw = async () => {
    const page = await document.getPage(number)
    if (stopped) return
    const task = renderTask(page, width)
    stop = () => task.cancel()
    const picture = await task.picture
    if (stopped) return
    shown.width = picture.width
    shown.height = picture.height
    shown.getContext('2d')?.drawImage(picture, 0, 0)
  }
  draw().catch((error: unknown) => {
    // A drawing that was stopped, or whose document was closed meanwhile, has nobody to tell.
    if (!stopped) throw error
  })
  return () => {
    stopped = true
    stop()
  }
}

function renderTask(page: PDFPageProxy, width: number) {
  const size = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: (width / size.width) * window.devicePixelRatio })
  const picture = window.document.createElement('canvas')
  picture.width = Math.round(viewport.width)
  picture.height = Math.round(viewport.height)
  const task = page.render({ canvas: picture, viewport })
  return { picture: task.promise.then(() => picture), cancel: () => task.cancel() }
}

/** Whether the element is in sight or less than a page away from it. */
function useNear(element: { readonly current: Element | null }): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (element.current === null) return
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.some((entry) => entry.isIntersecting)),
      { rootMargin: '800px 0px' },
    )
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return near
}
