// Feeds spoiled files to the app's readers, under Node and in the real app: half of them conference
// files, half backups. `npm run fuzz -- --files N [--seed S] [--in-app M]`. Exit 0 only when nothing
// crashed, nothing took five seconds, no data changed, and Object.prototype is as it was.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { fuzzInApp } from './fuzz/inApp.mjs'
import { kindsOf } from './fuzz/kinds.mjs'
import { fuzzUnderNode } from './fuzz/underNode.mjs'

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
  const kinds = await kindsOf(appFolder, path.join(folder, 'readers'), seed)
  const half = (/** @type {number} */ all) => ({
    conferences: Math.ceil(all / 2),
    snapshots: Math.floor(all / 2),
  })
  const { conferences, snapshots } = half(files)
  const underNode = [
    await fuzzUnderNode(kinds.conferences, conferences, seed),
    await fuzzUnderNode(kinds.snapshots, snapshots, seed),
  ]
  const holdsInApp = inApp === 0 || (await fuzzInApp(appFolder, folder, kinds, half(inApp)))
  process.exitCode = underNode.every(Boolean) && holdsInApp ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
