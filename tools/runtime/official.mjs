import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

import { cacheFolder } from './cache.mjs'

const require = createRequire(import.meta.url)
const PROBE_MS = 6_000
const INSTALL_MS = 15 * 60_000

const packageFolder = path.dirname(require.resolve('electron/package.json'))

export function officialVersion() {
  return String(require('electron/package.json').version)
}

/**
 * Path of the official binary, or null. Its installer writes `path.txt` last, so that file says
 * that the folder is whole.
 */
export function officialBinary() {
  const note = path.join(packageFolder, 'path.txt')
  if (!existsSync(note)) return null
  const binary = path.join(packageFolder, 'dist', readFileSync(note, 'utf8').trim())
  return existsSync(binary) ? binary : null
}

/**
 * Name of the executable inside a folder with Electron.
 *
 * @param {NodeJS.Platform} platform
 */
export function binaryName(platform = process.platform) {
  if (platform === 'darwin') return path.join('Electron.app', 'Contents', 'MacOS', 'Electron')
  return platform === 'win32' ? 'electron.exe' : 'electron'
}

function failureNote() {
  return path.join(cacheFolder(), `electron-${officialVersion()}-unreachable`)
}

/** ISO time at which the official download last failed, or null. */
export function lastFailure() {
  return existsSync(failureNote()) ? readFileSync(failureNote(), 'utf8').trim() : null
}

/**
 * Downloads the official binary by its own installer. A short probe comes first, because behind
 * some firewalls the installer waits for minutes; a failure is remembered for a day.
 *
 * @returns {Promise<string | null>} the binary
 */
export async function downloadOfficial() {
  // Behind a proxy only the installer knows the way.
  if (process.env.ELECTRON_GET_USE_PROXY || (await canReach(downloadUrl()))) {
    console.log(`Downloading Electron ${officialVersion()} …`)
    spawnSync(process.execPath, [path.join(packageFolder, 'install.js')], {
      stdio: 'inherit',
      timeout: INSTALL_MS,
    })
  }
  const binary = officialBinary()
  if (binary === null) {
    mkdirSync(cacheFolder(), { recursive: true })
    writeFileSync(failureNote(), new Date().toISOString())
  }
  return binary
}

function downloadUrl() {
  const version = officialVersion()
  const mirror =
    process.env.ELECTRON_MIRROR ||
    process.env.npm_config_electron_mirror ||
    'https://github.com/electron/electron/releases/download/'
  return `${mirror}v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`
}

/** @param {string} url */
async function canReach(url) {
  try {
    const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) })
    return answer.ok
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    const reason = cause instanceof Error ? cause.message : String(cause)
    console.log(`Electron's official download cannot be reached (${reason}).`)
    return false
  }
}
