import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { type LaunchedApp, launchApp } from '#tests/support/app.ts'
import { HALL, plug } from '#tools/displays.mjs'

let launched: LaunchedApp
/** Id of the one real display: the console's. */
let desk = 0

beforeAll(async () => {
  launched = await launchApp()
  const displays = await launched.page.evaluate(() => window.bridge.listDisplays())
  desk = displays[0]?.id ?? 0
})

afterAll(() => launched.close())

beforeEach(async () => {
  await launched.page.evaluate(() => window.bridge.closeStage())
  await plug(launched.app, 'out')
})

async function openStage(displayId: number | null) {
  return launched.page.evaluate((id) => window.bridge.openStage(id), displayId)
}

function stagePage(): Page | undefined {
  return launched.app.windows().find((one) => one.url().includes('#/stage'))
}

/** What the window itself says. */
async function stageFacts() {
  return launched.app.evaluate(({ BrowserWindow }) => {
    const all = BrowserWindow.getAllWindows()
    const stage = all.find((window) => window.webContents.getURL().includes('#/stage'))
    return stage === undefined
      ? null
      : { bounds: stage.getBounds(), visible: stage.isVisible(), count: all.length }
  })
}

describe('displays', () => {
  it('are listed in pixels, with the one of the console marked', async () => {
    await plug(launched.app, 'in')
    expect(await launched.page.evaluate(() => window.bridge.listDisplays())).toEqual([
      { id: desk, label: 'Màn hình 1', width: 1920, height: 1080, operator: true },
      { id: HALL, label: 'Hội trường', width: 1280, height: 720, operator: false },
    ])
  })

  it('are told to the page when one is plugged in, until it stops listening', async () => {
    const heard = await launched.page.evaluateHandle(() => {
      const counts: number[] = []
      const stop = window.bridge.onDisplays((displays) => counts.push(displays.length))
      return { counts, stop }
    })
    await plug(launched.app, 'in')
    await expect.poll(() => heard.evaluate(({ counts }) => [...counts])).toEqual([2])
    await heard.evaluate(({ stop }) => stop())
    await plug(launched.app, 'out')
    await launched.page.evaluate(() => window.bridge.listDisplays())
    expect(await heard.evaluate(({ counts }) => [...counts])).toEqual([2])
  })
})

describe('the stage window', () => {
  it('opens as an ordinary window, and once only', async () => {
    expect(await openStage(null)).toEqual({
      ok: true,
      stage: { open: true, displayId: null, fullScreen: false },
    })
    await openStage(null)
    await expect.poll(stageFacts).toMatchObject({ visible: true, count: 2 })
    expect(await launched.page.evaluate(() => window.bridge.stageWindow())).toEqual({
      open: true,
      displayId: null,
      fullScreen: false,
    })
  })

  it('is refused on the display of the console, and on one that is not there', async () => {
    expect(await openStage(desk)).toEqual({ ok: false, reason: 'would-cover-console' })
    expect(await openStage(HALL)).toEqual({ ok: false, reason: 'no-display' })
    expect(await stageFacts()).toBe(null)
  })

  it('fills a second display', async () => {
    await plug(launched.app, 'in', { x: 1300, y: 0, width: 600, height: 1080 })
    await launched.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 1280, height: 800 }),
    )
    const opened = await openStage(HALL)
    expect(opened).toEqual({
      ok: true,
      stage: { open: true, displayId: HALL, fullScreen: true },
    })
    await expect.poll(stageFacts).toMatchObject({ visible: true, bounds: { x: 1300 } })
  })

  it('is put away when its display is unplugged, and comes back with it', async () => {
    const where = { x: 1300, y: 0, width: 600, height: 1080 }
    await plug(launched.app, 'in', where)
    await openStage(HALL)
    const heard = await launched.page.evaluateHandle(() => {
      const states: unknown[] = []
      return { states, stop: window.bridge.onStageWindow((state) => states.push(state)) }
    })
    await plug(launched.app, 'out')
    await expect.poll(stageFacts).toMatchObject({ visible: false })
    await plug(launched.app, 'in', where)
    await expect.poll(stageFacts).toMatchObject({ visible: true })
    await expect
      .poll(() => heard.evaluate(({ states }) => states))
      .toEqual([
        { open: false, displayId: null, fullScreen: false },
        { open: true, displayId: HALL, fullScreen: true },
      ])
    await heard.evaluate(({ stop }) => stop())
  })

  it('knows its display again on another port, where it has another number', async () => {
    const where = { x: 1300, y: 0, width: 600, height: 1080 }
    await plug(launched.app, 'in', where)
    await openStage(HALL)
    await plug(launched.app, 'out')
    await expect.poll(stageFacts).toMatchObject({ visible: false })
    await plug(launched.app, 'in', where, HALL + 1)
    await expect.poll(stageFacts, { timeout: 2000 }).toMatchObject({ visible: true })
    expect(await launched.page.evaluate(() => window.bridge.stageWindow())).toMatchObject({
      displayId: HALL + 1,
    })
    await plug(launched.app, 'out')
  })

  it('that stands in for a lost display is seen at the console, and fills that display when it is back', async () => {
    const where = { x: 1300, y: 0, width: 600, height: 1080 }
    await plug(launched.app, 'in', where)
    await openStage(HALL)
    await plug(launched.app, 'out')
    await expect.poll(stageFacts).toMatchObject({ visible: false })
    await openStage(null)
    await expect.poll(stageFacts).toMatchObject({ visible: true, bounds: { x: 480, y: 270 } })
    await plug(launched.app, 'in', where, HALL + 1)
    await expect
      .poll(stageFacts, { timeout: 2000 })
      .toMatchObject({ visible: true, bounds: { x: 1300 } })
    expect(await launched.page.evaluate(() => window.bridge.stageWindow())).toEqual({
      open: true,
      displayId: HALL + 1,
      fullScreen: true,
    })
  })

  it('tells the page when someone closes it', async () => {
    await openStage(null)
    const heard = await launched.page.evaluateHandle(() => {
      const states: unknown[] = []
      return { states, stop: window.bridge.onStageWindow((state) => states.push(state)) }
    })
    await expect.poll(() => stagePage() !== undefined).toBe(true)
    await stagePage()?.close()
    await expect
      .poll(() => heard.evaluate(({ states }) => states))
      .toEqual([{ open: false, displayId: null, fullScreen: false }])
    await heard.evaluate(({ stop }) => stop())
  })

  it('asks nothing in front of the hall, however often its page crashes', async () => {
    // With dialogs, as a user gets them.
    const own = await launchApp({ saveDir: null })
    try {
      await own.page.evaluate(() => window.bridge.openStage(null))
      const isOpen = () => own.app.windows().some((one) => one.url().includes('#/stage'))
      await expect.poll(isOpen).toBe(true)
      const found = await own.app.evaluate(async ({ BrowserWindow, dialog }) => {
        let asked = 0
        dialog.showMessageBox = async () => {
          asked += 1
          return { response: 0, checkboxChecked: false }
        }
        const all = BrowserWindow.getAllWindows()
        const stage = all.find((one) => one.webContents.getURL().includes('#/stage'))
        if (stage === undefined) throw new Error('no stage window')
        const { webContents } = stage
        const crashed = () =>
          new Promise<void>((resolve) => {
            webContents.once('render-process-gone', () => resolve())
            webContents.forcefullyCrashRenderer()
          })
        const loaded = () =>
          new Promise<void>((resolve) => webContents.once('did-finish-load', () => resolve()))
        for (let crashes = 0; crashes < 3; crashes += 1) await Promise.all([crashed(), loaded()])
        await crashed()
        return { asked, isThere: !stage.isDestroyed() }
      })
      expect(found).toEqual({ asked: 0, isThere: true })
    } finally {
      await own.close()
    }
  })

  it('leaves the keyboard with the console', async () => {
    await openStage(null)
    const focused = await launched.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getFocusedWindow()?.webContents.getURL().includes('#/stage'),
    )
    expect(focused).not.toBe(true)
  })
})

describe('the console', () => {
  it('fills its display and gets its size back', async () => {
    const size = () =>
      launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
    const before = await size()
    await launched.page.evaluate(() => window.bridge.fillScreen(true))
    await expect.poll(size).toMatchObject({ x: 0, y: 0, width: 1920, height: 1080 })
    await launched.page.evaluate(() => window.bridge.fillScreen(false))
    await expect.poll(size).toMatchObject({ width: before?.width, height: before?.height })
  })
})
