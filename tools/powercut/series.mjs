import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { chanceOf } from '#tools/fuzz/chance.mjs'

import { copyImage } from './disk.mjs'
import { playTrial } from './trial.mjs'

/** @import { Baseline } from './baseline.mjs' */
/** @import { Mount } from './disk.mjs' */
/** @import { Trial } from './trial.mjs' */

/**
 * @typedef {object} Sum of a series of cuts
 * @property {Mount} mount
 * @property {number} seed
 * @property {number} cuts
 * @property {number} acknowledged
 * @property {number} lost
 * @property {number} half
 * @property {number} wiped
 * @property {number} rebuilt
 * @property {number} failed trials that came to no result
 */

/**
 * Cuts the power so many times on one kind of mount, and tells each trial in one line. What a trial
 * with a fault left is kept, and its place is told.
 *
 * @param {Baseline} baseline
 * @param {{ mount: Mount, cuts: number, seed: number }} wish
 * @param {(line: string) => void} tell
 * @returns {Promise<Sum>}
 */
export async function playSeries(baseline, { mount, cuts, seed }, tell) {
  const sum = {
    mount,
    seed,
    cuts,
    acknowledged: 0,
    lost: 0,
    half: 0,
    wiped: 0,
    rebuilt: 0,
    failed: 0,
  }
  const cutImage = path.join(baseline.disk.folder, 'cut.img')
  for (let index = 0; index < cuts; index += 1) {
    const chance = chanceOf(seed * 1_000_003 + index)
    const began = performance.now()
    rmSync(cutImage, { force: true })
    const name = `powercut ${mount} ${index + 1}/${cuts}`
    try {
      const trial = await playTrial(baseline, mount, index, chance, cutImage)
      sum.acknowledged += trial.acknowledged
      sum.lost += trial.lost
      sum.half += trial.half.length > 0 ? 1 : 0
      sum.wiped += trial.isWiped ? 1 : 0
      sum.rebuilt += trial.isRebuilt ? 1 : 0
      tell(`${name}: ${wording(trial)}, ${Math.round((performance.now() - began) / 100) / 10} s`)
      if (trial.lost > 0 || trial.half.length > 0) tell(keep(cutImage))
    } catch (error) {
      sum.failed += 1
      baseline.disk.unmount()
      tell(`${name}: NO RESULT: ${firstLine(error)}`)
      if (existsSync(cutImage)) tell(keep(cutImage))
    }
  }
  return sum
}

/** @param {unknown} error */
function firstLine(error) {
  const text = error instanceof Error ? error.message : String(error)
  return text.split('\n')[0]
}

/**
 * Puts the disk, as the cut had left it, where it stays.
 *
 * @param {string} cutImage
 */
function keep(cutImage) {
  const kept = path.join(mkdtempSync(path.join(tmpdir(), 'khanh-tiet-powercut-kept-')), 'cut.img')
  copyImage(cutImage, kept)
  return `  the disk after the cut is kept: ${kept}`
}

/** @param {Sum} sum */
export function sumLine({ mount, cuts, acknowledged, lost, half, wiped, rebuilt, failed, seed }) {
  const line = `powercut ${mount}: ${cuts} cuts, ${acknowledged} acknowledged, ${lost} lost, ${half} half, ${wiped} wiped, ${rebuilt} rebuilt, seed ${seed}`
  return failed === 0 ? line : `${line}, ${failed} WITHOUT RESULT`
}

/** @param {Trial} trial */
function wording({ kind, acknowledged, lost, half, isWiped, told, logChanged }) {
  const starts = told.map((notices) => notices.join('+') || 'nothing').join(', then ')
  return [
    `${kind}${logChanged === null ? '' : logChanged ? ' at a new log' : ' without a new log'}`,
    `${acknowledged} acknowledged`,
    lost > 0 ? `${lost} LOST` : '',
    half.length > 0 ? `HALF (${half.join('; ')})` : '',
    isWiped ? 'wiped' : '',
    `told ${starts}`,
  ]
    .filter((part) => part !== '')
    .join(', ')
}
