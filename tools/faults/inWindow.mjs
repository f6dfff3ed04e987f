/** @import { ElectronApplication } from 'playwright-core' */

/** @typedef {'planner' | 'stage'} Which */

/**
 * Runs code in a window through main, because Playwright gives up a page that has crashed once; null
 * while the page is crashed or not there.
 *
 * @param {ElectronApplication} app
 * @param {Which} which
 * @param {string} code
 * @returns {Promise<unknown>}
 */
export function inWindow(app, which, code) {
  return app.evaluate(
    ({ BrowserWindow }, [wanted, script]) => {
      const isStage = (/** @type {string} */ url) => url.includes('#/stage')
      const window = BrowserWindow.getAllWindows().find(
        ({ webContents }) => isStage(webContents.getURL()) === (wanted === 'stage'),
      )
      if (window === undefined || window.webContents.isCrashed()) return null
      // A page that dies before it has answered never will.
      const late = new Promise((resolve) => setTimeout(() => resolve(null), 1000))
      return Promise.race([window.webContents.executeJavaScript(script), late])
    },
    /** @type {const} */ ([which, code]),
  )
}

/**
 * What a window shows as text, or null.
 *
 * @param {ElectronApplication} app
 * @param {Which} which
 */
export async function textIn(app, which) {
  const text = await inWindow(app, which, 'document.body?.innerText ?? ""')
  return typeof text === 'string' ? text : null
}

/**
 * Presses a button of a window by its name; false when there is none.
 *
 * @param {ElectronApplication} app
 * @param {Which} which
 * @param {string} name
 */
export function pressIn(app, which, name) {
  const found = `[...document.querySelectorAll('button')].find((one) => one.innerText.includes(${JSON.stringify(name)}))`
  return inWindow(
    app,
    which,
    `(() => { const one = ${found}; one?.click(); return Boolean(one) })()`,
  )
}

/**
 * Kills the process of a page, as a fault of Chromium or of the graphics would.
 *
 * @param {ElectronApplication} app
 * @param {readonly Which[]} which
 */
export async function crash(app, which) {
  await app.evaluate(({ BrowserWindow }, wanted) => {
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      const isStage = webContents.getURL().includes('#/stage')
      if (wanted.includes(isStage ? 'stage' : 'planner')) webContents.forcefullyCrashRenderer()
    }
  }, which)
}
