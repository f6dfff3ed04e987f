// One process that reads files with the app's reader; killed by its parent when a file holds it. A
// process and not a thread, since only a process knows its own memory and processor time.
import { pathToFileURL } from 'node:url'

import { listReading } from './listReading.mjs'
import { conferenceReading, snapshotReading } from './outcomes.mjs'
import { startWatch } from './stopwatch.mjs'

const [kind, ...files] = process.argv.slice(2)
const modules = await Promise.all(files.map((file) => import(pathToFileURL(file).href)))
const app = Object.assign({}, ...modules)
const readings = { conference: conferenceReading, snapshot: snapshotReading, list: listReading }
const read = readings[/** @type {keyof typeof readings} */ (kind)](app)

/** @param {{ bytes: Uint8Array, passphrase: string | null, name?: string }} file */
async function answer(file) {
  const time = startWatch()
  const outcome = await read(file).catch((error) => `CRASH ${String(error).slice(0, 200)}`)
  process.send?.({
    outcome,
    milliseconds: time(),
    peakMb: process.resourceUsage().maxRSS / 1024,
    // What a walk over any object would now see, and what every object would now have.
    pollution: [...Object.keys(Object.prototype), ...('polluted' in {} ? ['polluted'] : [])],
  })
}

process.on('message', (file) => void answer(/** @type {any} */ (file)))
process.send?.('ready')
