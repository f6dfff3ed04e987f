import { spawn } from 'node:child_process'

/** @import { Session } from './session.mjs' */

const LONGEST_MS = 20_000

/**
 * Starts the app that must end by itself before any window; gives its exit code and what it said.
 *
 * @param {Session} session
 * @returns {Promise<{ code: number, said: string }>}
 */
export function startRefused({ machine, dataDir, saveDir }) {
  return new Promise((resolve, reject) => {
    const child = spawn(machine.executable, [...machine.args, machine.appFolder], {
      env: {
        ...process.env,
        ...machine.env,
        KHANH_TIET_DATA_DIR: dataDir,
        KHANH_TIET_SAVE_DIR: saveDir,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (bytes) => (said += String(bytes)))
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`the app did not end by itself: ${said.slice(-300)}`))
    }, LONGEST_MS)
    child.once('error', reject)
    child.once('exit', (code) => {
      clearTimeout(timer)
      resolve({ code: code ?? -1, said })
    })
  })
}
