import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef, useState } from 'react'

import type { Refusal } from '#bridge'
import { finishPaper } from '#papers/paper.ts'
import type { FinishedPaper, Sheet } from '#papers/paper.ts'
import { bridge } from '#store/bridge.ts'

import { openPdf } from './pdfEngine.ts'

/** Why a paper could not be made, saved or printed. */
export interface PaperFailure {
  readonly reason: Refusal
  readonly detail: string
}

/** A PDF on the screen, with the paper that it was made of. */
interface ShownPdf {
  readonly paper: FinishedPaper
  readonly document: PDFDocumentProxy
}

export interface Preview {
  /** True while what is shown is older than the sheet. */
  readonly busy: boolean
  /** The last PDF that could be made. */
  readonly shown: ShownPdf | null
  readonly failure: PaperFailure | null
}

/** A preview and what it was made for. */
interface Outcome extends Omit<Preview, 'busy'> {
  readonly sheet: Sheet
  readonly attempt: number
}

/**
 * The PDF of a sheet as main makes it, made anew when the sheet changes: once the window is idle, so
 * that typing stays smooth, and only the newest. Another `attempt` tries again after a failure.
 */
export function usePreview(sheet: Sheet, attempt: number): Preview {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const last = useRef<ShownPdf | null>(null)
  useEffect(() => {
    let stale = false
    const update = async () => {
      const made = await make(sheet, last.current)
      if (stale) {
        if ('document' in made && made !== last.current) close(made)
      } else if ('reason' in made) {
        setOutcome({ sheet, attempt, shown: last.current, failure: made })
      } else {
        setOutcome({ sheet, attempt, shown: made, failure: null })
        if (made !== last.current) close(last.current)
        last.current = made
      }
    }
    const idle = requestIdleCallback(() => void update())
    return () => {
      stale = true
      cancelIdleCallback(idle)
    }
  }, [sheet, attempt])
  useEffect(
    () => () => {
      close(last.current)
      last.current = null
    },
    [],
  )
  const busy = outcome === null || outcome.sheet !== sheet || outcome.attempt !== attempt
  return { busy, shown: outcome?.shown ?? null, failure: outcome?.failure ?? null }
}

/** The same PDF again when nothing of the paper changed, which is so for most edits of the plan. */
async function make(sheet: Sheet, last: ShownPdf | null): Promise<ShownPdf | PaperFailure> {
  const paper = await finishPaper(sheet)
  if (last !== null && JSON.stringify(paper) === JSON.stringify(last.paper)) return last
  const made = await bridge().makePdf(paper)
  if (!made.ok) return made
  try {
    return { paper, document: await openPdf(made.pdf) }
  } catch (error) {
    return { reason: 'failed', detail: String(error) }
  }
}

function close(shown: ShownPdf | null) {
  if (shown !== null) void shown.document.loadingTask.destroy()
}
