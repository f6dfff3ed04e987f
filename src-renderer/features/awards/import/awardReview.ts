import type { Answers, ReviewedRow } from '#domain/awardImport/review.ts'
import type { Change } from '#domain/change.ts'
import type { Plan, PlanRows } from '#domain/plan.ts'
import { AT_ONCE, inPieces } from '#store/inPieces.ts'
import { rules } from '#store/rules.ts'
import { talkTo } from '#store/workerTalk.ts'
import type { Talk } from '#store/workerTalk.ts'

import type { AwardDesk, Filter, Overview, Settings } from './awardDesk.ts'
import type { ReadList } from './useListReading.ts'

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

/** Who hears how far it is. */
export interface ReviewEars {
  /** Share of the list that the thread has been given, 0 to 1. */
  readonly share: (share: number) => void
  readonly reviewed: (reviewed: Reviewed) => void
  /** The thread died: of a fault, or because memory ran out. */
  readonly died: () => void
}

export interface AwardReview {
  /** Holds the list against this; only the newest wish is heard of. */
  readonly want: (wanted: Wanted) => void
  readonly rows: (filter: Filter, from: number, to: number) => Promise<readonly ReviewedRow[]>
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

/** Gives a list to a thread of its own, and keeps it held against what is wanted. */
export function openAwardReview(list: ReadList, ears: ReviewEars): AwardReview {
  const talk = startDesk(ears.died)
  let isOver = false
  let wanted: Wanted | null = null
  let done: Wanted | null = null
  let sent: Plan | null = null
  let working = sendList(talk, list, (share) => {
    if (!isOver) ears.share(share)
  })

  const catchUp = async () => {
    const now = wanted
    if (now === null || now === done || isOver) return
    if (now.plan !== sent) await sendPlan(talk, now.plan)
    sent = now.plan
    const { settings, answers } = now
    const overview = await talk.ask('review', { settings, answers })
    done = now
    if (!isOver && wanted === now) ears.reviewed({ ...now, overview })
  }
  const want = (next: Wanted) => {
    wanted = next
    working = working.then(catchUp)
    return working
  }

  return {
    want: (next) => void want(next),
    rows: (filter, from, to) => talk.ask('rows', { filter, from, to }),
    notTaken: () => talk.ask('notTaken', undefined),
    changesOf: async (plan) => {
      if (wanted === null) return []
      await want(wanted.plan === plan ? wanted : { ...wanted, plan })
      const changes: Change[] = []
      const count = await talk.ask('takeOver', undefined)
      for (let from = 0; from < count; from += AT_ONCE)
        changes.push(...(await talk.ask('changes', { from, to: from + AT_ONCE })))
      return changes
    },
    end: () => {
      isOver = true
      talk.end()
    },
  }
}

async function sendList(
  talk: Talk<AwardDesk>,
  list: ReadList,
  tell: (share: number) => void,
): Promise<void> {
  await talk.ask('setRules', rules)
  if (list.text !== null) {
    await talk.ask('setText', list.text)
    return
  }
  const all = list.sheets.reduce((sum, { rows }) => sum + rows.length, 0)
  let given = 0
  for (const [sheet, { name, rows }] of list.sheets.entries())
    await inPieces(rows, async (piece) => {
      await talk.ask('addRows', { sheet, name, rows: piece })
      given += piece.length
      tell(given / all)
    })
}

async function sendPlan(talk: Talk<AwardDesk>, plan: Plan): Promise<void> {
  await talk.ask('forgetPlan', undefined)
  for (const table of TABLES)
    await inPieces<unknown>([...plan[table].values()], (rows) =>
      talk.ask('addPlanRows', { table, rows }),
    )
}
