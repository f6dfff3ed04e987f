import type { Answers, ReviewedRow } from '#domain/awardImport/review.ts'
import type { Change } from '#domain/change.ts'
import type { Plan, PlanRows } from '#domain/plan.ts'
import { gathered, inPieces } from '#store/inPieces.ts'
import type { ListFile } from '#store/listFile.ts'
import { openListReview } from '#store/listReview.ts'
import type { ListDesk, ReviewEars } from '#store/listReview.ts'
import { rules } from '#store/rules.ts'
import { talkTo } from '#store/workerTalk.ts'
import type { Talk } from '#store/workerTalk.ts'

import type { AwardDesk, Filter, Overview, Settings } from './awardDesk.ts'

/** What a list is to be held against, and as what it is to be read. */
export interface Wanted {
  readonly plan: Plan
  readonly settings: Settings
  readonly answers: Answers
}

/** A review that is done, and of what. */
export interface Reviewed extends Wanted {
  readonly overview: Overview
}

export interface AwardReview {
  /** Holds the list against this; only the newest wish is heard of. */
  readonly want: (wanted: Wanted) => void
  readonly rows: (filter: Filter, from: number, to: number) => Promise<readonly ReviewedRow[]>
  /** The next row that asks something of those shown, after a row; the first again after the last, null: none. */
  readonly nextAsked: (
    filter: Filter,
    after: string,
  ) => Promise<{ readonly place: number; readonly key: string } | null>
  readonly notTaken: () => Promise<string>
  /** What the import changes of this plan. */
  readonly changesOf: (plan: Plan) => Promise<readonly Change[]>
  readonly end: () => void
}

/** Tables that a review reads. */
const TABLES: readonly (keyof PlanRows)[] = [
  'conferences',
  'attendees',
  'decisions',
  'awards',
  'recipients',
]

let startDesk: (onDied: () => void) => Talk<AwardDesk> = inWorker

/** Puts another desk in place: for tests, where there are no workers. Null: the worker again. */
export function replaceAwardDesk(next: ((onDied: () => void) => Talk<AwardDesk>) | null) {
  startDesk = next ?? inWorker
}

function inWorker(onDied: () => void): Talk<AwardDesk> {
  // In one expression, by which the build knows that a worker begins there.
  const worker = new Worker(new URL('./awardDeskWorker.ts', import.meta.url), {
    type: 'module',
    name: 'award-list',
  })
  return talkTo<AwardDesk>(worker, onDied)
}

const DESK: ListDesk<AwardDesk, Plan> = {
  start: (onDied) => startDesk(onDied),
  setList: (talk, content) =>
    typeof content === 'string' ? talk.ask('setText', content) : talk.ask('setFile', content),
  give: sendPlan,
}

/** Gives a list to a thread of its own, and keeps it held against what is wanted. */
export function openAwardReview(list: ListFile, ears: ReviewEars<Reviewed>): AwardReview {
  const { talk, want, wanted, end } = openListReview(DESK, list, null, ears, {
    given: ({ plan }: Wanted) => plan,
    hold: async (desk, now, give) => {
      await give(0.1, 0.7)
      const { settings, answers } = now
      return { ...now, overview: await desk.ask('review', { settings, answers }) }
    },
  })
  return {
    want: (next) => void want(next),
    rows: (filter, from, to) => talk.ask('rows', { filter, from, to }),
    nextAsked: (filter, after) => talk.ask('nextAsked', { filter, after }),
    notTaken: () => talk.ask('notTaken', undefined),
    changesOf: async (plan) => {
      const now = wanted()
      if (now === null) return []
      await want(now.plan === plan ? now : { ...now, plan })
      const count = await talk.ask('takeOver', undefined)
      return gathered(count, (from, to) => talk.ask('changes', { from, to }))
    },
    end,
  }
}

/** Gives the rules and the rows that a review reads. */
async function sendPlan(
  talk: Talk<AwardDesk>,
  plan: Plan,
  tell: (share: number) => void,
): Promise<void> {
  await talk.ask('setRules', rules)
  await talk.ask('forgetPlan', undefined)
  const all = TABLES.reduce((sum, table) => sum + plan[table].size, 0)
  let given = 0
  for (const table of TABLES)
    await inPieces<unknown>([...plan[table].values()], async (rows) => {
      await talk.ask('addPlanRows', { table, rows })
      given += rows.length
      tell(given / all)
    })
}
