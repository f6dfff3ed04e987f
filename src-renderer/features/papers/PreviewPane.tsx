import { useState } from 'react'
import type { ReactNode } from 'react'

import { papersPageWords as words } from '#text/papersPageWords.ts'
import { Spinner } from '#ui/Progress.tsx'
import { Toolbar, ToolbarSpace } from '#ui/Toolbar.tsx'

import { PdfView } from './PdfView.tsx'
import type { Preview } from './usePreview.ts'
import { ZoomBar } from './ZoomBar.tsx'

import css from './PapersPage.module.css'

/** At 100 % a page has its real size on a screen of 96 dots per inch. */
const A4_WIDTH = 794
/** Beyond this, a page that fits the width would be larger than anybody reads it. */
const MOST_FIT = 1.2
const LEAST_FIT = 0.25

interface Props {
  readonly name: string
  readonly fileName: string
  readonly preview: Preview
  /** What went wrong, above the pages. */
  readonly children: ReactNode
}

/** Right side of the page: the PDF, as large as the user wants it. */
export function PreviewPane({ name, fileName, preview, children }: Props) {
  const { busy, shown } = preview
  const [zoom, setZoom] = useState<number | null>(null)
  const [room, setRoom] = useState(0)
  const scale = zoom ?? Math.min(Math.max(room / A4_WIDTH, LEAST_FIT), MOST_FIT)
  return (
    <div className={css.preview}>
      <Toolbar label={words.previewTools}>
        <strong className={css.fileName}>{fileName}</strong>
        <span className={css.pages}>
          {shown === null ? words.busy : words.pages(shown.document.numPages)}
        </span>
        {busy && <Spinner label={words.busy} />}
        <ToolbarSpace />
        <ZoomBar zoom={zoom} scale={scale} onZoom={setZoom} />
      </Toolbar>
      {children}
      <PdfView
        label={words.preview(name)}
        document={shown?.document ?? null}
        width={Math.round(A4_WIDTH * scale)}
        onRoom={setRoom}
      />
    </div>
  )
}
