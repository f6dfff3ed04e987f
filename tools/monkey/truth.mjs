import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { build } from 'vite'

/** @import { Page } from 'playwright-core' */

/** @typedef {{ seq: number, type: string, at: number } & Record<string, unknown>} Event */
/** @typedef {{ run: any, events: Event[] }} Log what the disk has of a run */

const SOURCES = {
  fold: 'src-renderer/domain/runFold.ts',
  scene: 'src-renderer/domain/stageScene.ts',
}

/**
 * The rules of the app as plain functions: what must be true after a log, and what the hall must see.
 *
 * @param {string} appFolder
 * @param {string} outDir
 */
export async function loadRules(appFolder, outDir) {
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
          Object.entries(SOURCES).map(([name, file]) => [name, path.join(appFolder, file)]),
        ),
        output: { entryFileNames: '[name].mjs' },
      },
    },
  })
  const load = (/** @type {string} */ name) =>
    import(pathToFileURL(path.join(outDir, `${name}.mjs`)).href)
  const [{ fold }, { sceneOf }] = await Promise.all([load('fold'), load('scene')])
  return {
    /** @param {Log} log */
    stateOf: ({ run, events }) => fold(run, events),
    /** @param {Log} log */
    sceneOf: ({ run, events }) => sceneOf(run, fold(run, events)),
  }
}

/** @typedef {Awaited<ReturnType<typeof loadRules>>} Rules */

/**
 * The only run on the disk, without its events.
 *
 * @param {Page} page
 */
export function readRun(page) {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('khanh-tiet')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const asked = opening.result.transaction('runs').objectStore('runs').getAll()
          asked.onerror = () => reject(asked.error)
          asked.onsuccess = () => {
            opening.result.close()
            resolve(asked.result[0])
          }
        }
      }),
  )
}

/**
 * The events of a run after a number, in order.
 *
 * @param {Page} page
 * @param {string} runId
 * @param {number} after
 * @returns {Promise<Event[]>}
 */
export function readEvents(page, runId, after) {
  return page.evaluate(
    ([id, from]) =>
      /** @type {Promise<Event[]>} */ (
        new Promise((resolve, reject) => {
          const opening = indexedDB.open('khanh-tiet')
          opening.onerror = () => reject(opening.error)
          opening.onsuccess = () => {
            const range = IDBKeyRange.bound([id, from], [id, Infinity], true)
            const store = opening.result.transaction('runEvents').objectStore('runEvents')
            const asked = store.index('[runId+seq]').getAll(range)
            asked.onerror = () => reject(asked.error)
            asked.onsuccess = () => {
              opening.result.close()
              resolve(asked.result)
            }
          }
        })
      ),
    /** @type {const} */ ([runId, after]),
  )
}
