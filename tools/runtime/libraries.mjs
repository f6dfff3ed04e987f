import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * Debian packages by the beginning of the library's file name. Newer releases add `t64` to some.
 *
 * @type {Readonly<Record<string, string>>}
 */
const PACKAGE_OF_LIBRARY = {
  'libnss3.': 'libnss3',
  'libnssutil3.': 'libnss3',
  'libsmime3.': 'libnss3',
  'libnspr4.': 'libnspr4',
  'libatk-1.0.': 'libatk1.0-0',
  'libatk-bridge-2.0.': 'libatk-bridge2.0-0',
  'libatspi.': 'libatspi2.0-0',
  'libcups.': 'libcups2',
  'libgtk-3.': 'libgtk-3-0',
  'libgdk-3.': 'libgtk-3-0',
  'libgbm.': 'libgbm1',
  'libdrm.': 'libdrm2',
  'libasound.': 'libasound2',
  'libXss.': 'libxss1',
  'libXtst.': 'libxtst6',
  'libX11.': 'libx11-6',
  'libxcb.': 'libxcb1',
  'libXcomposite.': 'libxcomposite1',
  'libXdamage.': 'libxdamage1',
  'libXext.': 'libxext6',
  'libXfixes.': 'libxfixes3',
  'libXrandr.': 'libxrandr2',
  'libxkbcommon.': 'libxkbcommon0',
  'libpango-1.0.': 'libpango-1.0-0',
  'libcairo.': 'libcairo2',
  'libglib-2.0.': 'libglib2.0-0',
  'libgobject-2.0.': 'libglib2.0-0',
  'libgio-2.0.': 'libglib2.0-0',
  'libdbus-1.': 'libdbus-1-3',
  'libexpat.': 'libexpat1',
}

/** Packages of the programs that tests and demo start. */
const PACKAGE_OF_PROGRAM = {
  Xvfb: 'xvfb',
  xauth: 'xauth',
  pdftotext: 'poppler-utils',
  pdffonts: 'poppler-utils',
}

/** @typedef {keyof typeof PACKAGE_OF_PROGRAM} Program */

/**
 * Reads the libraries that the loader cannot find out of what `ldd` prints.
 *
 * @param {string} text
 */
export function missingLibraries(text) {
  return text
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0] ?? '')
    .filter((name) => name !== '')
}

/**
 * @param {readonly string[]} libraries file names
 * @returns {{ packages: string[], unknown: string[] }}
 */
export function packagesFor(libraries) {
  /** @type {Set<string>} */
  const packages = new Set()
  /** @type {string[]} */
  const unknown = []
  for (const library of libraries) {
    const known = Object.entries(PACKAGE_OF_LIBRARY).find(([start]) => library.startsWith(start))
    if (known === undefined) unknown.push(library)
    else packages.add(known[1])
  }
  return { packages: [...packages], unknown }
}

/**
 * Makes sure that the binary finds its libraries, and that `programs` are there. As root on Debian
 * what is missing gets installed; elsewhere the exact command is the message of the error.
 *
 * @param {string} binary
 * @param {readonly Program[]} programs
 */
export function provideSystemParts(binary, programs = []) {
  if (process.platform !== 'linux') return
  const missing = whatIsMissing(binary, programs)
  if (missing.packages.length === 0 && missing.unknown.length === 0) return
  const isDebian = existsSync('/usr/bin/apt-get')
  if (isDebian && process.getuid?.() === 0 && missing.packages.length > 0) {
    console.log(`Installing system packages: ${missing.packages.join(' ')}`)
    install(missing.packages)
    const left = whatIsMissing(binary, programs)
    if (left.packages.length === 0 && left.unknown.length === 0) return
    throw new Error(`Still missing after apt-get: ${[...left.packages, ...left.unknown].join(' ')}`)
  }
  throw new Error(
    [
      'Electron needs system parts that this machine lacks.',
      missing.packages.length > 0 &&
        (isDebian
          ? `Run: sudo apt-get install --no-install-recommends ${missing.packages.join(' ')}`
          : `Install what Debian calls: ${missing.packages.join(' ')}`),
      missing.unknown.length > 0 && `Libraries not found: ${missing.unknown.join(' ')}`,
    ]
      .filter(Boolean)
      .join('\n'),
  )
}

/**
 * @param {string} binary
 * @param {readonly Program[]} programs
 */
function whatIsMissing(binary, programs) {
  const listed = spawnSync('ldd', [binary], { encoding: 'utf8' })
  const { packages, unknown } = packagesFor(missingLibraries(listed.stdout ?? ''))
  const wanted = programs
    .filter((name) => !programExists(name))
    .map((name) => PACKAGE_OF_PROGRAM[name])
  return { packages: [...new Set([...packages, ...wanted])], unknown }
}

/** @param {string} name */
function programExists(name) {
  const folders = (process.env.PATH ?? '').split(':')
  return folders.some((folder) => folder !== '' && existsSync(`${folder}/${name}`))
}

/** @param {readonly string[]} packages */
function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const flags = ['install', '-y', '-q', '--no-install-recommends']
  /**
   * @param {readonly string[]} args
   * @param {'ignore' | 'inherit'} errors
   */
  const aptGet = (args, errors) =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', errors] }).status === 0
  // The lists of a fresh container are empty or old: the first try may fail, and need not say so.
  if (aptGet([...flags, ...packages.map(nameHere)], 'ignore')) return
  aptGet(['update', '-q'], 'inherit')
  if (!aptGet([...flags, ...packages.map(nameHere)], 'inherit')) {
    throw new Error(`apt-get could not install: ${packages.join(' ')}`)
  }
}

/** @param {string} name */
function nameHere(name) {
  const newer = spawnSync('apt-cache', ['show', '--no-all-versions', `${name}t64`])
  return newer.status === 0 ? `${name}t64` : name
}
