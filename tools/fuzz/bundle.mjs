import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { build } from 'vite'

const SOURCES = {
  conference: 'src-renderer/store/file/readConferenceFile.ts',
  write: 'src-renderer/store/file/writeConferenceFile.ts',
  container: 'src-renderer/store/file/container.ts',
  snapshot: 'src-main/snapshots/snapshotFile.ts',
  rows: 'src-renderer/store/readSnapshot.ts',
  list: 'src-main/snapshots/list.ts',
}

/**
 * Makes the readers and writers of both formats, as they are in the app, into plain modules that
 * Node runs. Gives the file of each.
 *
 * @param {string} appFolder
 * @param {string} outDir
 * @returns {Promise<Record<keyof typeof SOURCES, string>>}
 */
export async function bundleReaders(appFolder, outDir) {
  const names = /** @type {(keyof typeof SOURCES)[]} */ (Object.keys(SOURCES))
  await build({
    configFile: false,
    root: appFolder,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      ssr: true,
      target: 'node20',
      rollupOptions: {
        input: Object.fromEntries(names.map((name) => [name, path.join(appFolder, SOURCES[name])])),
        output: { entryFileNames: '[name].mjs' },
      },
    },
  })
  const files = names.map((name) => [name, path.join(outDir, `${name}.mjs`)])
  return Object.fromEntries(files)
}

/**
 * What one of them exports.
 *
 * @param {string} file
 * @returns {Promise<any>}
 */
export function load(file) {
  return import(pathToFileURL(file).href)
}
