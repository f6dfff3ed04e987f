// Feeds spoiled files to the app's readers, under Node and in the real app: half of them conference
// files, half backups. `npm run fuzz -- --files N [--seed S] [--in-app M]`; or lists that are taken in,
// `npm run fuzz -- --imports N [--seed S]`. Exit 0 only when nothing
// crashed, nothing took five seconds, no data changed, and Object.prototype is as it was.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { fuzzInApp } from './fuzz/inApp.mjs'
import { kindsOf } from './fuzz/kinds.mjs'
import { listsKind } from './fuzz/lists.mjs'
import { fuzzUnderNode } from './fuzz/underNode.mjs'

const { values } = parseArgs({
  options: {
    files: { type: 'string' },
    imports: { type: 'string', default: '0' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    'in-app': { type: 'string' },
  },
})
const imports = Number(values.imports)
const files = Number(values.files ?? (imports > 0 ? 0 : 1000))
const seed = Number(values.seed)
const inApp = Number(values['in-app'] ?? Math.min(40, Math.ceil(files / 10)))
if (![files, imports, seed, inApp].every((number) => Number.isInteger(number) && number >= 0)) {
  console.error('fuzz: --files, --imports, --seed and --in-app take whole numbers')
  process.exit(2)
}

const appFolder = path.resolve(import.meta.dirname, '..')
const folder = mkdtempSync(path.join(tmpdir(), 'khanh-tiet-fuzz-'))
try {
  const holds = [
    files > 0 ? await fuzzFiles() : true,
    imports > 0
      ? await fuzzUnderNode(
          await listsKind(appFolder, path.join(folder, 'lists'), seed),
          imports,
          seed,
        )
      : true,
  ]
  process.exitCode = holds.every(Boolean) ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

async function fuzzFiles() {
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
  return underNode.every(Boolean) && holdsInApp
}
