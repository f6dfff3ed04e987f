import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'

/** A half-made folder is named so, and becomes visible under its real name only when it is whole. */
const PARTIAL = '.partial-'

/**
 * The folder that keeps what was downloaded, outside the repository.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export function cacheFolder(env = process.env) {
  return path.resolve(env.KHANH_TIET_CACHE || path.join(homedir(), '.cache', 'khanh-tiet'))
}

/**
 * Makes an empty folder beside `target`, on the same disk, so that one rename can put it in place.
 * The process id in the name tells who is at work in it.
 *
 * @param {string} target
 */
export function partialFolder(target) {
  const folder = `${target}${PARTIAL}${process.pid}`
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return folder
}

/**
 * Removes what interrupted downloads left behind; a folder whose process still runs is kept.
 *
 * @param {string} folder
 * @param {(pid: number) => boolean} isAlive
 * @returns {string[]} names that were removed
 */
export function sweepPartials(folder, isAlive = processRuns) {
  if (!existsSync(folder)) return []
  const left = readdirSync(folder).filter((name) => {
    const at = name.lastIndexOf(PARTIAL)
    return at >= 0 && !isAlive(Number(name.slice(at + PARTIAL.length)))
  })
  for (const name of left) rmSync(path.join(folder, name), { recursive: true, force: true })
  return left
}

/** @param {number} pid */
function processRuns(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
