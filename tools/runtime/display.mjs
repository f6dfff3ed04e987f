import { spawn } from 'node:child_process'

const START_MS = 10_000

/** True where a window can be shown as things are. */
export function hasDisplay(env = process.env) {
  return process.platform !== 'linux' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY)
}

/**
 * Gives a display to draw on: the one there is, or an Xvfb of its own on a free number. Xvfb picks
 * the number itself and tells it, so that two runs at one time never collide.
 *
 * @param {{ own?: boolean }} [wish] `own`: start Xvfb even where a display exists
 * @returns {Promise<{ env: Record<string, string>, stop: () => void }>}
 */
export async function withDisplay({ own = false } = {}) {
  if (process.platform !== 'linux' || (hasDisplay() && !own)) return { env: {}, stop: () => {} }
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  )
  const stop = () => {
    process.off('exit', stop)
    server.kill('SIGTERM')
  }
  process.on('exit', stop)
  server.unref()
  return { env: { DISPLAY: `:${await numberOf(server)}`, WAYLAND_DISPLAY: '' }, stop }
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function numberOf(server) {
  return new Promise((resolve, reject) => {
    const pipe = server.stdio[3]
    const timer = setTimeout(() => reject(new Error('Xvfb did not start in time')), START_MS)
    const done = () => clearTimeout(timer)
    server.once('error', (error) => (done(), reject(error)))
    server.once('exit', (code) => (done(), reject(new Error(`Xvfb ended with ${code}`))))
    let text = ''
    pipe?.on('data', (bytes) => {
      text += String(bytes)
      if (!text.includes('\n')) return
      done()
      pipe.removeAllListeners()
      if ('unref' in pipe && typeof pipe.unref === 'function') pipe.unref()
      resolve(text.trim())
    })
  })
}
