// Does for the registry runtime what Electron's own default app does:
// `electron [options] [-r module]... <app folder> [arguments]`.
// An ES module, because `ready` waits for its top-level await and not for CommonJS.
import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { app } from 'electron'

const require = createRequire(import.meta.url)

/** @param {readonly string[]} given */
function readArguments(given) {
  /** @type {string[]} */
  const modules = []
  let at = 0
  for (; at < given.length; at += 1) {
    const word = given[at] ?? ''
    if (word === '-r' || word === '--require') {
      at += 1
      modules.push(given[at] ?? '')
    } else if (!word.startsWith('-')) {
      break
    }
  }
  return { modules, folder: path.resolve(given[at] ?? '.') }
}

const { modules, folder } = readArguments(process.argv.slice(1))
for (const name of modules) require(path.resolve(name))

if (!statSync(folder).isDirectory()) throw new Error(`Not an app folder: ${folder}`)
const about = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
/** @typedef {{ setVersion(version: string): void, setAppPath(folder: string): void }} Unlisted */
const unlisted = /** @type {Electron.App & Unlisted} */ (app)
app.setName(about.productName ?? about.name)
unlisted.setVersion(about.version)
unlisted.setAppPath(folder)
await import(pathToFileURL(path.join(folder, about.main)).href)
