import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

import { withDisplay } from '#tools/runtime/display.mjs'
import { resolveRuntime } from '#tools/runtime/runtime.mjs'

import { LAUNCH_ENV, type LaunchFacts } from './app.ts'

const REPOSITORY = path.resolve(import.meta.dirname, '..', '..')
const SOURCES = ['src-main', 'src-renderer', 'resources', 'electron.vite.config.ts', 'package.json']
const BUILT = ['out/main/index.js', 'out/preload/preload.cjs', 'out/renderer/index.html']

/** Before the Electron tests: a fresh build, a runtime, a display. */
export async function setup(): Promise<() => void> {
  buildIfStale()
  const runtime = await resolveRuntime({ programs: ['Xvfb', 'xauth', 'pdftotext', 'pdffonts'] })
  const display = await withDisplay()
  const facts: LaunchFacts = {
    executable: runtime.executable,
    args: runtime.args,
    env: display.env,
  }
  process.env[LAUNCH_ENV] = JSON.stringify(facts)
  return () => display.stop()
}

function buildIfStale(): void {
  const built = Math.min(...BUILT.map((file) => changedAt(path.join(REPOSITORY, file))))
  const newest = Math.max(...SOURCES.map((name) => newestIn(path.join(REPOSITORY, name))))
  if (built > newest) return
  const tool = path.join(REPOSITORY, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  execFileSync(process.execPath, [tool, 'build', '--logLevel', 'warn'], {
    cwd: REPOSITORY,
    stdio: 'inherit',
  })
}

function newestIn(place: string): number {
  const facts = statSync(place, { throwIfNoEntry: false })
  if (facts === undefined) return 0
  if (!facts.isDirectory()) return facts.mtimeMs
  const names = readdirSync(place)
  return Math.max(facts.mtimeMs, ...names.map((name) => newestIn(path.join(place, name))))
}

function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
