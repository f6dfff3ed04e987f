import { readFileSync } from 'node:fs'
import path from 'node:path'

/** @import { ElectronApplication } from 'playwright-core' */

/**
 * @typedef {object} LongestTask
 * @property {number} lasted milliseconds by the clock
 * @property {number} worked milliseconds of the processor: the rest of `lasted` other programs had
 */

/**
 * Records the tasks of the window's thread; the function that is given ends that and gives the longest.
 *
 * @param {ElectronApplication} app
 * @param {string} folder for the recording
 * @returns {Promise<() => Promise<LongestTask>>}
 */
export async function recordTasks(app, folder) {
  const file = path.join(folder, 'tasks.json')
  const pid = await app.evaluate(({ BrowserWindow, contentTracing }) =>
    contentTracing
      .startRecording({ included_categories: ['toplevel'] })
      .then(() => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId()),
  )
  return async () => {
    await app.evaluate(({ contentTracing }, to) => contentTracing.stopRecording(to), file)
    /** @type {{ traceEvents: TraceEvent[] }} */
    const { traceEvents } = JSON.parse(readFileSync(file, 'utf8'))
    const own = traceEvents.filter((event) => event.pid === pid)
    const main = own.find(
      ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
    )
    const longest = { lasted: 0, worked: 0 }
    for (const { tid, name, dur = 0, tdur = 0 } of own) {
      if (tid !== main?.tid || !name.endsWith('RunTask') || dur / 1000 <= longest.lasted) continue
      Object.assign(longest, { lasted: dur / 1000, worked: tdur / 1000 })
    }
    if (longest.lasted === 0) throw new Error('recordTasks: no task of the window was recorded')
    return longest
  }
}

/**
 * @typedef {object} TraceEvent durations in microseconds
 * @property {number} pid
 * @property {number} tid
 * @property {string} name
 * @property {number} [dur]
 * @property {number} [tdur]
 * @property {{ name?: string }} args
 */
