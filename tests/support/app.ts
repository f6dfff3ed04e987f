import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { ElectronApplication, Page } from 'playwright-core'

import { openApp } from '#tools/app.mjs'

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
  /**
   * SIGKILL to the whole process tree at once: what a crash or a pulled plug leaves. The data stay for
   * the next start; a folder for saved files that was made for this launch goes.
   */
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

  const opened = await openApp({
    ...facts,
    appFolder: options.appFolder ?? REPOSITORY,
    dataDir,
    saveDir,
    appArgs: options.args ?? [],
    appEnv: options.env ?? {},
  })
  return {
    ...opened,
    dataDir,
    saveDir,
    async close() {
      await opened.close()
      for (const folder of own) await remove(folder)
    },
    async kill() {
      await opened.kill()
      if (options.saveDir === undefined && saveDir !== null) await remove(saveDir)
    },
  }
}

function remove(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** What the global setup found. */
export function launchFacts(): LaunchFacts {
  const text = process.env[LAUNCH_ENV]
  if (text === undefined) throw new Error('No runtime: the e2e project has a global setup for it')
  return JSON.parse(text) as LaunchFacts
}
