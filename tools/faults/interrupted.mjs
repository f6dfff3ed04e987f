import { readdirSync } from 'node:fs'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'

import { addPoint, everything, openSample, rowsOf, sameData } from '#tools/inApp.mjs'
import { sameAs, seen } from '#tools/seen.mjs'

import { moment } from './chance.mjs'
import { readPasted, seeAttendees } from './largeImport.mjs'

/** @import { Data } from '#tools/inApp.mjs' */
/** @import { Page } from 'playwright-core' */
/** @import { Fault } from './frame.mjs' */
/** @import { Session } from './session.mjs' */

const RESTORE = 'Khôi phục bản này'
const ROWS = 2000
const IN_SAMPLE = 3
const ROUNDS = { short: 1, full: 12 }
/** The latest kill, as a part of the time that the whole work takes here. */
const LATEST = 1.1

/** @type {readonly Fault[]} */
export const INTERRUPTED_FAULTS = [
  {
    id: 'F35',
    title: 'a restore that is killed leaves the old data or the new, never a mix',
    async run({ session, isShort, folder }) {
      const rounds = isShort ? ROUNDS.short : ROUNDS.full
      const { before, wanted } = await twoStates(session)
      const kept = folder('kept')
      session.keep(kept)
      const whole = await restoreTime(session, wanted)
      const count = { old: 0, new: 0 }
      for (let round = 1; round <= rounds; round += 1) {
        session.put(kept)
        let page = await session.start()
        await chooseSnapshot(page)
        await page.getByRole('button', { name: RESTORE }).click()
        await moment(whole * LATEST)
        await session.kill()
        page = await session.start()
        const found = await everything(page)
        const isNew = isDeepStrictEqual(found, wanted)
        if (!isNew)
          sameData(found, before, `after kill ${round} of a restore, as it is not the new`)
        count[isNew ? 'new' : 'old'] += 1
        const names = readdirSync(path.join(session.dataDir, 'snapshots'))
        const hasCopy = names.some((name) => /-restore-[0-9a-f]{12}\.json\.gz$/u.test(name))
        seen(!isNew || hasCopy, `the copy from before the restore after kill ${round}`)
        await session.quit()
        if (isShort) continue
        page = await session.start()
        sameData(await everything(page), found, `at start 2 after kill ${round} of a restore`)
        await session.quit()
      }
      return `kills in a restore of ${ROWS} rows: ${count.old} old, ${count.new} new with the copy from before`
    },
  },
  {
    id: 'F36',
    title: 'an import that is killed is there whole or not at all, and can be undone',
    async run(context) {
      const { session, isShort, folder } = context
      const rounds = isShort ? ROUNDS.short : ROUNDS.full
      let page = await session.start()
      await openSample(page, true)
      await session.quit()
      const kept = folder('kept')
      session.keep(kept)
      const whole = await importTime(session)
      const count = { none: 0, all: 0, acknowledged: 0 }
      for (let round = 1; round <= rounds; round += 1) {
        session.put(kept)
        page = await session.start()
        await openSample(page, false)
        const confirm = await readPasted(session.windows(), ROWS)
        await confirm.click()
        const shown = seeAttendees(page, IN_SAMPLE + ROWS).then(
          () => true,
          () => false,
        )
        await moment(whole * LATEST)
        await session.kill()
        const isAcknowledged = await shown
        page = await session.start()
        const found = (await rowsOf(page, 'attendees')).length
        const isAll = found === IN_SAMPLE + ROWS
        seen(isAll || found === IN_SAMPLE, `all or nothing after kill ${round}, but ${found}`)
        seen(isAll || !isAcknowledged, `the import that was shown, after kill ${round}`)
        count[isAll ? 'all' : 'none'] += 1
        if (isAcknowledged) count.acknowledged += 1
        if (isAll) await takeBack(page)
        await session.kill()
      }
      return `kills in an import of ${ROWS} rows: ${count.none} none, ${count.all} all (${count.acknowledged} shown before), each taken back`
    },
  },
]

/**
 * A snapshot with many rows, and work after it that has them no more.
 *
 * @param {Session} session
 */
async function twoStates(session) {
  let page = await session.start()
  await openSample(page, true)
  const confirm = await readPasted(session.windows(), ROWS)
  await confirm.click()
  await seeAttendees(page, IN_SAMPLE + ROWS)
  const wanted = await everything(page)
  await session.quit()
  page = await session.start()
  await openSample(page, false)
  await takeBackOpen(page)
  await page.keyboard.press('Control+1')
  await addPoint(page, 'Điểm một')
  const before = await everything(page)
  await session.kill()
  return { before, wanted }
}

/**
 * How long a restore takes that nobody kills, in milliseconds; it gives what it must.
 *
 * @param {Session} session
 * @param {Data} wanted
 */
async function restoreTime(session, wanted) {
  const page = await session.start()
  await chooseSnapshot(page)
  const began = performance.now()
  await page.getByRole('button', { name: RESTORE }).click()
  await page.getByText(/Đã khôi phục bản sao lưu/u).waitFor()
  const took = performance.now() - began
  sameData(await everything(page), wanted, 'after a restore that nobody killed')
  await session.kill()
  return took
}

/**
 * How long an import takes that nobody kills, in milliseconds; it can be taken back.
 *
 * @param {Session} session
 */
async function importTime(session) {
  const page = await session.start()
  await openSample(page, false)
  const confirm = await readPasted(session.windows(), ROWS)
  const began = performance.now()
  await confirm.click()
  await seeAttendees(page, IN_SAMPLE + ROWS)
  const took = performance.now() - began
  await takeBackOpen(page)
  await session.kill()
  return took
}

/** Opens the snapshots and chooses the one of the quit. @param {Page} page */
async function chooseSnapshot(page) {
  await page.getByRole('button', { name: /Sao lưu gần nhất/u }).click()
  await page.getByText('khi đóng phần mềm').first().click()
  await page.getByRole('row', { name: /Điểm còn bỏ ngỏ/u }).waitFor()
}

/** @param {Page} page at the library */
async function takeBack(page) {
  await openSample(page, false)
  await takeBackOpen(page)
}

/** @param {Page} page with the sample open after the import */
async function takeBackOpen(page) {
  await page.keyboard.press('Control+2')
  await seeAttendees(page, IN_SAMPLE + ROWS)
  await page.keyboard.press('Control+z')
  await seeAttendees(page, IN_SAMPLE)
  sameAs((await rowsOf(page, 'attendees')).length, IN_SAMPLE, 'rows after the import is undone')
}
