/** @import { ElectronApplication } from 'playwright-core' */

/** The number of the display in the hall. */
export const HALL = 4242

/** @typedef {{ x: number, y: number, width: number, height: number }} Area */

/**
 * Plays a second display to the program: the list that Electron gives, and the event that it sends
 * when a cable goes in or out or the display changes. Xvfb has one display only.
 *
 * @param {ElectronApplication} app
 * @param {'in' | 'out' | 'changed'} what
 * @param {Area} [where]
 * @param {number} [number] which it gets; another port may give another
 */
export async function plug(
  app,
  what,
  where = { x: 1920, y: 0, width: 1280, height: 720 },
  number = HALL,
) {
  await app.evaluate(
    ({ screen }, [id, bounds, event]) => {
      const kept = /** @type {{ realDisplays?: typeof screen.getAllDisplays }} */ (globalThis)
      kept.realDisplays ??= screen.getAllDisplays.bind(screen)
      const [real] = kept.realDisplays()
      if (real === undefined) throw new Error('no display at all')
      const hall = { ...real, id, bounds, size: bounds, workArea: bounds, label: 'Hội trường' }
      screen.getAllDisplays = () => (event === 'out' ? [real] : [real, hall])
      if (event === 'in') screen.emit('display-added', {}, hall)
      else if (event === 'out') screen.emit('display-removed', {}, hall)
      else screen.emit('display-metrics-changed', {}, hall, ['bounds', 'workArea'])
    },
    /** @type {const} */ ([number, where, what]),
  )
}
