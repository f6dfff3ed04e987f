import { accessSync, constants, existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { makeDisk } from './disk.mjs'

const PROGRAMS = ['perl', 'mkfs.ext4', 'mount', 'umount', 'cp']
const SMALL = 32 * 1024 * 1024

/**
 * What keeps the power from being cut here, in a few words; null when it can be. Asked by trying it
 * on a small file system, since a container may forbid what it seems to have.
 *
 * @returns {Promise<string | null>}
 */
export async function whatIsMissing() {
  if (process.platform !== 'linux') return 'needs Linux'
  if (process.getuid?.() !== 0) return 'needs root, to mount a file system'
  const lacking = PROGRAMS.filter((name) => !isOnPath(name))
  if (lacking.length > 0) return `needs ${lacking.join(', ')}`
  if (!existsSync('/dev/loop-control')) return 'needs loop devices'
  try {
    return (await canCut()) ? null : 'a file system that was shut down still took a file'
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    return `needs ext4 on a loop device: ${said.trim().split('\n').at(-1)}`
  }
}

/** True when nothing can be written after a cut, and nothing that was not flushed is left. */
async function canCut() {
  const disk = makeDisk(SMALL)
  try {
    disk.mount('default')
    const file = path.join(disk.point, 'file')
    writeFileSync(file, 'not flushed')
    const cutter = await disk.arm()
    await cutter.cut()
    await cutter.disarm()
    const isDead = refuses(() => writeFileSync(path.join(disk.point, 'other'), 'too late'))
    disk.unmount()
    disk.mount('default')
    return isDead && !existsSync(file)
  } finally {
    disk.dispose()
  }
}

/** @param {() => void} write */
function refuses(write) {
  try {
    write()
    return false
  } catch {
    return true
  }
}

/** @param {string} name */
function isOnPath(name) {
  return (process.env.PATH ?? '').split(':').some((folder) => {
    try {
      accessSync(path.join(folder, name), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
