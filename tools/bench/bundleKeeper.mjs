import { bundleModules, load } from '#tools/bundleModules.mjs'

/**
 * Makes journal and snapshots, as main has them, into plain modules that Node runs.
 *
 * @param {string} appFolder
 * @param {string} outDir
 */
export async function bundleKeeper(appFolder, outDir) {
  const files = await bundleModules(appFolder, outDir, {
    journal: 'src-main/journal/journal.ts',
    take: 'src-main/snapshots/take.ts',
  })
  const [{ openJournal }, { takeSnapshot }] = await Promise.all([
    load(files.journal),
    load(files.take),
  ])
  return { openJournal, takeSnapshot }
}
