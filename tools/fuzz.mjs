// Feeds spoiled conference files to the app's reader, under Node and in the real app:
// `npm run fuzz -- --files N [--seed S] [--in-app M]`. Exit 0 only when nothing crashed, nothing took
// five seconds, no data changed, and Object.prototype is as it was.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { openApp } from './app.mjs'
import { buildIfStale } from './build.mjs'
import { readInApp, stateOfApp } from './fuzz/appReader.mjs'
import { bundleReader } from './fuzz/bundle.mjs'
import { chanceOf } from './fuzz/chance.mjs'
import { LONGEST_MS, nodeReader } from './fuzz/nodeReader.mjs'
import { originalsOf } from './fuzz/originals.mjs'
import { spoil } from './fuzz/spoil.mjs'
import { withDisplay } from './runtime/display.mjs'
import { resolveRuntime } from './runtime/runtime.mjs'

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    'in-app': { type: 'string' },
  },
})
const files = Number(values.files)
const seed = Number(values.seed)
const inApp = Number(values['in-app'] ?? Math.min(40, Math.ceil(files / 10)))
if (![files, seed, inApp].every((number) => Number.isInteger(number) && number >= 0)) {
  console.error('fuzz: --files, --seed and --in-app take whole numbers')
  process.exit(2)
}

const appFolder = path.resolve(import.meta.dirname, '..')
const folder = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-fuzz-'))
try {
  const { readerFile, writeConferenceFile, joinContainer } = await bundleReader(
    appFolder,
    path.join(folder, 'reader'),
  )
  const originals = await originalsOf(appFolder, writeConferenceFile)
  /** The same file for the same number and seed. @param {number} index */
  const spoiledFile = (index) => {
    const chance = chanceOf(seed * 1_000_003 + index)
    return spoil(chance.one(originals), chance, joinContainer)
  }
  const underNode = await fuzzNode(readerFile, spoiledFile)
  const holdsInApp = inApp === 0 || (await fuzzApp(spoiledFile))
  process.exitCode = underNode && holdsInApp ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** @typedef {(index: number) => ReturnType<typeof spoil>} SpoiledFile */

/**
 * @param {string} readerFile
 * @param {SpoiledFile} spoiledFile
 */
async function fuzzNode(readerFile, spoiledFile) {
  const reader = nodeReader(readerFile)
  /** @type {Map<string, number>} */
  const counts = new Map()
  /** @type {string[]} */
  const faults = []
  let slowest = { milliseconds: 0, deed: '' }
  for (let index = 0; index < files; index += 1) {
    const spoiled = await spoiledFile(index)
    const { outcome, milliseconds, pollution } = await reader.read(spoiled)
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
    if (/^(?:HANG|CRASH)/u.test(outcome) || milliseconds >= LONGEST_MS || pollution.length > 0)
      faults.push(`file ${index} (${spoiled.deed}): ${outcome} ${pollution.join(' ')}`)
    if (spoiled.deed === 'untouched' && outcome !== 'read' && outcome !== 'wrongPassphrase')
      faults.push(`file ${index} is as it was exported, but: ${outcome}`)
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, deed: spoiled.deed }
  }
  await reader.close()
  for (const fault of faults) console.error(fault)
  const told = [...counts].sort((a, b) => b[1] - a[1]).map(([name, count]) => `${count} ${name}`)
  console.log(
    `fuzz: ${files} files, seed ${seed}, ${faults.length} faults, slowest ${Math.round(slowest.milliseconds)} ms (${slowest.deed}): ${told.join(', ')}`,
  )
  return faults.length === 0
}

/** @param {SpoiledFile} spoiledFile */
async function fuzzApp(spoiledFile) {
  const runtime = await resolveRuntime({ programs: ['Xvfb'] })
  buildIfStale(appFolder)
  const display = await withDisplay()
  const picked = path.join(folder, 'picked.hoinghi')
  const running = await openApp({
    ...runtime,
    env: display.env,
    appFolder,
    dataDir: path.join(folder, 'data'),
    saveDir: path.join(folder, 'saved'),
    appEnv: { KHANH_TIET_OPEN_FILE: picked },
  })
  const { page } = running
  let crashes = 0
  page.on('crash', () => (crashes += 1))
  page.on('pageerror', (error) => {
    crashes += 1
    console.error(`in the app: ${error.message}`)
  })
  try {
    await page.getByRole('button', { name: /Mở hội nghị mẫu/u }).click()
    await page.getByRole('button', { name: 'Thư viện hội nghị' }).click()
    await page.getByRole('button', { name: 'Nhập từ tệp…' }).waitFor()
    const before = await stateOfApp(page)
    let read = 0
    let slowest = 0
    for (let index = 0; index < inApp; index += 1) {
      const { outcome, milliseconds } = await readInApp(page, picked, await spoiledFile(index))
      if (outcome === 'read') read += 1
      slowest = Math.max(slowest, milliseconds)
    }
    const isSame = (await stateOfApp(page)) === before
    console.log(
      `fuzz in the app: ${inApp} files, ${crashes} crashes, slowest ${Math.round(slowest)} ms, ${read} could be taken in, data ${isSame ? 'unchanged' : 'CHANGED'}`,
    )
    return isSame && crashes === 0 && slowest < LONGEST_MS
  } finally {
    await running.kill()
    display.stop()
  }
}
