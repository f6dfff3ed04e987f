import { bundleModules, load } from '#tools/bundleModules.mjs'

/** @import { Page } from 'playwright-core' */

/** @typedef {{ seq: number, type: string, at: number } & Record<string, unknown>} Event */
/** @typedef {{ run: any, events: Event[] }} Log what the disk has of a run */

/**
 * The rules of the app as plain functions: what must be true after a log, and what the hall must see.
 *
 * @param {string} appFolder
 * @param {string} outDir
 */
export async function loadRules(appFolder, outDir) {
  const files = await bundleModules(appFolder, outDir, {
    fold: 'src-renderer/domain/run/runFold.ts',
    scene: 'src-renderer/domain/stage/stageScene.ts',
    corrections: 'src-renderer/domain/run/runCorrections.ts',
  })
  const [{ fold }, { sceneOf }, { correctedRun }] = await Promise.all([
    load(files.fold),
    load(files.scene),
    load(files.corrections),
  ])
  return {
    /** @param {Log} log */
    stateOf: ({ run, events }) => fold(run, events),
    /** @param {Log} log */
    sceneOf: ({ run, events }) => {
      const state = fold(run, events)
      return sceneOf(correctedRun(run, state), state)
    },
  }
}

/** @typedef {Awaited<ReturnType<typeof loadRules>>} Rules */

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
