import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { bundleKeeper } from './bundleKeeper.mjs'
import { yearOf } from './calendar.mjs'
import { SIZE } from './officeConference.mjs'

const CONFERENCES = 50
const LIMIT_MB = 500

/**
 * A year of 50 conferences through the real journal and the real snapshots, under Node and with a
 * clock of its own: what it takes on the disk, and how long the largest snapshot is computed.
 *
 * @param {string} appFolder
 */
export async function benchYear(appFolder) {
  const folder = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-year-'))
  try {
    const keeper = await bundleKeeper(appFolder, path.join(folder, 'bundle'))
    report(await live(keeper, folder))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Takes snapshots as `keeper.ts` does: only after a change, from the one before and the journal, and
 * what two of them cover leaves the journal.
 *
 * @param {any} keeper
 * @param {string} folder
 */
async function live({ openJournal, takeSnapshot }, folder) {
  const journalFolder = path.join(folder, 'journal')
  const folders = {
    journals: [journalFolder],
    snapshots: path.join(folder, 'snapshots'),
    copies: [],
    origin: '0123456789ab',
  }
  let now = 0
  const journal = await openJournal(journalFolder, { now: () => new Date(now) })
  const disk = () => ({ journal: sizeOf(journalFolder), snapshots: sizeOf(folders.snapshots) })
  const most = { journal: 0, snapshots: 0, both: 0 }
  const largest = { megabytes: 0, seconds: 0, processor: 0 }
  const counts = { actions: 0, snapshots: 0 }
  let changed = false

  const look = () => {
    const { journal: lines, snapshots } = disk()
    most.journal = Math.max(most.journal, lines)
    most.snapshots = Math.max(most.snapshots, snapshots)
    most.both = Math.max(most.both, lines + snapshots)
  }
  const take = async (/** @type {string} */ why) => {
    const began = { at: performance.now(), processor: process.cpuUsage() }
    const { snapshot, coveredSeq } = await takeSnapshot({
      folders,
      why,
      program: '0.0.0',
      takenAt: new Date(now).toISOString(),
      upTo: journal.lastSeq(),
      data: null,
    })
    const seconds = (performance.now() - began.at) / 1000
    const { user, system } = process.cpuUsage(began.processor)
    look()
    await journal.prune(coveredSeq)
    counts.snapshots += 1
    const megabytes = statSync(path.join(folders.snapshots, snapshot.name)).size / 1e6
    if (megabytes >= largest.megabytes)
      Object.assign(largest, { megabytes, seconds, processor: (user + system) / 1e6 })
  }

  for (const { at, deed, snapshot } of yearOf(CONFERENCES)) {
    now = at
    if (deed !== undefined) {
      const { ops, at: time } = deed.do(new Date(at).toISOString())
      const written = await journal.append(ops, time)
      if (!written.ok) throw new Error(`the journal refused: ${written.reason} ${written.detail}`)
      counts.actions += 1
      changed = true
    }
    if (snapshot !== undefined && changed) {
      await take(snapshot)
      changed = false
    }
  }
  await journal.close()
  look()
  return { end: disk(), files: readdirSync(folders.snapshots).length, most, largest, counts }
}

/** @param {Awaited<ReturnType<typeof live>>} year */
function report({ end, files, most, largest, counts }) {
  const mb = (/** @type {number} */ value) => `${value.toFixed(1)} MB`
  console.log(
    `a year of ${CONFERENCES} conferences of ${SIZE.attendees} attendees, ${counts.actions} actions: ` +
      `journal ${mb(end.journal)}, snapshots ${mb(end.snapshots)} in ${files} files; ` +
      `at the worst moment ${mb(most.both)} (journal ${mb(most.journal)}, snapshots ` +
      `${mb(most.snapshots)}; aim below ${LIMIT_MB}); the largest snapshot ` +
      `${mb(largest.megabytes)}, ${largest.seconds.toFixed(1)} s ` +
      `(${largest.processor.toFixed(1)} s of processor). Taken: the ${counts.snapshots} snapshots ` +
      'that the rotation can have left at the end, and one a week before',
  )
}

/**
 * Megabytes of a folder's files.
 *
 * @param {string} folder
 */
function sizeOf(folder) {
  const names = readdirSync(folder)
  return names.reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0) / 1e6
}
