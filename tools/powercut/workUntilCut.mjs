import { anyMoment, logChange } from './moment.mjs'
import { openConference } from './pages.mjs'
import { editAtPace, editInBursts } from './planWork.mjs'
import { leadCeremony } from './runWork.mjs'
import { followScreen } from './screen.mjs'
import { startApp } from './start.mjs'

/** @import { Chance } from '#tools/fuzz/chance.mjs' */
/** @import { Baseline } from './baseline.mjs' */
/** @import { PlanAction } from './planModel.mjs' */
/** @import { Windows } from './pages.mjs' */
/** @import { Work } from './work.mjs' */
/** @import { RunAction } from './runModel.mjs' */
/** @import { Screen } from './screen.mjs' */

/** @typedef {'edits' | 'ceremony' | 'bursts'} Kind */

/**
 * What was asked and acknowledged until the cut.
 *
 * @typedef {object} Done
 * @property {Work<PlanAction>} plan
 * @property {Work<RunAction>} run
 * @property {ReadonlyMap<number, string>} titles of the steps of the run that were on
 */

const LONGEST_MS = { edits: 2500, ceremony: 5000 }
const LOG_CHANGE = { withinMs: 15_000, laterMs: 40 }

/**
 * Starts the app, works in it, cuts the power under it at a random moment and kills it. `logChanged`
 * is null where the cut was not aimed at the change of the log.
 *
 * @param {Baseline} baseline the disk is mounted
 * @param {Kind} kind
 * @param {Chance} chance
 * @returns {Promise<{ done: Done, logChanged: boolean | null }>}
 */
export async function workUntilCut({ disk, launch }, kind, chance) {
  /** @type {{ plan: Work<PlanAction>, run: Work<RunAction>, titles: Map<number, string> }} */
  const done = {
    plan: { asked: [], acknowledged: 0 },
    run: { asked: [], acknowledged: 0 },
    titles: new Map(),
  }
  const cutter = await disk.arm()
  try {
    const running = await startApp(launch)
    try {
      await openConference(running.page)
      const screen = await followScreen(running.page)
      await screen.until(({ points }) => points !== null)
      const moment =
        kind === 'bursts'
          ? logChange(launch.dataDir, chance, LOG_CHANGE)
          : anyMoment(chance, LONGEST_MS[kind])
      // A fault of the work ends it before its time; what is under way at the cut ends with the window.
      const working = work(running, screen, done, kind, chance)
      const logChanged = await Promise.race([moment, working.then(() => moment)])
      await cutter.cut()
      return { done, logChanged }
    } finally {
      await running.kill()
    }
  } finally {
    await cutter.disarm()
  }
}

/**
 * @param {Windows} windows
 * @param {Screen} screen
 * @param {{ plan: Work<PlanAction>, run: Work<RunAction>, titles: Map<number, string> }} done
 * @param {Kind} kind
 * @param {Chance} chance
 * @returns {Promise<void>}
 */
function work(windows, screen, { plan, run, titles }, kind, chance) {
  if (kind === 'edits') return editAtPace(windows, screen, plan, chance)
  if (kind === 'bursts') return editInBursts(windows, screen, plan, chance)
  return leadCeremony(windows, screen, run, chance, titles)
}
