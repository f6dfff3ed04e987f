import { load } from '#tools/bundleModules.mjs'

import { bundleReaders } from './bundle.mjs'
import { chanceOf } from './chance.mjs'
import { conferenceFrame } from './conferenceFrame.mjs'
import { conferencesOf, snapshotsOf } from './originals.mjs'
import { snapshotFrame } from './snapshotFrame.mjs'
import { spoil } from './spoil.mjs'

/** @import { Frame, Original, Spoiled } from './frame.d.ts' */

/**
 * A kind of file that is spoiled and read.
 *
 * @typedef {object} Kind
 * @property {'conference' | 'snapshot' | 'list'} kind
 * @property {string} name of many
 * @property {readonly string[]} readerFiles modules with what reads it
 * @property {readonly string[]} [execArgv] of the process that reads
 * @property {readonly Original[]} originals
 * @property {(index: number) => Promise<Spoiled>} spoiled the same file for the same number and seed
 */

/**
 * Conference files and snapshots, with the app's own readers and writers.
 *
 * @param {string} appFolder
 * @param {string} outDir
 * @param {number} seed
 */
export async function kindsOf(appFolder, outDir, seed) {
  const files = await bundleReaders(appFolder, outDir)
  const { writeConferenceFile } = await load(files.write)
  const { joinContainer } = await load(files.container)
  const { encodeSnapshot, joinSnapshot, decodeSnapshot } = await load(files.snapshot)
  const { snapshotName } = await load(files.list)
  /** @type {Kind} */
  const conferences = {
    kind: 'conference',
    name: 'conference files',
    readerFiles: [files.conference],
    ...spoiling(
      await conferencesOf(appFolder, writeConferenceFile),
      conferenceFrame(joinContainer),
    ),
  }
  /** @type {Kind} */
  const snapshots = {
    kind: 'snapshot',
    name: 'snapshots',
    readerFiles: [files.snapshot, files.rows],
    ...spoiling(snapshotsOf(appFolder, encodeSnapshot), snapshotFrame(joinSnapshot)),
  }
  return { conferences, snapshots, app: { snapshotName, decodeSnapshot } }

  /**
   * @param {readonly Original[]} originals
   * @param {Frame} frame
   */
  function spoiling(originals, frame) {
    const spoiled = (/** @type {number} */ index) =>
      spoil(originals, chanceOf(seed * 1_000_003 + index), frame)
    return { originals, spoiled }
  }
}

/** @typedef {Awaited<ReturnType<typeof kindsOf>>} Kinds */
