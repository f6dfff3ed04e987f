import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

import { addPoint, everything, openSample, pointField, rowsOf, sameData } from '#tools/inApp.mjs'
import { seen, until } from '#tools/seen.mjs'

import { noDisk, onOwnDisk } from './fullDisk.mjs'
import { startRefused } from './refusedStart.mjs'
import { workAndEnd } from './work.mjs'

/** @import { Page } from 'playwright-core' */
/** @import { Fault } from './frame.mjs' */

const MEGABYTE = 1_000_000
/** Below what the database may still be written with, above what the journal needs. */
const SHORT = 80 * MEGABYTE
/** Below what the journal leaves free. */
const FULL = 10 * MEGABYTE
const TOLD_MS = 3000

const MEMORY = 'Cơ sở dữ liệu trên ổ đĩa không dùng được'
const NOT_SAVED = 'Chưa lưu được: ổ đĩa đã đầy'
const CLAIM = /Đã lưu \d|Mọi thay đổi đã được lưu/u

/** @type {readonly Fault[]} */
export const DISK_FAULTS = [
  {
    id: 'F13',
    title: 'a disk that gets full: work goes on while the journal has room, then is refused aloud',
    short: true,
    cannot: noDisk,
    run: ({ session: own }) =>
      onOwnDisk(own, async ({ session, fillTo, free }) => {
        let page = await session.start()
        await openSample(page, true)
        await addPoint(page, 'Khi còn chỗ')
        fillTo(SHORT)
        for (const text of ['Khi gần đầy', 'Lại một điểm nữa']) await addPoint(page, text)
        await page.getByText(MEMORY).waitFor()
        await claimsNothing(page)
        await page.keyboard.press('Control+z')
        await page.getByText('Lại một điểm nữa', { exact: true }).waitFor({ state: 'detached' })
        fillTo(FULL)
        const told = await refusedAloud(page, 'Khi đã đầy')
        await session.kill()
        page = await session.start()
        await seesPoints(page, ['Khi còn chỗ', 'Khi gần đầy'], ['Lại một điểm nữa', 'Khi đã đầy'])
        await session.quit()
        free()
        for (let again = 0; again < 2; again += 1) {
          page = await session.start()
          await hasPoints(page, ['Khi còn chỗ', 'Khi gần đầy'], ['Lại một điểm nữa', 'Khi đã đầy'])
          await session.quit()
        }
        return `kept and undone below 100 MB, refused after ${told} ms when full, all there while full and in 2 starts after freeing`
      }),
  },
  {
    id: 'F14',
    title: 'a disk that is full at the start: everything is shown, nothing deleted, edits refused',
    cannot: noDisk,
    run: ({ session: own }) =>
      onOwnDisk(own, async ({ session, fillTo, free }) => {
        const before = await workAndEnd(session, 'quit')
        for (const left of [FULL, 0]) {
          fillTo(left)
          for (const end of /** @type {const} */ (['quit', 'kill'])) {
            const page = await session.start()
            await page.getByText(MEMORY).waitFor()
            await openSample(page, false)
            await page.getByText('Điểm ba', { exact: true }).waitFor()
            await refusedAloud(page, 'Không có chỗ')
            await session[end]()
          }
        }
        free()
        for (let again = 0; again < 2; again += 1) {
          const page = await session.start()
          sameData(await everything(page), before, `at start ${again + 1} after freeing`)
          await session.quit()
        }
        return 'with 10 MB and with nothing left, 2 starts each; every row the same in 2 starts after freeing'
      }),
  },
  {
    id: 'F15',
    title:
      'a disk that is full while a snapshot is taken: the ones before stay, nothing half written',
    cannot: noDisk,
    run: ({ session: own }) =>
      onOwnDisk(own, async ({ session, fillTo }) => {
        await workAndEnd(session, 'quit')
        const page = await session.start()
        const folder = path.join(session.dataDir, 'snapshots')
        const before = filesIn(folder)
        fillTo(0)
        const taken = await page.evaluate(() => window.bridge.takeSnapshot('timer'))
        seen(!taken.ok && taken.reason === 'no-space', `a refusal for want of room: ${taken.ok}`)
        await page.getByText('Sao lưu không thành công').waitFor()
        seen(sameFiles(filesIn(folder), before), 'the snapshots as they were, and no other file')
        return `${before.size} snapshots byte for byte the same, no temporary file`
      }),
  },
  {
    id: 'F31',
    title: 'a data folder that cannot be written is told, without a crash or a loop',
    cannot: noDisk,
    run: ({ session: own }) =>
      onOwnDisk(own, async ({ session, point }) => {
        await workAndEnd(session, 'quit')
        execFileSync('mount', ['-o', 'remount,ro', point])
        const { code, said } = await startRefused(session)
        execFileSync('mount', ['-o', 'remount,rw', point])
        seen(/không ghi được vào thư mục dữ liệu/iu.test(said), `the reason in words: ${said}`)
        const page = await session.start()
        await openSample(page, false)
        await page.getByText('Điểm ba', { exact: true }).waitFor()
        return `refused in words with exit code ${code}; everything there once it can be written`
      }),
  },
]

/**
 * Tries an edit that cannot be kept; gives how long it took to be told. What was typed stays.
 *
 * @param {Page} page
 * @param {string} text
 */
async function refusedAloud(page, text) {
  await pointField(page).fill(text)
  const began = performance.now()
  await pointField(page).press('Enter')
  await until('the refusal', () => page.getByText(NOT_SAVED).count(), { within: TOLD_MS })
  const told = Math.round(performance.now() - began)
  seen((await pointField(page).inputValue()) === text, 'the typed text still in its field')
  await claimsNothing(page)
  return told
}

/** @param {Page} page */
async function claimsNothing(page) {
  seen((await page.getByText(CLAIM).count()) === 0, 'no claim that all is saved')
}

/**
 * On the screen: what is shown counts, whatever it is kept in.
 *
 * @param {Page} page at the library
 * @param {readonly string[]} there
 * @param {readonly string[]} gone
 */
async function seesPoints(page, there, gone) {
  await openSample(page, false)
  for (const text of there) await page.getByText(text, { exact: true }).waitFor()
  for (const text of gone)
    seen((await page.getByText(text, { exact: true }).count()) === 0, `no “${text}”`)
}

/**
 * On the disk.
 *
 * @param {Page} page
 * @param {readonly string[]} there
 * @param {readonly string[]} gone
 */
async function hasPoints(page, there, gone) {
  const texts = (await rowsOf(page, 'openPoints')).map((row) => String(row.text))
  for (const text of there) seen(texts.includes(text), `“${text}” in the database`)
  for (const text of gone) seen(!texts.includes(text), `no “${text}” in the database`)
}

/** @param {string} folder */
function filesIn(folder) {
  return new Map(
    readdirSync(folder).map((name) => [
      name,
      readFileSync(path.join(folder, name)).toString('hex'),
    ]),
  )
}

/**
 * @param {ReadonlyMap<string, string>} one
 * @param {ReadonlyMap<string, string>} other
 */
function sameFiles(one, other) {
  return one.size === other.size && [...one].every(([name, hex]) => other.get(name) === hex)
}
