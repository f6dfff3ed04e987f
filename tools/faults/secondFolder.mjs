import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { addPoint, everything, sameData } from '#tools/inApp.mjs'
import { seen, until } from '#tools/seen.mjs'

import { noDisk, onOwnDisk } from './fullDisk.mjs'
import { work } from './work.mjs'

/** @import { Page } from 'playwright-core' */
/** @import { Fault } from './frame.mjs' */

const STICK = 64_000_000
const FAILED = 'Bản thứ hai không thành công'
/** The app tries again every minute by itself. */
const RETRY_MS = 80_000

/** @type {readonly Fault[]} */
export const SECOND_FOLDER_FAULTS = [
  {
    id: 'F32',
    title: 'a drive pulled out during a backup: told, the last good time stays, and it catches up',
    cannot: noDisk,
    run: ({ session }) =>
      onOwnDisk(
        session,
        async ({ point }) => {
          const page = await startWithSecond(session, point)
          const before = await secondOf(page)
          // As a drive that is pulled while files on it are open.
          execFileSync('umount', ['-l', point])
          mkdirSync(path.join(point, 'nothing of ours'), { recursive: true })
          await addPoint(page, 'Khi đã rút ổ')
          await takeSnapshot(page)
          await page.getByText(FAILED).waitFor()
          const pulled = await secondOf(page)
          seen(pulled.copiedAt === before.copiedAt, 'the time of the last good copy')
          seen(!existsSync(path.join(point, 'Khanh Tiet - sao luu')), 'no copy where the drive was')
          execFileSync('mount', ['-o', 'loop', path.join(path.dirname(point), 'disk.img'), point])
          await until('the copy that was missed', async () => (await secondOf(page)).problem, {
            is: (problem) => problem === null,
            within: RETRY_MS,
          })
          seen((await secondOf(page)).copiedAt !== before.copiedAt, 'a later copy')
          await session.quit()
          return `told as ${pulled.problem}, and copied by itself when the drive was back`
        },
        STICK,
      ),
  },
  {
    id: 'F33',
    title: 'a second folder full of files of others: only ours are ever removed',
    async run({ session, folder }) {
      const second = folder('second')
      const theirs = ['báo cáo.docx', 'snapshot-2026.json.gz', '.tmp', 'desktop.ini']
      for (const name of theirs) writeFileSync(path.join(second, name), name)
      const page = await startWithSecond(session, second)
      const own = machineFolder(second)
      for (const name of theirs) writeFileSync(path.join(own, name), name)
      for (let count = 0; count < 30; count += 1) {
        await addPoint(page, `Điểm ${count}`)
        await takeSnapshot(page)
      }
      const copies = () =>
        readdirSync(own).filter((name) => /Z-\d+-\d+-[a-z]+-[0-9a-f]{12}\.json\.gz$/u.test(name))
      await until('fewer copies than snapshots', () => copies().length, { is: (n) => n < 30 })
      for (const place of [second, own])
        for (const name of theirs)
          seen(readFileSync(path.join(place, name), 'utf8') === name, `${name} as it was`)
      const before = await everything(page)
      await session.quit()
      const again = await session.start()
      sameData(await everything(again), before, 'after the next start')
      return `${copies().length} copies kept of more than 30, ${2 * theirs.length} files of others as they were`
    },
  },
]

/**
 * @param {import('./session.mjs').Session} session
 * @param {string} second
 * @returns {Promise<Page>} at the sample
 */
async function startWithSecond(session, second) {
  const page = await session.start({ env: { KHANH_TIET_SECOND_DIR: second } })
  await work(page)
  await page.getByRole('button', { name: 'Tạm rời' }).click()
  await page.keyboard.press('Control+1')
  const chosen = await page.evaluate(() => window.bridge.chooseSecondFolder())
  seen(chosen.ok, `the second folder was taken: ${JSON.stringify(chosen)}`)
  return page
}

/** @param {Page} page */
async function takeSnapshot(page) {
  const taken = await page.evaluate(() => window.bridge.takeSnapshot('timer'))
  seen(taken.ok, 'a snapshot was taken')
}

/** @param {Page} page */
async function secondOf(page) {
  return (await page.evaluate(() => window.bridge.safety())).second
}

/** Where this machine's copies lie. @param {string} second */
function machineFolder(second) {
  const ours = path.join(second, 'Khanh Tiet - sao luu')
  const [machine] = readdirSync(ours)
  return path.join(ours, String(machine), 'snapshots')
}
