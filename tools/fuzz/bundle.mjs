import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { build } from 'vite'

/**
 * Makes the reader and writer of conference files, as they are in the app, into plain modules that
 * Node runs.
 *
 * @param {string} appFolder
 * @param {string} outDir
 */
export async function bundleReader(appFolder, outDir) {
  const source = (/** @type {string} */ name) =>
    path.join(appFolder, 'src-renderer', 'store', 'file', `${name}.ts`)
  await build({
    configFile: false,
    root: appFolder,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      target: 'node20',
      lib: {
        formats: ['es'],
        entry: {
          read: source('readConferenceFile'),
          write: source('writeConferenceFile'),
          container: source('container'),
        },
      },
    },
  })
  const load = (/** @type {string} */ name) =>
    import(pathToFileURL(path.join(outDir, `${name}.js`)).href)
  const [{ writeConferenceFile }, { joinContainer }] = await Promise.all([
    load('write'),
    load('container'),
  ])
  return { readerFile: path.join(outDir, 'read.js'), writeConferenceFile, joinContainer }
}
