import { bundleModules } from '#tools/bundleModules.mjs'

/**
 * The readers and writers of both formats, as they are in the app.
 *
 * @param {string} appFolder
 * @param {string} outDir
 */
export function bundleReaders(appFolder, outDir) {
  return bundleModules(appFolder, outDir, {
    conference: 'src-renderer/store/file/readConferenceFile.ts',
    write: 'src-renderer/store/file/writeConferenceFile.ts',
    container: 'src-renderer/store/file/container.ts',
    snapshot: 'src-main/snapshots/snapshotFile.ts',
    rows: 'src-renderer/store/readSnapshot.ts',
    list: 'src-main/snapshots/list.ts',
  })
}
