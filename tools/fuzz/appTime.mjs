/** @import { ElectronApplication } from 'playwright-core' */

/**
 * How long something takes in the app: of the clock, or of the processor for all its processes,
 * whichever is less, as in `startWatch`. Milliseconds.
 *
 * @param {ElectronApplication} app
 * @param {() => Promise<void>} what
 */
export async function timed(app, what) {
  const before = await worked(app)
  const began = performance.now()
  await what()
  const clock = performance.now() - began
  return Math.min(clock, (await worked(app)) - before)
}

/** @param {ElectronApplication} app */
async function worked(app) {
  const seconds = await app.evaluate(({ app: electron }) =>
    electron
      .getAppMetrics()
      .map(({ cpu }) => cpu.cumulativeCPUUsage ?? Number.POSITIVE_INFINITY)
      .reduce((sum, each) => sum + each, 0),
  )
  return seconds * 1000
}
