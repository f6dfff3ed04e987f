import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { build } from 'vite'

/**
 * Makes journal and snapshots, as main has them, into plain modules that Node runs.
 *
 * @param {string} appFolder
 * @param {string} outDir
 */
export async function bundleKeeper(appFolder, outDir) {
  const source = (/** @type {string} */ name) => path.join(appFolder, 'src-main', `${name}.ts`)
  await build({
    configFile: false,
    root: appFolder,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      minify: false,
      target: 'node20',
      rollupOptions: {
        input: { journal: source('journal/journal'), take: source('snapshots/take') },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
  const load = (/** @type {string} */ name) =>
    import(pathToFileURL(path.join(outDir, `${name}.mjs`)).href)
  const [{ openJournal }, { takeSnapshot }] = await Promise.all([load('journal'), load('take')])
  return { openJournal, takeSnapshot }
}
