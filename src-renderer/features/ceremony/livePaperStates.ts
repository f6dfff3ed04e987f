import { LIVE_PAPERS, outdatedSteps } from '#domain/livePapers.ts'
import type { LivePaper } from '#domain/livePapers.ts'
import type { Id } from '#domain/record.ts'
import type { Run } from '#domain/run.ts'
import { printedOf, usePrinted } from '#store/printedPapers.ts'
import type { OpenRun } from '#store/run.ts'
import { livePaperWords as words } from '#text/livePaperWords.ts'

/** How a paper stands: never printed, still true, or what of it is not true any more. */
export interface LivePaperState {
  readonly paper: LivePaper
  readonly isOld: boolean
  readonly says: string
}

/** How each paper of this run stands. */
export function useLivePapers({ run, state }: OpenRun): readonly LivePaperState[] {
  const printed = printedOf(usePrinted(), run.id)
  return LIVE_PAPERS.map((paper) => {
    const last = printed.find((one) => one.paper === paper)
    if (last === undefined) return { paper, isOld: false, says: words.never }
    const at = new Date(last.at)
    const old = outdatedSteps(last, run, state)
    return old.length === 0
      ? { paper, isOld: false, says: words.fresh(last.version, at) }
      : { paper, isOld: true, says: words.old(last.version, at, whereOld(run, paper, old)) }
  })
}

/** The places of these steps in the programme, as the rail numbers them. */
function whereOld({ steps }: Run, paper: LivePaper, stepIds: readonly Id[]): string {
  if (paper === 'absent') return ''
  return words.oldSteps(stepIds.map((id) => steps.findIndex((step) => step.id === id) + 1))
}
