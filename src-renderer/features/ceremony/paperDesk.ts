import { saidBy } from '#domain/papers/livePapers.ts'
import type { LivePaper, Said } from '#domain/papers/livePapers.ts'
import { livePapersSheet } from '#papers/LivePapers.tsx'
import type { LiveMoment } from '#papers/LivePapers.tsx'
import { finishPaper } from '#papers/paper.ts'
import type { FinishedPaper } from '#papers/paper.ts'

/** Which papers of which moment. */
export interface PaperOrder {
  readonly papers: readonly LivePaper[]
  readonly moment: LiveMoment
}

/** The papers in one document, and what each of them says. */
export interface MadePapers {
  readonly paper: FinishedPaper
  readonly said: ReadonlyMap<LivePaper, Said>
}

/** Makes the papers of a moment. */
export const paperDesk = {
  make: async ({ papers, moment }: PaperOrder): Promise<MadePapers> => ({
    paper: await finishPaper(livePapersSheet(papers, moment)),
    said: new Map(papers.map((paper) => [paper, saidBy(paper, moment.run, moment.state)])),
  }),
}

export type PaperDesk = typeof paperDesk
