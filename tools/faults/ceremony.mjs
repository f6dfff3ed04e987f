import { atStep, goToStep, openStage, startLive } from '#tools/console.mjs'
import { everything, openSample, sameData } from '#tools/inApp.mjs'
import { treeOf } from '#tools/processTree.mjs'
import { seen, until } from '#tools/seen.mjs'

import { crash, pressIn, textIn } from './inWindow.mjs'

/** @import { Fault } from './frame.mjs' */
/** @import { Session } from './session.mjs' */
/** @import { Which } from './inWindow.mjs' */

const STEP = 4
/** Both screens must be back after this time; the short form runs beside other work. Milliseconds. */
const BACK_MS = { short: 10_000, full: 5000 }

/**
 * A live run at a step, with one outcome marked, and the stage open.
 *
 * @param {Session} session
 */
async function liveRun(session) {
  const page = await session.start()
  await openSample(page, true)
  await page.keyboard.press('Control+6')
  await startLive(page)
  await goToStep(page, STEP)
  await page.keyboard.press('F3')
  await page.getByText(/^Hoàn tác: vắng/u).waitFor()
  const stage = await openStage(session.windows())
  await stage.waitForSelector('[data-scene="handover"]')
  const picture = await stage.locator('body').innerText()
  return { page, stage, picture, data: await everything(page) }
}

/** @type {readonly Fault[]} */
export const CEREMONY_FAULTS = [
  {
    id: 'F17',
    title: 'pages that crash in a ceremony are back at the same award within 5 s',
    async run({ session, isShort }) {
      const { picture, data } = await liveRun(session)
      const within = isShort ? BACK_MS.short : BACK_MS.full
      const times = [await crashAndReturn(session, ['stage'], picture, within)]
      times.push(await crashAndReturn(session, ['planner'], picture, within))
      if (!isShort) times.push(await crashAndReturn(session, ['planner', 'stage'], picture, within))
      await session.quit()
      const page = await session.start()
      const after = await everything(page)
      sameData({ ...after, runEvents: withoutResumes(after.runEvents) }, data, 'after the crashes')
      return `stage ${times[0]} ms, planner ${times[1]} ms${isShort ? '' : `, both at once ${times[2]} ms`}`
    },
  },
  {
    id: 'F18',
    title: 'a dead main process costs two clicks, and no step',
    async run({ session }) {
      const { data } = await liveRun(session)
      const child = session.windows().app.process()
      seen(child.pid !== undefined, 'the main process')
      const tree = treeOf(child.pid)
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await gone
      session.gone()
      // At once, while the other processes may still be dying.
      const page = await session.start()
      const after = await everything(page)
      sameData(after, data, 'after the death of main')
      await page.getByRole('button', { name: 'Tiếp tục lần chạy này' }).click()
      await atStep(page, STEP)
      const stage = await openStage(session.windows())
      await stage.waitForSelector('[data-scene="safe"]')
      await until('the end of every process of the dead program', () => tree.filter(isAlive), {
        is: (alive) => alive.length === 0,
      })
      return `started while ${tree.length} processes died, 1 click to the step, 1 to the stage`
    },
  },
]

/** @param {readonly Record<string, unknown>[] | undefined} events */
function withoutResumes(events = []) {
  return events.filter((event) => event.type !== 'resumed' && event.type !== 'safeCard')
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false
    throw error
  }
}

/**
 * Crashes pages and waits until console and stage are where they were; gives the milliseconds.
 *
 * @param {Session} session
 * @param {readonly Which[]} which
 * @param {string} picture what the stage shows
 * @param {number} within
 */
async function crashAndReturn(session, which, picture, within) {
  const { app } = session.windows()
  const hasConsole = async () => (await textIn(app, 'planner'))?.includes(`Bước ${STEP}/`)
  const began = performance.now()
  await crash(app, which)
  if (which.includes('planner')) {
    await until('the offer to go on', () => pressIn(app, 'planner', 'Tiếp tục lần chạy này'))
    await until('the step on the console', hasConsole)
    // After an outage the hall sees the safe card until the operator goes on.
    await until('the safe card on the stage', async () => (await textIn(app, 'stage')) !== picture)
    await until('the key that uncovers', () => pressIn(app, 'planner', 'Hiện lại'))
  }
  await until('the picture on the stage', () => textIn(app, 'stage'), {
    is: (text) => text === picture,
  })
  const took = Math.round(performance.now() - began)
  seen(await hasConsole(), `step ${STEP} after a crash of ${which.join(' and ')}`)
  seen(took < within, `${which.join(' and ')} back in ${within} ms, but ${took} ms`)
  return took
}
