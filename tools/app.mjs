import { _electron } from 'playwright-core'

import { killTree } from './processTree.mjs'

const LAUNCH_MS = 30_000

/**
 * @typedef {object} Launch
 * @property {string} executable
 * @property {readonly string[]} args what must come before the app folder
 * @property {Readonly<Record<string, string>>} env of the display
 * @property {string} appFolder with package.json and out/
 * @property {string} dataDir
 * @property {string | null} saveDir files go there unasked; null: dialogs as a user gets them
 * @property {readonly string[]} [appArgs]
 * @property {Readonly<Record<string, string>>} [appEnv]
 */

/**
 * Starts the built app in the real Electron and waits for the planner's window. `kill` sends
 * SIGKILL to the whole process tree at once: what a crash or a pulled plug leaves.
 *
 * @param {Launch} launch
 */
export async function openApp(launch) {
  const app = await _electron.launch({
    executablePath: launch.executable,
    args: [...launch.args, launch.appFolder, ...(launch.appArgs ?? [])],
    env: {
      ...cleanEnv(),
      ...launch.env,
      KHANH_TIET_DATA_DIR: launch.dataDir,
      ...(launch.saveDir === null ? {} : { KHANH_TIET_SAVE_DIR: launch.saveDir }),
      ...launch.appEnv,
    },
    timeout: LAUNCH_MS,
  })
  const page = await app.firstWindow()
  await page.waitForLoadState()
  return {
    app,
    page,
    close: () => app.close(),
    kill: async () => {
      const child = app.process()
      /** @type {Promise<void>} */
      const gone = new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) resolve()
        else child.once('exit', () => resolve())
      })
      if (child.pid !== undefined) killTree(child.pid)
      await gone
    },
  }
}

/** The environment without what would put the app into a test mode that no user has. */
function cleanEnv() {
  /** @type {Record<string, string>} */
  const env = {}
  for (const [name, value] of Object.entries(process.env)) {
    if (value === undefined || name === 'NODE_ENV' || name === 'NODE_OPTIONS') continue
    if (name.startsWith('VITEST')) continue
    env[name] = value
  }
  return env
}
