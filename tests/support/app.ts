import { readFileSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { _electron, type ElectronApplication, type Page } from 'playwright-core'

/** How the global setup tells the test files which Electron to run, and where. */
export const LAUNCH_ENV = 'KHANH_TIET_TEST_LAUNCH'

export interface LaunchFacts {
  readonly executable: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

export interface LaunchOptions {
  /** Kept by the caller, for tests that start the app twice; else a new one, removed by `close`. */
  readonly dataDir?: string
  /** Files are saved here without a dialog; null: dialogs as a user gets them. */
  readonly saveDir?: string | null
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Folder with package.json and out/; the repository itself unless given. */
  readonly appFolder?: string
}

export interface LaunchedApp {
  readonly app: ElectronApplication
  /** The planner's window. */
  readonly page: Page
  readonly dataDir: string
  readonly saveDir: string | null
  /** Quits as a user would, and removes folders that were made for this launch. */
  close(): Promise<void>
  /** SIGKILL to the whole process tree at once: what a crash or a pulled plug leaves. */
  kill(): Promise<void>
}

const REPOSITORY = path.resolve(import.meta.dirname, '..', '..')

/** Starts the built app in the real Electron and waits for the planner's window. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const facts = launchFacts()
  const own: string[] = []
  const makeOwn = async (name: string): Promise<string> => {
    const folder = await mkdtemp(path.join(tmpdir(), `khanh-tiet-${name}-`))
    own.push(folder)
    return folder
  }
  const dataDir = options.dataDir ?? (await makeOwn('data'))
  const saveDir = options.saveDir === undefined ? await makeOwn('save') : options.saveDir

  const app = await _electron.launch({
    executablePath: facts.executable,
    args: [...facts.args, options.appFolder ?? REPOSITORY, ...(options.args ?? [])],
    env: {
      ...cleanEnv(),
      ...facts.env,
      KHANH_TIET_DATA_DIR: dataDir,
      ...(saveDir === null ? {} : { KHANH_TIET_SAVE_DIR: saveDir }),
      ...options.env,
    },
    timeout: 30_000,
  })
  const page = await app.firstWindow()
  await page.waitForLoadState()
  const removeOwn = async (): Promise<void> => {
    for (const folder of own) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  return {
    app,
    page,
    dataDir,
    saveDir,
    async close() {
      await app.close()
      await removeOwn()
    },
    async kill() {
      const child = app.process()
      const gone = new Promise<void>((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) resolve()
        else child.once('exit', () => resolve())
      })
      if (child.pid !== undefined) killTree(child.pid)
      await gone
    },
  }
}

/** What the global setup found; from a script, what `useLaunch` was given. */
export function launchFacts(): LaunchFacts {
  const text = process.env[LAUNCH_ENV]
  if (text === undefined) throw new Error('No runtime: the e2e project has a global setup for it')
  return JSON.parse(text) as LaunchFacts
}

function cleanEnv(): Record<string, string> {
  const env: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) {
    // Vitest's own switches would put the app into a test mode that no user has.
    if (value === undefined || name === 'NODE_ENV' || name === 'NODE_OPTIONS') continue
    if (name.startsWith('VITEST') || name === LAUNCH_ENV) continue
    env[name] = value
  }
  return env
}

/** Stops every process of the tree first, so that none can react to the death of another. */
export function killTree(root: number): void {
  if (process.platform !== 'linux') {
    process.kill(root, 'SIGKILL')
    return
  }
  const tree = treeOf(root)
  for (const signal of ['SIGSTOP', 'SIGKILL'] as const) {
    for (const pid of tree) {
      try {
        process.kill(pid, signal)
      } catch (error) {
        // It ended by itself between the listing and now.
        if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
      }
    }
  }
}

/** The process and all that descend from it. */
export function treeOf(root: number): number[] {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const parent = parentOf(name)
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const tree: number[] = []
  const walk = (pid: number): void => {
    tree.push(pid)
    for (const child of children.get(pid) ?? []) walk(child)
  }
  walk(root)
  return tree
}

function parentOf(pid: string): number | null {
  try {
    // "pid (name) state parent …"; the name may hold spaces and brackets.
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1])
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}
