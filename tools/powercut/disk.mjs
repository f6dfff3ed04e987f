import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { killBelow } from '#tools/processTree.mjs'

import { armCutter } from './cutter.mjs'

/**
 * How the file system is mounted. `loose` sees to the order of nothing but its own records, like
 * file systems that write sizes before data.
 *
 * @typedef {'default' | 'loose'} Mount
 */

/** @type {Readonly<Record<Mount, readonly string[]>>} */
const OPTIONS = { default: [], loose: ['nodelalloc', 'data=writeback', 'commit=1'] }

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/** Longer than the app takes to let go of its files once it is killed. */
const UNMOUNT_MS = 20_000
const PAUSE_MS = 20

/**
 * A file system of its own in a file, whose power can be cut. `dispose` takes everything away again,
 * and so does the end of this process, whatever ended it.
 *
 * @typedef {object} Disk
 * @property {string} folder where the image lies: on the file system of this machine
 * @property {string} point where the file system is seen while it is mounted
 * @property {string} image
 * @property {(mount: Mount) => void} mount
 * @property {() => void} unmount
 * @property {() => Promise<import('./cutter.mjs').Cutter>} arm
 * @property {() => void} dispose
 */

/**
 * Makes an empty ext4 in a sparse file; nothing is mounted yet.
 *
 * @param {number} bytes
 * @returns {Disk}
 */
export function makeDisk(bytes) {
  const folder = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-powercut-'))
  const image = path.join(folder, 'disk.img')
  const point = path.join(folder, 'disk')
  let isMounted = false

  const disk = {
    folder,
    point,
    image,
    /** @param {Mount} mount */
    mount(mount) {
      // The loop device goes with its file system, so that none is ever left over.
      const options = ['loop', ...OPTIONS[mount]].join(',')
      run('mount', ['-t', 'ext4', '-o', options, image, point])
      isMounted = true
    },
    unmount() {
      if (!isMounted) return
      unmountPatiently(point)
      isMounted = false
    },
    arm: () => armCutter(point),
    dispose() {
      disk.unmount()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
      process.off('exit', leave)
      for (const signal of SIGNALS) process.off(signal, interrupt)
    },
  }
  /** What is still running holds the files open. */
  const leave = () => {
    killBelow(process.pid)
    disk.dispose()
  }
  const interrupt = () => {
    leave()
    process.exit(130)
  }
  process.on('exit', leave)
  for (const signal of SIGNALS) process.on(signal, interrupt)

  mkdirSync(point)
  writeFileSync(image, '')
  truncateSync(image, bytes)
  run('mkfs.ext4', ['-q', '-F', '-m', '0', '-N', '4096', '-E', 'lazy_itable_init=0', image])
  return disk
}

/**
 * Copies an image without filling its holes.
 *
 * @param {string} from
 * @param {string} to
 */
export function copyImage(from, to) {
  run('cp', ['--sparse=always', from, to])
}

/** @param {string} point */
function unmountPatiently(point) {
  const until = Date.now() + UNMOUNT_MS
  for (;;) {
    try {
      run('umount', [point])
      return
    } catch (error) {
      if (Date.now() > until) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS)
    }
  }
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 */
function run(program, args) {
  execFileSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'] })
}
