import { copyImage } from './disk.mjs'
import { resumeFaults } from './look.mjs'
import { judgePlan } from './planModel.mjs'
import { addPoints } from './planWork.mjs'
import { judgeRun } from './runModel.mjs'
import { followScreen } from './screen.mjs'
import { startAgain } from './start.mjs'
import { workUntilCut } from './workUntilCut.mjs'

/** @import { Chance } from '#tools/fuzz/chance.mjs' */
/** @import { Baseline } from './baseline.mjs' */
/** @import { Mount } from './disk.mjs' */
/** @import { Tables } from './rows.mjs' */
/** @import { Notice } from './start.mjs' */
/** @import { Done, Kind } from './workUntilCut.mjs' */

/** Half of the trials edit, half run the ceremony; every fourth aims at the change of the log. */
const KINDS = /** @type {const} */ (['edits', 'ceremony', 'bursts', 'ceremony'])

/**
 * @typedef {object} Trial what one cut has shown
 * @property {Kind} kind
 * @property {boolean | null} logChanged null: the cut was not aimed at it
 * @property {number} acknowledged
 * @property {number} lost
 * @property {readonly string[]} half what is not whole, or shown otherwise than it is; in words
 * @property {boolean} isWiped Chromium had deleted or emptied the database before a start
 * @property {boolean} isRebuilt the app had to bring actions back
 * @property {readonly (readonly Notice[])[]} told by each start
 */

/**
 * Works in the real app, cuts the power, and starts it twice: both starts must have every action that
 * the screen had acknowledged, and each action whole. Between the two something is written, since it is
 * what stands behind a torn end that the start after that stumbles over.
 *
 * @param {Baseline} baseline
 * @param {Mount} mount
 * @param {number} index
 * @param {Chance} chance
 * @param {string} cutImage takes a copy of the disk as the cut left it
 * @returns {Promise<Trial>}
 */
export async function playTrial(baseline, mount, index, chance, cutImage) {
  const { disk } = baseline
  const kind = KINDS[index % KINDS.length] ?? 'edits'
  const { image, tables } = kind === 'bursts' ? baseline.brimful : baseline.ordinary
  copyImage(image, disk.image)
  disk.mount(mount)
  const { done, logChanged } = await workUntilCut(baseline, kind, chance)
  disk.unmount()
  copyImage(disk.image, cutImage)
  disk.mount(mount)
  const starts = await startTwice(baseline, tables, done, isEven(index))
  disk.unmount()
  const told = starts.map((start) => start.told)
  return {
    kind,
    logChanged,
    acknowledged: done.plan.acknowledged + done.run.acknowledged,
    lost: starts.reduce((sum, { lost }) => sum + lost, 0),
    half: starts.flatMap(({ half }, at) => half.map((fault) => `start ${at + 1}: ${fault}`)),
    isWiped: starts.some((start) => start.isWiped),
    isRebuilt: told.flat().some((notice) => notice === 'rebuilt' || notice === 'replayed'),
    told,
  }
}

/** By turns, and by turns for each kind. @param {number} index */
function isEven(index) {
  return (index + Math.floor(index / KINDS.length)) % 2 === 0
}

/**
 * @param {Baseline} baseline
 * @param {Tables} before
 * @param {Done} done
 * @param {boolean} endsProperly whether the first of the two starts is quit or killed
 */
async function startTwice({ launch }, before, done, endsProperly) {
  const first = await startAgain(launch, done.titles)
  try {
    const one = judge(before, first.tables, done)
    const start = { ...first, lost: one.lost, half: [...one.half, ...first.faults] }
    // From what is not whole nobody can say what the second start should have.
    if (one.half.length > 0) return [start]
    const screen = await followScreen(first.page)
    await screen.until(({ points }) => points !== null)
    await addPoints(first.page, screen, one.kept.plan, ['Sau sự cố một', 'Sau sự cố hai'])
    if (endsProperly) await first.close()
    else await first.kill()
    return [start, await startSecond(launch, before, one.kept)]
  } finally {
    await first.kill()
  }
}

/**
 * @param {Baseline['launch']} launch
 * @param {Tables} before
 * @param {Done} done all that the first start had and did
 */
async function startSecond(launch, before, done) {
  const second = await startAgain(launch, done.titles)
  try {
    const { lost, half } = judge(before, second.tables, done)
    const faults = await resumeFaults(second.page, second.tables)
    return { ...second, lost, half: [...half, ...second.faults, ...faults] }
  } finally {
    await second.kill()
  }
}

/**
 * @param {Tables} before
 * @param {Tables} after
 * @param {Done} done
 */
function judge(before, after, { plan, run, titles }) {
  const edits = judgePlan(before, after, plan)
  const events = judgeRun(after, run)
  /** What a later start must have, acknowledged before or not. @type {Done} */
  const kept = {
    plan: { asked: plan.asked.slice(0, edits.kept), acknowledged: edits.kept },
    run: { asked: run.asked.slice(0, events.kept), acknowledged: events.kept },
    titles,
  }
  return { lost: edits.lost + events.lost, half: [...edits.half, ...events.half], kept }
}
