import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { median, ms } from './figures.mjs'

const ROUNDS = 10
const LIMIT_MS = 30_000

/**
 * Tells, from inside main, when the first window has painted something with the mark `data-usable`:
 * the same watcher for the app and for the blank window, so that only what they do differs. It quits
 * properly, because the start after a kill looks more closely at the data.
 */
const WATCHER = `
import { app } from 'electron'
app.on('browser-window-created', (event, window) => {
  window.webContents.once('dom-ready', async () => {
    await window.webContents.executeJavaScript(\`new Promise((resolve) => {
      const painted = () => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
      if (document.querySelector('[data-usable]')) painted()
      else new MutationObserver((changes, observer) => {
        if (!document.querySelector('[data-usable]')) return
        observer.disconnect()
        painted()
      }).observe(document, { childList: true, subtree: true, attributes: true })
    })\`)
    process.stdout.write('USABLE\\\\n')
    app.quit()
  })
})
`.replaceAll('\\\\n', '\\n')

const BLANK = `
import { BrowserWindow } from 'electron'
app.setPath('userData', process.env.KHANH_TIET_DATA_DIR)
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } })
  return window.loadURL('data:text/html,<body data-usable>blank</body>')
})
`

/**
 * Start to first usable page against a blank window of the same runtime, alternating.
 *
 * @param {{ executable: string, args: string[] }} runtime
 * @param {Record<string, string | undefined>} env
 * @param {string} appFolder
 */
export async function benchStartup(runtime, env, appFolder) {
  const folder = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-bench-'))
  const built = pathToFileURL(path.join(appFolder, 'out/main/index.js')).href
  const blank = entry(folder, 'blank', BLANK)
  const full = entry(folder, 'app', `await import(${JSON.stringify(built)})\n`)
  /** @type {{ blank: number[], app: number[] }} */
  const times = { blank: [], app: [] }
  const start = (/** @type {string} */ place, /** @type {string} */ data) =>
    startOnce(runtime, { ...env, KHANH_TIET_DATA_DIR: path.join(folder, data) }, place)
  try {
    // The first start of each makes its data folder and fills caches; it is not counted.
    await start(blank, 'data-blank')
    await start(full, 'data-app')
    for (let round = 0; round < ROUNDS; round += 1) {
      times.blank.push(await start(blank, 'data-blank'))
      times.app.push(await start(full, 'data-app'))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const ratio = median(times.app) / median(times.blank)
  console.log(
    `start-up, ${ROUNDS} runs each: blank window ${ms(median(times.blank))}, app to first usable page ` +
      `${ms(median(times.app))}, ratio ${ratio.toFixed(2)} (aim 1.5 or below)`,
  )
  return { blank: times.blank, app: times.app, ratio }
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {string} code
 */
function entry(folder, name, code) {
  const place = mkdtempSync(path.join(folder, `${name}-`))
  writeFileSync(
    path.join(place, 'package.json'),
    JSON.stringify({ name, version: '0.0.0', main: 'main.mjs' }),
  )
  writeFileSync(path.join(place, 'main.mjs'), WATCHER + code)
  return place
}

/**
 * @param {{ executable: string, args: string[] }} runtime
 * @param {Record<string, string | undefined>} env
 * @param {string} place
 * @returns {Promise<number>} milliseconds
 */
function startOnce(runtime, env, place) {
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const child = spawn(runtime.executable, [...runtime.args, place], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let usable = Number.NaN
    let noise = ''
    const timer = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS)
    child.stdout.on('data', (bytes) => {
      if (Number.isNaN(usable) && String(bytes).includes('USABLE'))
        usable = performance.now() - began
    })
    child.stderr.on('data', (bytes) => (noise += String(bytes)))
    child.once('error', reject)
    child.once('exit', () => {
      clearTimeout(timer)
      if (Number.isNaN(usable)) reject(new Error(`${place} never became usable\n${noise}`))
      else resolve(usable)
    })
  })
}
