import { existsSync, lstatSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { everything, openSample, pointField } from '#tools/inApp.mjs'
import { withDisplay } from '#tools/runtime/display.mjs'
import { sameAs, seen } from '#tools/seen.mjs'

import { noticeOn, startsHaveAll, work, workAndEnd } from './work.mjs'

/** @import { Fault } from './frame.mjs' */
/** @import { Session } from './session.mjs' */

const ROUNDS = { short: 1, full: 10 }

/**
 * How a program is asked to end while the last key is still being written.
 *
 * @typedef {'window closed' | 'program quit' | 'SIGTERM'} End
 */

/**
 * Ends the app in one way and waits until it is gone.
 *
 * @param {Session} session
 * @param {End} end
 */
async function endBy(session, end) {
  const { app } = session.windows()
  const child = app.process()
  /** @type {Promise<number | null>} */
  const gone = new Promise((resolve) => child.once('exit', (code) => resolve(code)))
  if (end === 'SIGTERM') child.kill('SIGTERM')
  else
    await app.evaluate(({ app: program, BrowserWindow }, way) => {
      setImmediate(() => {
        if (way === 'program quit') program.quit()
        else for (const window of BrowserWindow.getAllWindows()) window.close()
      })
    }, end)
  const code = await gone
  session.gone()
  return code
}

/**
 * Presses Enter, ends at once, and looks whether the point is there.
 *
 * @param {Session} session
 * @param {readonly End[]} ends
 * @param {number} rounds
 */
async function endRightAfterEnter(session, ends, rounds) {
  let page = await session.start()
  await openSample(page, true)
  for (const end of ends)
    for (let round = 1; round <= rounds; round += 1) {
      const text = `Điểm cuối, ${end} ${round}`
      await pointField(page).fill(text)
      await page.keyboard.press('Enter')
      await endBy(session, end)
      const state = JSON.parse(readFileSync(path.join(session.dataDir, 'state.json'), 'utf8'))
      sameAs(state.clean, true, `a proper end by ${end}`)
      page = await session.start()
      const data = await everything(page)
      const texts = (data.openPoints ?? []).map((row) => row.text)
      seen(texts.includes(text), `“${text}” at the next start`)
      sameAs(data.history?.at(-1)?.label, 'Thêm điểm còn bỏ ngỏ', `its step after ${end}`)
      sameAs(await noticeOn(page), null, `a notice after ${end}`)
      await openSample(page, false)
    }
}

/** @type {readonly Fault[]} */
export const ENDING_FAULTS = [
  {
    id: 'F24',
    title: 'the lock of a killed program does not keep the next from starting',
    async run({ session }) {
      const before = await workAndEnd(session, 'killed')
      const lock = path.join(session.dataDir, 'SingletonLock')
      seen(lstatSync(lock).isSymbolicLink(), 'the lock that the killed program left')
      await startsHaveAll(session, before, { when: 'a lock that was left', told: [null] })
      seen(!existsSync(lock) && !isThere(lock), 'no lock after a proper end')
      return 'killed, 3 starts'
    },
  },
  {
    id: 'F25',
    title: 'what was entered with the last key before the end is kept',
    short: true,
    async run({ session, isShort }) {
      const rounds = isShort ? ROUNDS.short : ROUNDS.full
      const ends = /** @type {const} */ (['window closed', 'program quit'])
      await endRightAfterEnter(session, ends, rounds)
      return `${ends.join(' and ')} right after Enter, ${rounds} times each, a proper end each time`
    },
  },
  {
    id: 'F26',
    title: 'a session of the desktop that ends takes nothing with it',
    short: true,
    async run(context) {
      const { session, isShort } = context
      const rounds = isShort ? ROUNDS.short : ROUNDS.full
      await endRightAfterEnter(session, ['SIGTERM'], rounds)
      await session.quit()
      if (isShort) return `SIGTERM right after Enter, ${rounds} time, a proper end`
      session.clear()
      await displayGoes(session)
      return `SIGTERM right after Enter, ${rounds} times, a proper end each time; a display that goes away, 3 starts`
    },
  },
]

/** A log-off that asks nobody: the X server is gone under the window. @param {Session} session */
async function displayGoes(session) {
  const display = await withDisplay({ own: true })
  try {
    const page = await session.start({ env: display.env })
    const before = await work(page)
    const child = session.windows().app.process()
    const gone = new Promise((resolve) => child.once('exit', resolve))
    display.stop()
    await gone
    session.gone()
    await startsHaveAll(session, before, {
      when: 'the display went away',
      told: [null, 'trimmed', 'replayed'],
    })
  } finally {
    display.stop()
  }
}

/** Also true of a link that leads nowhere. @param {string} file */
function isThere(file) {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined
}
