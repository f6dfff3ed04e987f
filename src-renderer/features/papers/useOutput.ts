import { useState } from 'react'

import type { PrintResult, SaveResult } from '#bridge'
import type { FinishedPaper } from '#papers/paper.ts'
import { bridge } from '#store/bridge.ts'
import { papersPageWords as words } from '#text/papersPageWords.ts'
import { toast } from '#ui/toast.ts'

import type { PaperFailure } from './usePreview.ts'

/** What could not be done, with which paper. */
export interface OutputFailure extends PaperFailure {
  readonly title: string
  readonly paper: FinishedPaper
}

export interface Output {
  /** While the system asks where to save, or prints. */
  readonly busy: boolean
  readonly failure: OutputFailure | null
  /** True when it is in its file. */
  readonly save: (paper: FinishedPaper) => Promise<boolean>
  /** True when it went to the printer. */
  readonly print: (paper: FinishedPaper) => Promise<boolean>
}

/** Saves and prints the paper that is shown. A user who cancels is told nothing. */
export function useOutput(): Output {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<OutputFailure | null>(null)
  const run = async <R extends SaveResult | PrintResult>(
    title: string,
    paper: FinishedPaper,
    work: Promise<R>,
  ) => {
    setBusy(true)
    setFailure(null)
    const result = await work.finally(() => setBusy(false))
    if (!result.ok && result.reason !== 'cancelled') {
      const { reason, detail } = result
      setFailure({ title, paper, reason, detail })
    }
    return result
  }
  return {
    busy,
    failure,
    save: async (paper) => {
      const result = await run(words.notSaved, paper, bridge().savePdf(paper))
      if (result.ok) toast.show({ text: words.saved(result.fileName), tone: 'ok' })
      return result.ok
    },
    print: async (paper) => {
      return (await run(words.notPrinted, paper, bridge().printPaper(paper))).ok
    },
  }
}
