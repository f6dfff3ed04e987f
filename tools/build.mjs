import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

const SOURCES = ['src-main', 'src-renderer', 'resources', 'electron.vite.config.ts', 'package.json']
const BUILT = ['out/main/index.js', 'out/preload/preload.cjs', 'out/renderer/index.html']

/**
 * Builds the app unless `out/` is newer than every source.
 *
 * @param {string} folder
 */
export function buildIfStale(folder) {
  const built = Math.min(...BUILT.map((file) => newestIn(path.join(folder, file))))
  const newest = Math.max(...SOURCES.map((name) => newestIn(path.join(folder, name))))
  if (built > newest) return
  const tool = path.join(folder, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  execFileSync(process.execPath, [tool, 'build', '--logLevel', 'warn'], {
    cwd: folder,
    stdio: 'inherit',
  })
}

/**
 * When the file, or the newest file in the folder, was changed; 0 where there is none.
 *
 * @param {string} place
 * @returns {number}
 */
function newestIn(place) {
  const facts = statSync(place, { throwIfNoEntry: false })
  if (facts === undefined) return 0
  if (!facts.isDirectory()) return facts.mtimeMs
  const names = readdirSync(place)
  return Math.max(facts.mtimeMs, ...names.map((name) => newestIn(path.join(place, name))))
}
