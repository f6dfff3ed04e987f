import { useCallback } from 'react'

import { LIVE_PAPERS, outdatedSteps } from '#domain/papers/livePapers.ts'
import type { LivePaper, PrintedPaper } from '#domain/papers/livePapers.ts'
import type { Id } from '#domain/record.ts'
import type { Run } from '#domain/run/run.ts'
import type { RunState } from '#domain/run/runState.ts'
import { printedOf, usePrinted } from '#store/printedPapers.ts'
import type { OpenRun } from '#store/run.ts'
import { livePaperWords as words } from '#text/livePaperWords.ts'
import { useInPauses } from '#ui/useInPauses.ts'

/** How a paper stands: never printed, still true, or what of it is not true any more. */
export interface LivePaperState {
  readonly paper: LivePaper
  readonly isOld: boolean
  readonly says: string
}

/** How each paper of this run stands; after a change looked at paper by paper, while no key waits. */
export function useLivePapers({ run, state }: OpenRun): readonly LivePaperState[] {
  const printed = printedOf(usePrinted(), run.id)
  const look = useCallback(
    function* () {
      const states: LivePaperState[] = []
      for (const paper of LIVE_PAPERS) {
        states.push(stateOf(paper, printed, run, state))
        yield
      }
      return states
    },
    [printed, run, state],
  )
  return useInPauses(look, () => LIVE_PAPERS.map((paper) => stateOf(paper, printed, run, state)))
}

function stateOf(
  paper: LivePaper,
  printed: readonly PrintedPaper[],
  run: Run,
  state: RunState,
): LivePaperState {
  const last = printed.find((one) => one.paper === paper)
  if (last === undefined) return { paper, isOld: false, says: words.never }
  const at = new Date(last.at)
  const old = outdatedSteps(last, run, state)
  return old.length === 0
    ? { paper, isOld: false, says: words.fresh(last.version, at) }
    : { paper, isOld: true, says: words.old(last.version, at, whereOld(run, paper, old)) }
}

/** The places of these steps in the programme, as the rail numbers them. */
function whereOld({ steps }: Run, paper: LivePaper, stepIds: readonly Id[]): string {
  if (paper === 'absent') return ''
  return words.oldSteps(stepIds.map((id) => steps.findIndex((step) => step.id === id) + 1))
}
