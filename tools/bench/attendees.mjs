import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { openApp } from '#tools/app.mjs'
import { manyAttendees } from '#tools/madeUpAttendees.mjs'

import { median, ms, quantile } from './figures.mjs'
import { fill } from './fill.mjs'

/** @import { Page } from 'playwright-core' */

const ATTENDEES = 10_000
const TIMES = 60
/** The first few warm the code up and are not counted. */
const WARM = 5
const BETWEEN_MS = 120
const OPENINGS = 12
const SORTS = 20
const WHEEL_MS = 4000
const PAGES = 60

const FRAME = 'one frame, 16.7 ms'
const QUERY = 'nguyễn văn sơn đơn vị mẫu 12'
const SEARCHES = 3

/**
 * The list of 10,000 attendees: open to first rows, a letter of a search, an edit in place, an arrow
 * key, a sort, and scrolling; each from the key to what is painted.
 *
 * @param {{ executable: string, args: string[] }} runtime
 * @param {Record<string, string>} env
 * @param {string} appFolder
 */
export async function benchAttendees(runtime, env, appFolder) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-bench-'))
  const windows = await openApp({ ...runtime, env, appFolder, dataDir, saveDir: dataDir })
  try {
    const { page } = windows
    await fill(page, manyAttendees(ATTENDEES))
    await page.addInitScript(watchPaints)
    await page.reload()
    await page.getByRole('button', { name: 'Hội nghị nhiều đại biểu', exact: true }).click()
    await page.getByRole('heading', { name: 'Hội nghị nhiều đại biểu' }).first().waitFor()

    console.log(`${ATTENDEES} attendees; median / p99 from the key to painted:`)
    report('  open to first rows', await openings(page), 'aim 200 ms')
    await page.keyboard.press('Control+2')
    await page.getByRole('gridcell').first().click()
    report('  arrow key', await arrows(page), `aim ${FRAME}`)
    const edits = await editsInPlace(page)
    report('  first letter in a cell', edits.letter, `aim ${FRAME}`)
    report('  edit in place, Enter to the text in its cell', edits.enter, `aim ${FRAME}`)
    const letters = await search(page)
    report('  search, letter in the field', letters.field, `aim ${FRAME}`)
    report('  search, letter to the rows found', letters.rows, `aim ${FRAME}`)
    console.log(`  (${letters.same} letters more found the same rows as the letter before)`)
    report('  sort by a head', await sorts(page), 'aim 50 ms')
    await page.getByRole('gridcell').first().click()
    drops('  wheel', await wheel(page))
    drops('  PageDown', await pageDown(page))
  } finally {
    await windows.kill()
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** @param {Page} page */
async function openings(page) {
  return repeat(OPENINGS, async () => {
    await page.keyboard.press('Control+3')
    await page.getByRole('grid').waitFor({ state: 'visible' })
    await page.waitForTimeout(BETWEEN_MS)
    return paintAfter(page, 'rows', () => page.keyboard.press('Control+2'))
  })
}

/** @param {Page} page */
async function arrows(page) {
  return repeat(TIMES, (index) =>
    paintAfter(page, 'cursor', () =>
      page.keyboard.press(index % 10 === 9 ? 'ArrowRight' : 'ArrowDown'),
    ),
  )
}

/** @param {Page} page */
async function editsInPlace(page) {
  await page.keyboard.press('Home')
  /** @type {number[]} */
  const enter = []
  const letter = await repeat(TIMES, async (index) => {
    const first = await paintAfter(page, 'field', () => page.keyboard.press('M'))
    await page.keyboard.insertText(`ẫu đã sửa ${index}`)
    await page.waitForTimeout(BETWEEN_MS)
    enter.push(await paintAfter(page, 'text', () => page.keyboard.press('Enter')))
    await page.waitForTimeout(BETWEEN_MS)
    return first
  })
  return { letter, enter: enter.slice(WARM) }
}

/**
 * Every letter counts: each is waited for until its rows are painted, or until they have had half
 * a second and are those of the letter before.
 *
 * @param {Page} page
 */
async function search(page) {
  await page.keyboard.press('Control+f')
  /** @type {number[]} */
  const field = []
  /** @type {(number | null)[]} */
  const found = []
  for (let round = 0; round < SEARCHES; round += 1) {
    for (const key of QUERY) {
      field.push(await paintAfter(page, 'query', () => typeKey(page, key)))
      found.push(await page.evaluate(() => window.benchFound))
      await page.waitForTimeout(BETWEEN_MS)
    }
    await page.keyboard.press('Escape')
    await page.waitForTimeout(BETWEEN_MS)
  }
  const counted = found.slice(WARM)
  const rows = counted.filter((taken) => taken !== null)
  return { field: field.slice(WARM), rows, same: counted.length - rows.length }
}

/**
 * A key with a letter that no keyboard has comes as an input method sends it: a key, then its text.
 *
 * @param {Page} page
 * @param {string} letter
 */
async function typeKey(page, letter) {
  if (/^[ -~]$/u.test(letter)) await page.keyboard.press(letter === ' ' ? 'Space' : letter)
  else await page.keyboard.insertText(letter)
}

/** @param {Page} page */
async function sorts(page) {
  const heads = ['Họ và tên', 'Thứ bậc', 'Đơn vị', 'Đoàn']
  return repeat(SORTS, (index) =>
    paintAfter(page, 'rows', () =>
      page
        .getByRole('columnheader', { name: heads[index % heads.length] ?? '' })
        .getByRole('button')
        .click(),
    ),
  )
}

/** @param {Page} page */
async function wheel(page) {
  const box = await page.getByRole('grid').boundingBox()
  await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 200)
  await page.evaluate(() => window.benchFrames.start())
  const until = Date.now() + WHEEL_MS
  while (Date.now() < until) {
    await page.mouse.wheel(0, 120)
    await page.waitForTimeout(16)
  }
  return page.evaluate(() => window.benchFrames.stop())
}

/** @param {Page} page */
async function pageDown(page) {
  await page.keyboard.press('Control+Home')
  await page.evaluate(() => window.benchFrames.start())
  for (let index = 0; index < PAGES; index += 1) {
    await page.keyboard.press('PageDown')
    await page.waitForTimeout(60)
  }
  const at = await page
    .locator('[role="grid"] [data-row][data-cursor]')
    .getAttribute('aria-rowindex')
  if (Number(at) < PAGES * 10)
    throw new Error(`PageDown: the cursor came no further than row ${at}`)
  return page.evaluate(() => window.benchFrames.stop())
}

/**
 * @param {number} times
 * @param {(index: number) => Promise<number>} measure
 */
async function repeat(times, measure) {
  /** @type {number[]} */
  const taken = []
  for (let index = 0; index < times + WARM; index += 1) taken.push(await measure(index))
  return taken.slice(WARM)
}

/**
 * Milliseconds from the next key or press to the paint in which something looks different.
 *
 * @param {Page} page
 * @param {'rows' | 'cursor' | 'text' | 'field' | 'query'} what
 * @param {() => Promise<void>} press
 */
async function paintAfter(page, what, press) {
  await page.evaluate((of) => window.benchExpect(of), what)
  await press()
  return page.evaluate(() => window.benchTaken)
}

/**
 * @param {string} what
 * @param {readonly number[]} times
 * @param {string} aim
 */
function report(what, times, aim) {
  console.log(
    `${what}, ${times.length} times: ${ms(median(times))} / ${ms(quantile(times, 0.99))} (${aim})`,
  )
}

/**
 * @param {string} what
 * @param {{ frames: number, dropped: number, longest: number, empty: number }} seen
 */
function drops(what, { frames, dropped, longest, empty }) {
  console.log(
    `${what}: ${frames} frames, ${dropped} dropped, longest ${ms(longest)}, ` +
      `${empty} without rows in the middle (aim 0 and 0)`,
  )
}

/** In the page: what is painted after a key, and the frames of a scroll. */
function watchPaints() {
  let edited = ''
  /** @param {number} index */
  const rowAt = (index) => `[role="grid"] [data-row][aria-rowindex="${index}"]`
  /** The numbers of a row at the top and of one further down, seen before the key. */
  let inSight = [2, 12]
  const lookWhichAreInSight = () => {
    const box = document.querySelector('[role="grid"]')?.parentElement?.getBoundingClientRect()
    if (box === undefined) return
    const row = document.elementFromPoint(box.left + 100, box.top + 50)?.closest('[data-row]')
    const first = Number(row?.getAttribute('aria-rowindex') ?? 2)
    inSight = [first, first + 10]
  }
  const looks = {
    // Of what is in sight: rows around it come when the list rests, and are not what one waits for.
    rows: () => {
      const [first, later] = inSight.map(
        (index) => document.querySelector(rowAt(index))?.textContent,
      )
      return `${first} ${later} ${document.querySelector('h1 + *')?.textContent}`
    },
    cursor: () => {
      const cell = document.querySelector('[role="grid"] [role="gridcell"][data-cursor]')
      const row = cell?.closest('[data-row]')?.getAttribute('data-row') ?? ''
      return `[data-row="${row}"] > [data-column="${cell?.getAttribute('data-column') ?? ''}"]`
    },
    // Of the cell that was edited, wherever the cursor is by then.
    text: () => document.querySelector(edited)?.textContent ?? '',
    field: () => {
      const { activeElement } = document
      return activeElement instanceof HTMLTextAreaElement ? activeElement.value : ''
    },
    query: () => document.querySelector('input[role="searchbox"]')?.getAttribute('value') ?? '',
  }
  /** @param {() => void} then */
  const painted = (then) =>
    // The frame callback runs before the paint; this task right after it, before any answer of the disk
    // that came meanwhile and is not what is waited for.
    requestAnimationFrame(() => void scheduler.postTask(then, { priority: 'user-blocking' }))

  // Ten times as long as a search may take: rows that have not changed by then are the same rows.
  const SAME_MS = 500
  window.benchFound = Promise.resolve(null)
  window.benchExpect = (what) => {
    const look = looks[what]
    edited = looks.cursor()
    lookWhichAreInSight()
    const before = look()
    const rowsBefore = looks.rows()
    /** @type {(taken: number | null) => void} */
    let tellFound = () => {}
    if (what === 'query')
      window.benchFound = new Promise((resolve) => {
        tellFound = resolve
      })
    let from = Number.NaN
    const controller = new AbortController()
    const { signal } = controller
    /** @param {Event} event */
    const note = (event) => {
      if (Number.isNaN(from)) from = event.timeStamp
    }
    for (const name of ['keydown', 'beforeinput', 'pointerdown'])
      addEventListener(name, note, { signal, capture: true })
    window.benchTaken = new Promise((resolve) => {
      const isSearch = what === 'query'
      /** @param {number} taken */
      const settle = (taken) => {
        controller.abort()
        if (!isSearch) watch.disconnect()
        resolve(taken)
      }
      let isSeen = false
      const seen = () => {
        // What was still being drawn before the key does not count.
        if (isSeen || Number.isNaN(from)) return
        isSeen = true
        painted(() => {
          settle(performance.now() - from)
          if (isSearch) setTimeout(giveUp, SAME_MS)
        })
      }
      const giveUp = () => {
        watch.disconnect()
        tellFound(null)
      }
      if (isSearch) addEventListener('input', seen, { signal, capture: true })
      const watch = new MutationObserver(() => {
        if (!isSearch) {
          if (look() !== before) seen()
        } else if (looks.rows() !== rowsBefore) {
          watch.disconnect()
          painted(() => tellFound(performance.now() - from))
        }
      })
      watch.observe(document.documentElement, {
        attributes: true,
        childList: true,
        characterData: true,
        subtree: true,
      })
      if (what === 'field') addEventListener('input', seen, { signal, capture: true })
    })
  }

  const FRAME_MS = 1000 / 60
  let isOn = false
  /** @type {{ frames: number, dropped: number, longest: number, empty: number }} */
  let count = { frames: 0, dropped: 0, longest: 0, empty: 0 }
  window.benchFrames = {
    start: () => {
      isOn = true
      count = { frames: 0, dropped: 0, longest: 0, empty: 0 }
      let last = performance.now()
      const frame = (/** @type {number} */ at) => {
        if (!isOn) return
        const gap = at - last
        last = at
        count.frames += 1
        count.longest = Math.max(count.longest, gap)
        count.dropped += Math.max(0, Math.round(gap / FRAME_MS) - 1)
        const box = document.querySelector('[role="grid"]')?.parentElement?.getBoundingClientRect()
        if (box !== undefined) {
          const middle = document.elementFromPoint(box.left + 100, box.top + box.height / 2)
          if (middle?.closest('[data-row]') === null) count.empty += 1
        }
        requestAnimationFrame(frame)
      }
      requestAnimationFrame(frame)
    },
    stop: () => {
      isOn = false
      return count
    },
  }
}
