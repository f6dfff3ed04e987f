import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { build } from 'vite'

/**
 * Makes sources of the app into plain modules that Node runs. Gives the file of each.
 *
 * @template {string} Name
 * @param {string} appFolder
 * @param {string} outDir
 * @param {Readonly<Record<Name, string>>} sources by name, from the app folder
 * @returns {Promise<Record<Name, string>>}
 */
export async function bundleModules(appFolder, outDir, sources) {
  const entries = /** @type {[Name, string][]} */ (Object.entries(sources))
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
        input: Object.fromEntries(
          entries.map(([name, file]) => [name, path.join(appFolder, file)]),
        ),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
  const files = entries.map(([name]) => [name, path.join(outDir, `${name}.mjs`)])
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
