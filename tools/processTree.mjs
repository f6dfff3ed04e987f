import { readFileSync, readdirSync } from 'node:fs'

/**
 * Ends a process and all that descend from it. Every one is stopped first, so that none can react
 * to the death of another.
 *
 * @param {number} root
 */
export function killTree(root) {
  if (process.platform !== 'linux') {
    process.kill(root, 'SIGKILL')
    return
  }
  const tree = treeOf(root)
  for (const signal of /** @type {const} */ (['SIGSTOP', 'SIGKILL'])) {
    for (const pid of tree) signalIfAlive(pid, signal)
  }
}

/**
 * Ends all that descend from a process, and not the process itself. Linux only.
 *
 * @param {number} root
 */
export function killBelow(root) {
  for (const pid of treeOf(root).slice(1)) signalIfAlive(pid, 'SIGKILL')
}

/**
 * @param {number} pid
 * @param {'SIGSTOP' | 'SIGKILL'} signal
 */
function signalIfAlive(pid, signal) {
  try {
    process.kill(pid, signal)
  } catch (error) {
    // It ended by itself between the listing and now.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

/**
 * The process and all that descend from it, by pid.
 *
 * @param {number} root
 * @returns {number[]}
 */
export function treeOf(root) {
  /** @type {Map<number, number[]>} */
  const children = new Map()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue
    const parent = parentOf(name)
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  /** @type {number[]} */
  const tree = []
  const walk = (/** @type {number} */ pid) => {
    tree.push(pid)
    for (const child of children.get(pid) ?? []) walk(child)
  }
  walk(root)
  return tree
}

/** @param {string} pid */
function parentOf(pid) {
  try {
    // "pid (name) state parent …"; the name may hold spaces and brackets.
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1])
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}
